import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { type QueueName, queueNames } from './function-list.ts';
import type { Functions } from './functions.ts';
import { leftOutItems, ownMetric } from './metrics.ts';
import { acceptFinding } from './nag.ts';
import type { WorkQueues } from './queues.ts';
import { resourceName, type StageSettings } from './stage.ts';

interface AlarmTargets {
  readonly api: HttpApi;
  readonly queues: WorkQueues;
  readonly functions: Functions;
}

/** Minutes that a message may wait before the alarm rings. */
const longestWait: Readonly<Record<QueueName, number>> = {
  triage: 30,
  notices: 30,
  'urgent-notices': 5,
  escalations: 10,
  letters: 30,
  checkpoints: 60,
  recomputations: 30,
  attachments: 30,
  // The erasure is confirmed to the person at once, so it must not wait long.
  erasures: 10,
  'mail-events': 30,
};

/** All alarms go to one topic; its subscribers are managed in the account. */
export function makeAlarms(
  stack: Stack,
  stage: StageSettings,
  { api, queues, functions }: AlarmTargets,
): void {
  const ring = makeAlarmTopic(stack, stage);
  const minute = { period: Duration.minutes(1) };
  const anyAtAll = { threshold: 1, evaluationPeriods: 1 };

  for (const name of queueNames) {
    const { queue, dead } = queues[name];
    ring(`${name}-dead-letters`, {
      ...anyAtAll,
      says: `A message of the queue ${name} failed at every attempt (docs/runbooks/dead-letters.md)`,
      metric: dead.metricApproximateNumberOfMessagesVisible({ ...minute, statistic: 'Maximum' }),
    });
    ring(`${name}-waits`, {
      threshold: 60 * longestWait[name],
      evaluationPeriods: 3,
      says: `The oldest message of the queue ${name} waits longer than ${longestWait[name]} minutes`,
      metric: queue.metricApproximateAgeOfOldestMessage({ ...minute, statistic: 'Maximum' }),
    });
  }
  ring('sweep-late', {
    threshold: 300,
    evaluationPeriods: 3,
    says: 'The sweep finds deadlines more than five minutes late, or does not run',
    metric: ownMetric(stage, 'check-deadlines', 'SweepLateness', { statistic: 'Maximum' }),
    whenMissing: TreatMissingData.BREACHING,
  });
  ring('night-without-heads', {
    threshold: 0,
    evaluationPeriods: 1,
    says: 'For a day no checkpoint of the histories was written, so a changed history would not show (docs/runbooks/night-without-heads.md)',
    metric: ownMetric(stage, 'keep-heads', 'NightsKept', { period: Duration.days(1) }),
    whenMissing: TreatMissingData.BREACHING,
    comparison: ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
  });
  for (const name of ['send-notice', 'send-letter'] as const)
    ring(`${name}-gives-up`, {
      ...anyAtAll,
      says: `A mail of ${name} did not arrive in spite of all attempts (docs/runbooks/mails-bounce.md)`,
      metric: ownMetric(stage, name, 'MailGivenUp', { period: Duration.hours(1) }),
    });
  ring('stream-behind', {
    threshold: Duration.minutes(10).toMilliseconds(),
    evaluationPeriods: 3,
    says: 'The publisher sends events more than ten minutes late',
    metric: functions['publish-events'].metric('IteratorAge', { ...minute, statistic: 'Maximum' }),
  });
  ring('publisher-fails', {
    threshold: 1,
    evaluationPeriods: 5,
    says: 'The publisher keeps failing; the bucket failed-records holds records that failed ten times',
    metric: functions['publish-events'].metricErrors(minute),
  });
  ring('stored-item-left-out', {
    ...anyAtAll,
    says: 'A list left out an item of the table that did not parse; the log names its key (docs/runbooks/item-left-out.md)',
    metric: leftOutItems(stage),
  });
  ring('api-fails', {
    threshold: 5,
    evaluationPeriods: 3,
    says: 'The API answers with 5xx errors',
    metric: api.metricServerError({ ...minute, statistic: 'Sum' }),
  });
}

interface AlarmSettings {
  readonly says: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly evaluationPeriods: number;
  readonly whenMissing?: TreatMissingData;
  readonly comparison?: ComparisonOperator;
}

function makeAlarmTopic(stack: Stack, stage: StageSettings): (subject: string, ring: AlarmSettings) => void {
  const topic = new Topic(stack, 'alarms', { topicName: resourceName(stage, 'alarms'), enforceSSL: true });
  acceptFinding(
    topic,
    'AwsSolutions-SNS2',
    'Carries the names of alarms and no data; a key of its own costs more than all alarms.',
  );
  new CfnOutput(stack, 'AlarmTopic', { value: topic.topicArn });
  return (subject, { says, whenMissing, comparison, ...rest }) => {
    const alarm = new Alarm(stack, `${subject}-alarm`, {
      alarmName: resourceName(stage, subject),
      alarmDescription: says,
      comparisonOperator: comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: whenMissing ?? TreatMissingData.NOT_BREACHING,
      ...rest,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  };
}
