import type { Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Deployment } from './deployment.ts';
import { allow, type FunctionSubject, makeFunction } from './function.ts';
import { type FunctionName, functionNames } from './function-list.ts';
import type { KnownData } from './known-data.ts';
import type { Mail } from './mail.ts';
import type { WorkQueues } from './queues.ts';
import type { Stage } from './stage.ts';

export type Functions = Readonly<Record<FunctionName, LambdaFunction>>;

export interface Surroundings {
  readonly data: KnownData;
  readonly queues: WorkQueues;
  readonly mail: Mail;
  readonly publicBaseUrl: string;
}

/** Each function with all that it may touch: what it needs more stands here before it can do more. */
export function makeFunctions(stack: Stack, deployment: Deployment, around: Surroundings): Functions {
  const subjects = describe(deployment.stage, around);
  const made = functionNames.map(
    (name) => [name, makeFunction(stack, deployment, name, subjects[name])] as const,
  );
  return Object.fromEntries(made) as Record<FunctionName, LambdaFunction>;
}

// A transaction needs the rights of its single writes; there is none for the transaction itself.
const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const write = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
];

function describe(
  stage: Stage,
  { data, queues, mail, publicBaseUrl }: Surroundings,
): Record<FunctionName, FunctionSubject> {
  const table = { TABLE_NAME: data.tableName };
  const secret = { SECRET_ID: data.secretArn };
  const pages = { PUBLIC_BASE_URL: publicBaseUrl };
  const readSecret = allow(['secretsmanager:GetSecretValue'], data.secretArn);

  const submits = [
    allow(
      ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:ConditionCheckItem'],
      data.tableArn,
    ),
    readSecret,
  ];
  const changesCases = allow([...read, ...write], data.tableArn);
  const sendsMail = {
    environment: { ...table, ...secret, ...pages, CONFIGURATION_SET: mail.configurationSet },
    may: [changesCases, readSecret, allow(['ses:SendRawEmail'], mail.identityArn, mail.configurationSetArn)],
  };

  return {
    submit: { environment: { ...table, ...secret, ...pages }, may: submits },

    'public-web': {
      environment: { ...table, ...secret, ...pages, TENANTS: stage.tenants.join(',') },
      may: [changesCases, readSecret],
    },

    'public-api': { environment: { ...table, ...secret, ...pages }, may: [changesCases, readSecret] },

    'officer-api': {
      environment: { ...table, ...secret, ...pages },
      may: [changesCases, allow(['dynamodb:Query'], data.indexArn('inbox')), readSecret],
    },

    'publish-events': {
      environment: {
        TRIAGE_QUEUE_URL: queues.triage.queue.queueUrl,
        NOTICES_QUEUE_URL: queues.notices.queue.queueUrl,
        URGENT_NOTICES_QUEUE_URL: queues['urgent-notices'].queue.queueUrl,
        ESCALATIONS_QUEUE_URL: queues.escalations.queue.queueUrl,
      },
      may: [
        allow(
          ['sqs:SendMessage'],
          queues.triage.queue.queueArn,
          queues.notices.queue.queueArn,
          queues['urgent-notices'].queue.queueArn,
          queues.escalations.queue.queueArn,
        ),
      ],
    },

    triage: {
      environment: { ...table, ...secret },
      may: [changesCases, allow(['dynamodb:Query'], data.indexArn('contact')), readSecret],
    },

    'send-notice': sendsMail,
    'send-urgent-notice': sendsMail,

    escalate: { environment: { ...table, ...secret }, may: [changesCases, readSecret] },

    'check-deadlines': {
      environment: {
        ...table,
        ESCALATIONS_QUEUE_URL: queues.escalations.queue.queueUrl,
        NOTICES_QUEUE_URL: queues.notices.queue.queueUrl,
        URGENT_NOTICES_QUEUE_URL: queues['urgent-notices'].queue.queueUrl,
      },
      may: [
        allow(['dynamodb:Query'], data.indexArn('due')),
        allow(['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:PutItem'], data.tableArn),
        allow(
          ['sqs:SendMessage'],
          queues.escalations.queue.queueArn,
          queues.notices.queue.queueArn,
          queues['urgent-notices'].queue.queueArn,
        ),
      ],
    },
  };
}
