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
/** The rule for what an AWS service says on the event bus. */
const ruleFor = (source: string) =>
  properties('AWS::Events::Rule').find(({ EventPattern }) => EventPattern.source[0] === source)!;

describe('every queue', () => {
  it('is in the list, and its dead letters have one of their own', () => {
    expect(work.map(({ QueueName }) => QueueName).toSorted()).toEqual(
      queueNames.map((name) => `tanggap-prod-${name}`).toSorted(),
    );
    expect(queues).toHaveLength(2 * queueNames.length);
  });

  it('has dead letters of its own', () => {
    for (const { QueueName, RedrivePolicy } of work) {
      expect(RedrivePolicy).toEqual({ deadLetterTargetArn: arnOf(`${QueueName}-dead`), maxReceiveCount: 5 });
    }
  });

  it('has a consumer that reports the messages that failed, one by one', () => {
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
    'of the stage %s hides a message for at least %i times what its consumer may take',
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

  it('feeds no more at once than its consumer may run, so that nothing is throttled into the dead letters', () => {
    for (const queue of work) {
      const { mapping, worker } = consumerOf(queue);
      expect(mapping.ScalingConfig.MaximumConcurrency).toBeLessThanOrEqual(
        worker.ReservedConcurrentExecutions,
      );
    }
  });

  it('rings when a message is dead or waits too long', () => {
    const alarms = namedMetrics(templates).filter(({ where }) => where.includes('alarm'));
    for (const { QueueName } of work) {
      const rings = (metric: string, queue: string) =>
        alarms.some((alarm) => alarm.metric === metric && alarm.dimensions.QueueName === queue);
      expect(rings('ApproximateNumberOfMessagesVisible', `${QueueName}-dead`)).toBe(true);
      expect(rings('ApproximateAgeOfOldestMessage', QueueName)).toBe(true);
    }
  });

  it('is encrypted, refuses plain HTTP and keeps its messages for two weeks', () => {
    for (const { SqsManagedSseEnabled, MessageRetentionPeriod } of queues) {
      expect([SqsManagedSseEnabled, MessageRetentionPeriod]).toEqual([true, 14 * 86_400]);
    }
    expect(properties('AWS::SQS::QueuePolicy')).toHaveLength(2 * queueNames.length);
  });
});

describe('what SES says of our mails', () => {
  const [destination] = properties('AWS::SES::ConfigurationSetEventDestination');
  const rule = ruleFor('aws.ses');

  it('goes to the default bus, without opens and clicks', () => {
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

  it('comes from there into the queue, that of this stage alone, and is kept when the queue takes none', () => {
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

  it('may be put into the queue and its dead letters by this rule alone', () => {
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
    Variables.TURNS_AT_ONCE,
  ];

  it('is sent by processes that all take turns of the account’s one rate', () => {
    expect(sending.map(({ FunctionName }) => FunctionName).toSorted()).toEqual(
      senders.map((name) => `tanggap-prod-${name}`).toSorted(),
    );
    expect(new Set(sending.map((one) => settings(one).join()))).toEqual(
      new Set([`${stageSettings.prod.mailRate},${sendConcurrency(stageSettings.prod)}`]),
    );
  });

  it('leaves a third of the rate to emergencies when all have floods: each process takes as many at a time', () => {
    const { concurrency } = stageSettings.prod;
    const all = senders.reduce((sum, name) => sum + concurrency[name], 0);
    expect(concurrency['send-urgent-notice'] / all).toBeCloseTo(1 / 3, 9);
  });

  it('lets an emergency wait a second at most for what others have taken, or one turn of each', () => {
    for (const mailRate of [1, 6, 14, 50, 300]) {
      const atOnce = sendConcurrency({ ...stageSettings.prod, mailRate });
      const others = senders.reduce((sum, name) => sum + stageSettings.prod.concurrency[name], 0) - 1;
      if (atOnce > 1) expect((others * atOnce) / mailRate).toBeLessThanOrEqual(1);
      else expect(atOnce).toBe(1);
    }
  });

  it('comes in batches that can be sent in the time of a call, at the slowest rate as well', () => {
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

  it('waits at the slowest rate no longer for a turn than a call lasts', () => {
    const sandbox = { ...stageSettings.prod, mailRate: 1 };
    expect(1 / guaranteedPerSecond(sandbox)).toBeLessThanOrEqual(sandbox.workerTimeout - 4);
  });

  it('goes by our own stop list, not by that of the account', () => {
    const [set] = properties('AWS::SES::ConfigurationSet');
    expect(set.SuppressionOptions).toEqual({ SuppressedReasons: [] });
  });
});

describe('a file that is sent', () => {
  it('is told by the bucket to the event bus, and by it to the queue of its worker alone', () => {
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

  it('is looked into one at a time, because one may take most of the time there is', () => {
    expect(consumerOf({ QueueName: 'tanggap-prod-attachments' }).mapping.BatchSize).toBe(1);
  });
});

describe('the stream', () => {
  const mapping = mappings.find(({ StartingPosition }) => StartingPosition);

  it('brings the publisher what is inserted into a timeline and nothing else', () => {
    expect(mapping.FunctionName).toBe('tanggap-prod-publish-events');
    expect(mapping.EventSourceArn).toMatch(/:table\/tanggap-prod\/stream\//);
    expect(
      mapping.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern)),
    ).toEqual([{ eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['timeline'] } } } }]);
  });

  it('tries ten times in ever smaller halves, then puts the whole records into the bucket', () => {
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
  it('runs each minute on the minute, and is not repeated when it failed', () => {
    const [schedule] = properties('AWS::Scheduler::Schedule');
    expect(schedule).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: expect.stringMatching(/:function:tanggap-prod-check-deadlines$/) },
    });
    expect(schedule.Target.RetryPolicy.MaximumRetryAttempts).toBe(0);
    expect(properties('AWS::Lambda::EventInvokeConfig')).toMatchObject([{ MaximumRetryAttempts: 0 }]);
  });

  it('rings also when it does not run at all', () => {
    const alarm = properties('AWS::CloudWatch::Alarm').find(
      ({ MetricName }) => MetricName === 'SweepLateness',
    );
    expect(alarm.TreatMissingData).toBe('breaching');
  });
});
