import { type App, Tags } from 'aws-cdk-lib';
import { AppStack } from './app-stack.ts';
import { DataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';

/** Everything that exists in AWS for one stage. Both ways to deploy, infra/app.ts and sst.config.ts, call this. */
export function makeStacks(app: App, deployment: Deployment): { data: DataStack; app: AppStack } {
  const data = new DataStack(app, deployment);
  const running = new AppStack(app, deployment);
  running.addStackDependency(data);
  for (const stack of [data, running]) {
    Tags.of(stack).add('application', 'tanggap');
    Tags.of(stack).add('stage', deployment.stage.name);
  }
  return { data, app: running };
}
