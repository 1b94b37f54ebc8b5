import { Duration, type Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import type { MailResources } from './mail.ts';
import type { WorkQueues } from './queues.ts';
import { resourceName, type StageSettings } from './stage.ts';

const deliveryEvents = {
  BOUNCE: 'Email Bounced',
  COMPLAINT: 'Email Complaint Received',
  DELIVERY: 'Email Delivered',
  DELIVERY_DELAY: 'Email Delivery Delayed',
  REJECT: 'Email Rejected',
} as const;

/** SES reports to the account's default event bus. */
export function connectMailEvents(
  stack: Stack,
  stage: StageSettings,
  mail: MailResources,
  queues: WorkQueues,
): void {
  const bus = EventBus.fromEventBusName(stack, 'default-bus', 'default');
  new CfnConfigurationSetEventDestination(stack, 'mail-set-events', {
    configurationSetName: mail.configurationSet,
    eventDestination: {
      name: resourceName(stage, 'mail-events'),
      enabled: true,
      matchingEventTypes: Object.keys(deliveryEvents),
      eventBridgeDestination: { eventBusArn: bus.eventBusArn },
    },
  }).node.addDependency(mail.set);
  const { queue, dead } = queues['mail-events'];
  new Rule(stack, 'mail-events-rule', {
    ruleName: resourceName(stage, 'mail-events'),
    description: 'What SES says became of our mails',
    eventPattern: {
      source: ['aws.ses'],
      detailType: Object.values(deliveryEvents),
      detail: { mail: { tags: { 'ses:configuration-set': [mail.configurationSet] } } },
    },
    targets: [
      new SqsQueue(queue, { deadLetterQueue: dead, maxEventAge: Duration.hours(24), retryAttempts: 185 }),
    ],
  });
}
