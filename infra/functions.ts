import type { Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Deployment } from './deployment.ts';
import { type FunctionSettings, makeFunction } from './function.ts';
import { type FunctionName, functionNames } from './function-list.ts';
import { deskWeb } from './functions/desk-web.ts';
import { mailSenders } from './functions/mail-senders.ts';
import { officerApi } from './functions/officer-api.ts';
import { publicApi } from './functions/public-api.ts';
import { publicWeb } from './functions/public-web.ts';
import { queueWorkers } from './functions/queue.ts';
import type { FunctionResources } from './functions/resources.ts';
import { schedule } from './functions/schedule.ts';
import { stream } from './functions/stream.ts';
import { submit } from './functions/submit.ts';

export type Functions = Readonly<Record<FunctionName, LambdaFunction>>;

/** Each zone of trust states in its own file what its functions may do. */
export function makeFunctions(stack: Stack, deployment: Deployment, resources: FunctionResources): Functions {
  const settings: Readonly<Record<FunctionName, FunctionSettings>> = {
    ...submit(resources),
    ...publicWeb(resources),
    ...publicApi(resources),
    ...officerApi(resources),
    ...deskWeb(resources),
    ...stream(resources),
    ...queueWorkers(resources),
    ...mailSenders(resources),
    ...schedule(resources),
  };
  const made = functionNames.map(
    (name) => [name, makeFunction(stack, deployment, name, settings[name])] as const,
  );
  return Object.fromEntries(made) as Record<FunctionName, LambdaFunction>;
}
