import {
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { LambdaClient, PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import {
  ListBucketsCommand,
  type ObjectLockRule,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SESClient, VerifyDomainIdentityCommand, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { awsClient } from './aws-environment.ts';
import { type Properties, resourcesOfType } from './templates.ts';

type Client = ReturnType<typeof awsClient>;

interface Wanted {
  readonly timeToLive: boolean;
}

async function keepTimeToLive(dynamo: DynamoDBClient, table: Properties): Promise<void> {
  const TableName = String(table.TableName);
  const { AttributeName } = (table.TimeToLiveSpecification ?? {}) as { AttributeName?: string };
  if (!AttributeName) return;
  const { TimeToLiveDescription } = await dynamo.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  const TimeToLiveSpecification = { AttributeName, Enabled: true };
  await dynamo.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

async function keepRecovery(dynamo: DynamoDBClient, table: Properties): Promise<void> {
  if (!table.PointInTimeRecoverySpecification) return;
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  const TableName = String(table.TableName);
  await dynamo.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
}

async function keepTables(client: Client, assembly: string, { timeToLive }: Wanted): Promise<void> {
  const dynamo = new DynamoDBClient(client);
  for (const table of resourcesOfType(assembly, 'AWS::DynamoDB::Table')) {
    if (timeToLive) await keepTimeToLive(dynamo, table);
    await keepRecovery(dynamo, table);
  }
}

async function keepConcurrency(client: Client, assembly: string): Promise<void> {
  const lambda = new LambdaClient(client);
  for (const { FunctionName, ReservedConcurrentExecutions } of resourcesOfType(
    assembly,
    'AWS::Lambda::Function',
  )) {
    if (typeof FunctionName !== 'string' || typeof ReservedConcurrentExecutions !== 'number') continue;
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions }));
  }
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** CloudFormation's property names are capitalized, API Gateway's are not; the emulator confuses them. */
async function keepCors(endpoint: string, assembly: string): Promise<void> {
  const { items } = (await (await fetch(`${endpoint}/v2/apis`)).json()) as {
    items: { name: string; apiId: string }[];
  };
  for (const { Name, CorsConfiguration } of resourcesOfType(assembly, 'AWS::ApiGatewayV2::Api')) {
    const api = items.find((item) => item.name === Name);
    if (!api || !CorsConfiguration) continue;
    const entries = Object.entries(CorsConfiguration).map(([name, value]) => [lowerFirst(name), value]);
    await fetch(`${endpoint}/v2/apis/${api.apiId}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ corsConfiguration: Object.fromEntries(entries) }),
    });
  }
}

async function keepSenders(client: Client, assembly: string): Promise<void> {
  const ses = new SESClient(client);
  for (const { EmailIdentity } of resourcesOfType(assembly, 'AWS::SES::EmailIdentity')) {
    if (typeof EmailIdentity !== 'string') continue;
    const verify = EmailIdentity.includes('@')
      ? new VerifyEmailIdentityCommand({ EmailAddress: EmailIdentity })
      : new VerifyDomainIdentityCommand({ Domain: EmailIdentity });
    await ses.send(verify as VerifyEmailIdentityCommand);
  }
}

/** Bucket names end in the account number, which the template does not know. */
const beginsWith = ({ BucketName }: Properties): string =>
  String((BucketName as { 'Fn::Join'?: [string, [string]] })?.['Fn::Join']?.[1][0] ?? BucketName);

async function keepLocks(client: Client, assembly: string): Promise<void> {
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  for (const bucket of resourcesOfType(assembly, 'AWS::S3::Bucket')) {
    if (!bucket.ObjectLockConfiguration) continue;
    const made = Buckets.find(({ Name }) => Name?.startsWith(beginsWith(bucket)));
    const { Rule } = bucket.ObjectLockConfiguration as { Rule: ObjectLockRule };
    await s3.send(
      new PutObjectLockConfigurationCommand({
        Bucket: made?.Name,
        ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule },
      }),
    );
  }
}

/** The emulator's CloudFormation ignores these properties. Idempotent. */
export async function afterDeploy(endpoint: string, assembly: string, wanted: Wanted): Promise<void> {
  const client = awsClient(endpoint);
  await Promise.all([
    keepTables(client, assembly, wanted),
    keepConcurrency(client, assembly),
    keepCors(endpoint, assembly),
    keepSenders(client, assembly),
    keepLocks(client, assembly),
  ]);
}
