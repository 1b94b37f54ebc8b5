import { describe, expect, it } from 'vitest';
import { maxInline } from '#notices/delivery/send-notices.ts';
import { consumers, queueNames } from '../../infra/function-list.ts';
import { guaranteedPerSecond, isSender, mailBatch, sendConcurrency, senders } from '../../infra/mail-rate.ts';
import { stageSettings } from '../../infra/stage.ts';
import { namedMetrics } from '../support/aws/dashboard-metrics.ts';
import { sesEvent } from '../support/aws/ses-events.ts';
import { resourcesOf, synthesize } from '../support/aws/synthesize.ts';
import { resolve } from '../support/aws/template.ts';

const templates = synthesize('prod');
const properties = (type: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are resources
  resourcesOf(templates, type).map(([, { Properties }]) => resolve(templates, Properties) as any);

const queues = properties('AWS::SQS::Queue');
const mappings = properties('AWS::Lambda::EventSourceMapping');
const functions = properties('AWS::Lambda::Function');
const work = queues.filter(({ RedrivePolicy }) => RedrivePolicy);
const arnOf = (name: string) => `arn:aws:sqs:ap-southeast-3:123456789012:${name}`;
const consumerOf = ({ QueueName }: { QueueName: string }) => {
  const mapping = mappings.find(({ EventSourceArn }) => EventSourceArn === arnOf(QueueName));
  return { mapping, worker: functions.find(({ FunctionName }) => FunctionName === mapping?.FunctionName) };
};
/** The EventBridge rule for the events of an AWS service. */
const ruleFor = (source: string) =>
  properties('AWS::Events::Rule').find(({ EventPattern }) => EventPattern.source[0] === source)!;

describe('every queue', () => {
  it('every queue of the template is in the list, with a dead-letter queue', () => {
    expect(work.map(({ QueueName }) => QueueName).toSorted()).toEqual(
      queueNames.map((name) => `tanggap-prod-${name}`).toSorted(),
    );
    expect(queues).toHaveLength(2 * queueNames.length);
  });

  it('every queue has a dead-letter queue of its own', () => {
    for (const { QueueName, RedrivePolicy } of work) {
      expect(RedrivePolicy).toEqual({ deadLetterTargetArn: arnOf(`${QueueName}-dead`), maxReceiveCount: 5 });
    }
  });

  it('every consumer reports failed messages one by one', () => {
    for (const queue of work) {
      const { mapping, worker } = consumerOf(queue);
      expect(worker).toBeDefined();
      expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });

  it.each([
    ['local', 6],
    ['dev', 6],
    ['prod', 6],
    ['test', 3],
  ] as const)(
    'a queue of the stage %s hides a message at least %i times as long as its slowest consumer may take',
    (stage, factor) => {
      const of = (type: string) =>
        resourcesOf(synthesize(stage), type).map(([, { Properties }]) => Properties);
      const slowest = Math.max(
        ...of('AWS::Lambda::Function')
          .filter(({ FunctionName }) => /triage|send|escalate|check-attachment/.test(FunctionName))
          .map(({ Timeout }) => Timeout),
      );
      for (const { VisibilityTimeout } of of('AWS::SQS::Queue').filter(
        ({ RedrivePolicy }) => RedrivePolicy,
      )) {
        expect(VisibilityTimeout).toBeGreaterThanOrEqual(factor * slowest);
      }
    },
  );

  it("a queue's concurrency is at most that of its consumer, so that throttling kills no message", () => {
    for (const queue of work) {
      const { mapping, worker } = consumerOf(queue);
      expect(mapping.ScalingConfig.MaximumConcurrency).toBeLessThanOrEqual(
        worker.ReservedConcurrentExecutions,
      );
    }
  });

  it('an alarm rings if a message is dead or waits too long', () => {
    const alarms = namedMetrics(templates).filter(({ where }) => where.includes('alarm'));
    for (const { QueueName } of work) {
      const rings = (metric: string, queue: string) =>
        alarms.some((alarm) => alarm.metric === metric && alarm.dimensions.QueueName === queue);
      expect(rings('ApproximateNumberOfMessagesVisible', `${QueueName}-dead`)).toBe(true);
      expect(rings('ApproximateAgeOfOldestMessage', QueueName)).toBe(true);
    }
  });

  it('every queue is encrypted, refuses plain HTTP and keeps messages for two weeks', () => {
    for (const { SqsManagedSseEnabled, MessageRetentionPeriod } of queues) {
      expect([SqsManagedSseEnabled, MessageRetentionPeriod]).toEqual([true, 14 * 86_400]);
    }
    expect(properties('AWS::SQS::QueuePolicy')).toHaveLength(2 * queueNames.length);
  });
});

describe('delivery events of SES', () => {
  const [destination] = properties('AWS::SES::ConfigurationSetEventDestination');
  const rule = ruleFor('aws.ses');

  it('SES sends delivery events to the default bus, without opens and clicks', () => {
    expect(destination).toMatchObject({
      ConfigurationSetName: 'tanggap-prod-mail',
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['BOUNCE', 'COMPLAINT', 'DELIVERY', 'DELIVERY_DELAY', 'REJECT'],
        EventBridgeDestination: {
          EventBusArn: 'arn:aws:events:ap-southeast-3:123456789012:event-bus/default',
        },
      },
    });
  });

  it("only this stage's delivery events go to its queue, and to the dead-letter queue if that fails", () => {
    const kinds = ['bounce-permanent', 'complaint', 'delivery', 'delivery-delay', 'reject'] as const;
    const samples = kinds.map((kind) => sesEvent(kind, 'id', 'warga@contoh.example'));
    expect(rule.EventPattern).toEqual({
      source: ['aws.ses'],
      'detail-type': samples.map((sample) => sample['detail-type']),
      detail: { mail: { tags: { 'ses:configuration-set': ['tanggap-prod-mail'] } } },
    });
    expect(rule.Targets).toMatchObject([
      {
        Arn: arnOf('tanggap-prod-mail-events'),
        DeadLetterConfig: { Arn: arnOf('tanggap-prod-mail-events-dead') },
      },
    ]);
  });

  it('only the rule for delivery events may send to the queue and its dead-letter queue', () => {
    const statements = properties('AWS::SQS::QueuePolicy').flatMap(
      ({ PolicyDocument }) => PolicyDocument.Statement,
    );
    const ours = [arnOf('tanggap-prod-mail-events'), arnOf('tanggap-prod-mail-events-dead')];
    const letIn = statements.filter(({ Effect, Resource }) => Effect === 'Allow' && ours.includes(Resource));
    expect(letIn).toHaveLength(2);
    for (const { Action, Principal, Condition } of letIn) {
      expect([Action].flat()).toContain('sqs:SendMessage');
      expect(Principal).toEqual({ Service: 'events.amazonaws.com' });
      expect(JSON.stringify(Condition)).toContain('maileventsrule');
    }
  });
});

describe('mail', () => {
  const sending = functions.filter(({ Environment }) => Environment.Variables.CONFIGURATION_SET);
  const settings = ({ Environment: { Variables } }: (typeof sending)[number]) => [
    Variables.MAILS_PER_SECOND,
    Variables.MAX_CONCURRENT_SENDS,
  ];

  it('all functions that send mail share the account’s rate', () => {
    expect(sending.map(({ FunctionName }) => FunctionName).toSorted()).toEqual(
      senders.map((name) => `tanggap-prod-${name}`).toSorted(),
    );
    expect(new Set(sending.map((one) => settings(one).join()))).toEqual(
      new Set([`${stageSettings.prod.mailRate},${sendConcurrency(stageSettings.prod)}`]),
    );
  });

  it('emergencies get a third of the rate when all senders are flooded', () => {
    const { concurrency } = stageSettings.prod;
    const all = senders.reduce((sum, name) => sum + concurrency[name], 0);
    expect(concurrency['send-urgent-notice'] / all).toBeCloseTo(1 / 3, 9);
  });

  it('an emergency waits at most a second for slots that others reserved, or for one slot of each process', () => {
    for (const mailRate of [1, 6, 14, 50, 300]) {
      const atOnce = sendConcurrency({ ...stageSettings.prod, mailRate });
      const others = senders.reduce((sum, name) => sum + stageSettings.prod.concurrency[name], 0) - 1;
      if (atOnce > 1) expect((others * atOnce) / mailRate).toBeLessThanOrEqual(1);
      else expect(atOnce).toBe(1);
    }
  });

  it('a batch of mails can be sent within the timeout, even at the slowest rate', () => {
    for (const stage of Object.values(stageSettings)) {
      const batch = mailBatch(stage);
      expect(batch).toBeGreaterThanOrEqual(1);
      expect(batch).toBeLessThanOrEqual(10);
      if (batch > 1)
        expect((batch * maxInline) / guaranteedPerSecond(stage)).toBeLessThanOrEqual(stage.workerTimeout - 4);
    }
    for (const name of queueNames.filter((queue) => isSender(consumers[queue]))) {
      const { mapping } = consumerOf({ QueueName: `tanggap-prod-${name}` });
      expect(mapping.BatchSize).toBe(mailBatch(stageSettings.prod));
    }
  });

  it('at the slowest rate, a mail waits no longer for a slot than the timeout', () => {
    const sandbox = { ...stageSettings.prod, mailRate: 1 };
    expect(1 / guaranteedPerSecond(sandbox)).toBeLessThanOrEqual(sandbox.workerTimeout - 4);
  });

  it('SES’s suppression list is off, because we keep our own', () => {
    const [set] = properties('AWS::SES::ConfigurationSet');
    expect(set.SuppressionOptions).toEqual({ SuppressedReasons: [] });
  });
});

describe('an uploaded file', () => {
  it('new uploads go by the event bus only to the queue of check-attachment', () => {
    const rule = ruleFor('aws.s3');
    expect(rule.EventPattern).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: {
        bucket: { name: ['tanggap-prod-attachments-123456789012'] },
        object: { key: [{ prefix: 'incoming/' }] },
      },
    });
    expect(rule.Targets).toMatchObject([
      {
        Arn: arnOf('tanggap-prod-attachments'),
        DeadLetterConfig: { Arn: arnOf('tanggap-prod-attachments-dead') },
      },
    ]);
    const told = properties('AWS::S3::Bucket').filter(
      ({ NotificationConfiguration }) => NotificationConfiguration,
    );
    expect(told.map(({ BucketName }) => BucketName)).toEqual(['tanggap-prod-attachments-123456789012']);
  });

  it('files are checked one at a time, because one may take most of the timeout', () => {
    expect(consumerOf({ QueueName: 'tanggap-prod-attachments' }).mapping.BatchSize).toBe(1);
  });
});

