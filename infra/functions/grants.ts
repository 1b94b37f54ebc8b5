import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { DataReferences } from '../data-references.ts';
import { allow } from '../function.ts';
import type { WorkQueue } from '../queues.ts';
import type { IndexName } from '../table.ts';

type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

/** IAM has no action for a transaction: it needs the actions of its single writes. */
export const allowOnTable = ({ tableArn }: DataReferences, ...actions: TableAction[]): PolicyStatement =>
  allow(
    actions.map((action) => `dynamodb:${action}`),
    tableArn,
  );

export const readAndAddItems = (data: DataReferences): PolicyStatement =>
  allowOnTable(data, 'GetItem', 'BatchGetItem', 'Query', 'PutItem');

export const queryIndex = ({ indexArn }: DataReferences, name: IndexName): PolicyStatement =>
  allow(['dynamodb:Query'], indexArn(name));

export const readSecret = ({ secretArn }: DataReferences): PolicyStatement =>
  allow(['secretsmanager:GetSecretValue'], secretArn);

export const sendTo = (...queues: WorkQueue[]): PolicyStatement =>
  allow(['sqs:SendMessage'], ...queues.map(({ queue }) => queue.queueArn));

/** A signed link can do no more than the function that signed it. */
export const signFileLinks = (data: DataReferences): PolicyStatement[] => [
  allow(['s3:PutObject'], incomingFiles(data)),
  allow(['s3:GetObject'], readyFiles(data)),
];

export const incomingFiles = ({ attachmentsArn }: DataReferences): string => `${attachmentsArn}/incoming/*`;
export const readyFiles = ({ attachmentsArn }: DataReferences): string => `${attachmentsArn}/ready/*`;
export const filesAreNamedByCase =
  'Files are named by their case: a right is for all that lie in one folder of one bucket.';

export const readAndWriteLetters = ({ lettersArn }: DataReferences): PolicyStatement[] => [
  allow(['s3:GetObject', 's3:PutObject'], `${lettersArn}/*`),
  // Without this right S3 answers "forbidden" for a letter that does not exist yet.
  allow(['s3:ListBucket'], lettersArn),
];
export const readLetters = ({ lettersArn }: DataReferences): PolicyStatement[] => [
  allow(['s3:GetObject'], `${lettersArn}/*`),
  allow(['s3:ListBucket'], lettersArn),
];

export const lettersAreNamedByContent =
  'Names are made of tenant, letter and content; the bucket keeps every version.';

export const readAndAddToVault = ({ vaultArn }: DataReferences): PolicyStatement[] => [
  allow(['s3:ListBucketVersions'], vaultArn),
  allow(['s3:PutObject', 's3:GetObjectVersion'], `${vaultArn}/*`),
];
