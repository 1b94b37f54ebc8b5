import type { Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { DataReferences } from './data-references.ts';
import type { Deployment } from './deployment.ts';
import { allow, type FunctionSettings, makeFunction } from './function.ts';
import { type FunctionName, functionNames } from './function-list.ts';
import type { MailResources } from './mail.ts';
import { sendConcurrency } from './mail-rate.ts';
import type { WorkQueue, WorkQueues } from './queues.ts';
import type { StageSettings } from './stage.ts';

export type Functions = Readonly<Record<FunctionName, LambdaFunction>>;

export interface FunctionResources {
  readonly data: DataReferences;
  readonly queues: WorkQueues;
  readonly mail: MailResources;
  readonly publicBaseUrl: string;
}

/** Each function with all that it may touch: what it needs more stands here before it can do more. */
export function makeFunctions(stack: Stack, deployment: Deployment, resources: FunctionResources): Functions {
  const subjects = grants(deployment.stage, resources);
  const made = functionNames.map(
    (name) => [name, makeFunction(stack, deployment, name, subjects[name])] as const,
  );
  return Object.fromEntries(made) as Record<FunctionName, LambdaFunction>;
}

// A transaction needs the rights of its single writes; there is none for the transaction itself.
const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

function grants(
  stage: StageSettings,
  { data, queues, mail, publicBaseUrl }: FunctionResources,
): Record<FunctionName, FunctionSettings> {
  const table = { TABLE_NAME: data.tableName };
  const secret = { SECRET_ID: data.secretArn };
  const bucket = { ATTACHMENTS_BUCKET: data.attachmentsName };
  const pages = { PUBLIC_BASE_URL: publicBaseUrl };
  const {
    triage,
    notices,
    'urgent-notices': urgentNotices,
    escalations,
    nights,
    recomputations,
    letters,
    erasures,
    'mail-events': mailEvents,
  } = queues;

  const readSecret = allow(['secretsmanager:GetSecretValue'], data.secretArn);
  const readAndAdd = allow([...read, 'dynamodb:PutItem'], data.tableArn);

  const incoming = `${data.attachmentsArn}/incoming/*`;
  const ready = `${data.attachmentsArn}/ready/*`;
  /** A link that a function signs can do no more than the function itself. */
  const ofAnyCase = 'Files are named by their case: a right is for all that lie in one folder of one bucket.';
  const linksToFiles = [allow(['s3:PutObject'], incoming), allow(['s3:GetObject'], ready)];
  const keepLetters = [
    allow(['s3:GetObject', 's3:PutObject'], `${data.lettersArn}/*`),
    // Without it what is not there yet is answered as forbidden.
    allow(['s3:ListBucket'], data.lettersArn),
  ];
  const lettersNamed = 'Names are made of tenant, letter and content; the bucket keeps every version.';

  // Lists it for officers; says complainants their place in it.
  const readQueues = allow(['dynamodb:Query'], data.indexArn('inbox'));

  const sendsMail = {
    environment: {
      ...table,
      ...pages,
      ...secret,
      CONFIGURATION_SET: mail.configurationSet,
      MAILS_PER_SECOND: String(stage.mailRate),
      TURNS_AT_ONCE: String(sendConcurrency(stage)),
    },
    permissions: [
      readAndAdd,
      readSecret,
      allow(['dynamodb:UpdateItem'], data.tableArn),
      allow(['ses:SendRawEmail'], mail.identityArn, mail.configurationSetArn),
    ],
  };

  // Where many are to be told of an event, most are told by a message each.
  const tellsMany = ({ queue }: WorkQueue) => ({
    environment: { ...sendsMail.environment, NOTICES_QUEUE_URL: queue.queueUrl },
    permissions: [...sendsMail.permissions, allow(['sqs:SendMessage'], queue.queueArn)],
  });
  const ordinary = tellsMany(notices);

  return {
    submit: {
      environment: { ...table, ...pages },
      permissions: [allow(['dynamodb:Query', 'dynamodb:PutItem'], data.tableArn)],
    },

    'public-web': {
      environment: { ...table, ...pages, ...secret, TENANTS: stage.tenants.join() },
      // Links of mails to followers are read by the secret.
      permissions: [readAndAdd, readQueues, readSecret],
    },

    'public-api': {
      environment: { ...table, ...bucket, ...secret, NOTICES_QUEUE_URL: notices.queue.queueUrl },
      permissions: [
        readAndAdd,
        readQueues,
        ...linksToFiles,
        // Followers are known by keyed hashes, and asked by mail.
        readSecret,
        allow(['sqs:SendMessage'], notices.queue.queueArn),
      ],
      wildcardReason: ofAnyCase,
    },

    'public-documents': { environment: table, permissions: [allow(['dynamodb:Query'], data.tableArn)] },

    'officer-api': {
      environment: { ...table, ...bucket, LETTERS_BUCKET: data.lettersName },
      permissions: [
        readAndAdd,
        // What a signature moves besides what it adds: marks, the register, and cases held to what was read.
        allow(['dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'], data.tableArn),
        readQueues,
        allow(['dynamodb:Query'], data.indexArn('received')),
        ...linksToFiles,
        ...keepLetters,
      ],
      wildcardReason: `${ofAnyCase} ${lettersNamed}`,
    },

    'publish-events': {
      environment: {
        TRIAGE_QUEUE_URL: triage.queue.queueUrl,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
        URGENT_NOTICES_QUEUE_URL: urgentNotices.queue.queueUrl,
        LETTERS_QUEUE_URL: letters.queue.queueUrl,
        ERASURES_QUEUE_URL: erasures.queue.queueUrl,
        MAIL_EVENTS_QUEUE_URL: mailEvents.queue.queueUrl,
      },
      permissions: [
        allow(
          ['sqs:SendMessage'],
          triage.queue.queueArn,
          notices.queue.queueArn,
          urgentNotices.queue.queueArn,
          letters.queue.queueArn,
          erasures.queue.queueArn,
          mailEvents.queue.queueArn,
        ),
      ],
    },

    triage: {
      environment: { ...table, ...secret },
      permissions: [
        readAndAdd,
        allow(['dynamodb:UpdateItem'], data.tableArn),
        allow(['dynamodb:Query'], data.indexArn('contact')),
        readSecret,
      ],
    },

    'mail-events': {
      environment: {
        ...table,
        ...secret,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
        URGENT_NOTICES_QUEUE_URL: urgentNotices.queue.queueUrl,
      },
      permissions: [
        readAndAdd,
        allow(['dynamodb:UpdateItem'], data.tableArn),
        // An event that lifts a suppression is told after that.
        allow(['sqs:SendMessage'], notices.queue.queueArn, urgentNotices.queue.queueArn),
        readSecret,
      ],
    },

    // What is collected for an office comes to this one alone, and takes a look at what else it has to do.
    'send-notice': {
      ...ordinary,
      permissions: [...ordinary.permissions, readQueues],
    },
    'send-urgent-notice': tellsMany(urgentNotices),

    'send-letter': {
      environment: { ...sendsMail.environment, LETTERS_BUCKET: data.lettersName },
      permissions: [...sendsMail.permissions, allow(['dynamodb:ConditionCheckItem'], data.tableArn), ...keepLetters],
      wildcardReason: lettersNamed,
    },

    escalate: {
      environment: table,
      permissions: [
        allow(
          ['dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
          data.tableArn,
        ),
      ],
    },

    // The only one that may delete an item.
    erase: {
      environment: { ...table, ...bucket, VAULT_BUCKET: data.vaultName },
      permissions: [
        allow(['dynamodb:Query', 'dynamodb:DeleteItem'], data.tableArn),
        allow(['s3:ListBucket'], data.attachmentsArn),
        allow(['s3:DeleteObject'], incoming, ready),
        allow(['s3:ListBucketVersions'], data.vaultArn),
        allow(['s3:PutObject', 's3:GetObjectVersion'], `${data.vaultArn}/*`),
      ],
      wildcardReason: 'Files and erasures are named by their case; what the vault holds cannot be changed.',
    },

    'keep-heads': {
      environment: { ...table, VAULT_BUCKET: data.vaultName },
      permissions: [
        allow(['dynamodb:Query', 'dynamodb:BatchGetItem', 'dynamodb:UpdateItem'], data.tableArn),
        allow(['dynamodb:Query'], data.indexArn('received')),
        allow(['s3:ListBucketVersions'], data.vaultArn),
        allow(['s3:PutObject', 's3:GetObjectVersion'], `${data.vaultArn}/*`),
      ],
      wildcardReason: 'Names are made of tenant and day; nothing that is there can be changed.',
    },

    recompute: {
      environment: { ...table, RECOMPUTATIONS_QUEUE_URL: recomputations.queue.queueUrl },
      permissions: [
        readAndAdd,
        allow(['dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'], data.tableArn),
        allow(['dynamodb:Query'], data.indexArn('open')),
        allow(['sqs:SendMessage'], recomputations.queue.queueArn),
      ],
    },

    'check-attachment': {
      environment: { ...table, ...bucket },
      permissions: [
        allow(['dynamodb:Query', 'dynamodb:UpdateItem'], data.tableArn),
        // Without this right S3 says of what is not there only that it is forbidden.
        allow(['s3:ListBucket'], data.attachmentsArn),
        allow(['s3:GetObject', 's3:DeleteObject'], incoming),
        allow(['s3:PutObject', 's3:DeleteObject'], ready),
      ],
      wildcardReason: ofAnyCase,
    },

    'check-deadlines': {
      environment: {
        ...table,
        TENANTS: stage.tenants.join(),
        RECOMPUTATIONS_QUEUE_URL: recomputations.queue.queueUrl,
        ESCALATIONS_QUEUE_URL: escalations.queue.queueUrl,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
        NIGHTS_QUEUE_URL: nights.queue.queueUrl,
        LETTERS_QUEUE_URL: letters.queue.queueUrl,
      },
      permissions: [
        allow(['dynamodb:Query'], data.indexArn('due')),
        // The configuration, for its calendar.
        allow(['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:PutItem'], data.tableArn),
        allow(
          ['sqs:SendMessage'],
          escalations.queue.queueArn,
          notices.queue.queueArn,
          nights.queue.queueArn,
          recomputations.queue.queueArn,
          letters.queue.queueArn,
        ),
      ],
    },
  };
}