describe('the stream', () => {
  const mapping = mappings.find(({ StartingPosition }) => StartingPosition);

  it('the publisher gets new timeline entries and nothing else from the stream', () => {
    expect(mapping.FunctionName).toBe('tanggap-prod-publish-events');
    expect(mapping.EventSourceArn).toMatch(/:table\/tanggap-prod\/stream\//);
    expect(
      mapping.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
    ).toEqual([{ eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['timeline'] } } } }]);
  });

  it('the stream mapping bisects and retries ten times, then stores the failed records in the bucket', () => {
    expect(mapping).toMatchObject({
      MaximumRetryAttempts: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: {
        OnFailure: { Destination: 'arn:aws:s3:::tanggap-prod-failed-records-123456789012' },
      },
    });
  });
});

describe('the sweep', () => {
  it('the sweep runs every minute and is not retried after a failure', () => {
    const [schedule] = properties('AWS::Scheduler::Schedule');
    expect(schedule).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: expect.stringMatching(/:function:tanggap-prod-check-deadlines$/) },
    });
    expect(schedule.Target.RetryPolicy.MaximumRetryAttempts).toBe(0);
    expect(properties('AWS::Lambda::EventInvokeConfig')).toMatchObject([{ MaximumRetryAttempts: 0 }]);
  });

  it('an alarm rings if the sweep does not run at all', () => {
    const alarm = properties('AWS::CloudWatch::Alarm').find(
      ({ MetricName }) => MetricName === 'SweepLateness',
    );
    expect(alarm.TreatMissingData).toBe('breaching');
  });
});
