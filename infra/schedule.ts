import { Duration, type Stack } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { allow } from './function.ts';
import type { Functions } from './functions.ts';
import { resourceName, type StageSettings } from './stage.ts';

/** A failed sweep is not retried: the next one is less than a minute away. */
export function scheduleSweep(stack: Stack, stage: StageSettings, functions: Functions): void {
  const sweep = functions['check-deadlines'];
  sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  const role = new Role(stack, 'sweep-schedule-role', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
    inlinePolicies: {
      rights: new PolicyDocument({ statements: [allow(['lambda:InvokeFunction'], sweep.functionArn)] }),
    },
  });
  new CfnSchedule(stack, 'sweep-schedule', {
    name: resourceName(stage, 'check-deadlines'),
    description: 'Finds the deadlines that are due',
    scheduleExpression: 'rate(1 minute)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: sweep.functionArn,
      roleArn: role.roleArn,
      retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
    },
  });
}
