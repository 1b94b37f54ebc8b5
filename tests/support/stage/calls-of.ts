import type { PolicyCall } from '../aws/simulate-policy.ts';

const account = '123456789012';
const arn = (service: string, rest: string): string => `arn:aws:${service}:ap-southeast-3:${account}:${rest}`;
const tableArn = (name: string): string => arn('dynamodb', `table/${name}`);

// biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are commands
type Input = any;

/** Rights that a write of a transaction needs, by its kind. */
const single = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const keysOf = (key: Input): { leadingKeys?: string[] } => (key?.pk?.S ? { leadingKeys: [key.pk.S] } : {});

const onItem =
  (action: string) =>
  ({ TableName, Key, Item }: Input): PolicyCall[] => [
    { action: `dynamodb:${action}`, resource: tableArn(TableName), ...keysOf(Key ?? Item) },
  ];

const toQueue = ({ QueueUrl }: Input): PolicyCall[] => [
  { action: 'sqs:SendMessage', resource: arn('sqs', new URL(QueueUrl).pathname.split('/').at(-1)!) },
];

/** Drops the account and the six characters that AWS appends to an ARN. */
const secretName = (id: string): string => /:secret:(.+)-\w{6}$/.exec(id)?.[1] ?? id;

const inBucket =
  (action: string) =>
  ({ Bucket, Key, VersionId }: Input): PolicyCall[] => [
    {
      action: `s3:${action}${VersionId ? 'Version' : ''}`,
      resource: `arn:aws:s3:::${Bucket.replace(/\d{12}$/, account)}${Key ? `/${Key}` : ''}`,
    },
  ];

const commands: Readonly<Record<string, (input: Input) => PolicyCall[]>> = {
  GetItem: onItem('GetItem'),
  PutItem: onItem('PutItem'),
  UpdateItem: onItem('UpdateItem'),
  DeleteItem: onItem('DeleteItem'),
  Query: ({ TableName, IndexName, KeyConditionExpression, ExpressionAttributeValues }) => {
    const [, key] = /^\w*pk = (:\w+)/.exec(KeyConditionExpression ?? '') ?? [];
    const resource = tableArn(TableName) + (IndexName ? `/index/${IndexName}` : '');
    return [
      { action: 'dynamodb:Query', resource, ...keysOf({ pk: ExpressionAttributeValues?.[key ?? ''] }) },
    ];
  },
  BatchGetItem: ({ RequestItems }) =>
    Object.entries<Input>(RequestItems).map(([name, { Keys }]) => ({
      action: 'dynamodb:BatchGetItem',
      resource: tableArn(name),
      leadingKeys: [...new Set<string>(Keys.map(({ pk }: Input) => pk.S))],
    })),
  TransactWriteItems: ({ TransactItems }) =>
    TransactItems.flatMap((item: Input) =>
      Object.entries(single).flatMap(([word, action]) => (item[word] ? onItem(action)(item[word]) : [])),
    ),
  PutObject: inBucket('PutObject'),
  GetObject: inBucket('GetObject'),
  ListObjectVersions: inBucket('ListBucketVersions'),
  ListObjectsV2: inBucket('ListBucket'),
  DeleteObject: inBucket('DeleteObject'),
  SendMessage: toQueue,
  SendMessageBatch: toQueue,
  GetSecretValue: ({ SecretId }) => [
    {
      action: 'secretsmanager:GetSecretValue',
      resource: arn('secretsmanager', `secret:${secretName(SecretId)}-AbCdEf`),
    },
  ],
  SendRawEmail: ({ Source, ConfigurationSetName }) => [
    { action: 'ses:SendRawEmail', resource: arn('ses', `identity/${/@([^>]+)/.exec(Source)![1]}`) },
    { action: 'ses:SendRawEmail', resource: arn('ses', `configuration-set/${ConfigurationSetName}`) },
  ],
};

/** In the account of `template.ts`. @throws for an unknown command */
export function callsOf(command: string, input: unknown): PolicyCall[] {
  const calls = commands[command];
  if (!calls) throw new Error(`which rights does ${command} need?`);
  return calls(input);
}
