import { type App, Tags } from 'aws-cdk-lib';
import { AppStack } from './app-stack.ts';
import { DataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';
import { EdgeStack } from './edge-stack.ts';

export function makeStacks(app: App, deployment: Deployment): { data: DataStack; app: AppStack } {
  const { stage, endpoints = {} } = deployment;
  if (Object.keys(endpoints).length > 0 && stage.name !== 'test') {
    throw new Error('only the stage test may put another service in place of one of AWS');
  }
  const data = new DataStack(app, deployment);
  const running = new AppStack(app, deployment);
  running.addStackDependency(data);
  const edge = deployment.edge && stage.clientLimits ? [new EdgeStack(app, stage, stage.clientLimits)] : [];
  for (const stack of [data, running, ...edge]) {
    Tags.of(stack).add('application', 'tanggap');
    Tags.of(stack).add('stage', stage.name);
  }
  return { data, app: running };
}
