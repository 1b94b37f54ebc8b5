import { Aws, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3';
import { acceptFinding } from './nag.ts';
import { resourceName, type StageSettings } from './stage.ts';

export type BucketSubject = 'attachments' | 'letters' | 'chain-heads' | 'failed-records';

/** Bucket names are shared by all of AWS, so the account makes them ours. */
export const bucketName = (stage: StageSettings, subject: BucketSubject): string =>
  `${resourceName(stage, subject)}-${Aws.ACCOUNT_ID}`;

/** Private, encrypted, TLS only, kept for ever; what each holds is under a key that begins with the tenant, or its folder and the tenant. */
export function makeBuckets(stack: Stack, stage: StageSettings): void {
  const attachments = makeBucket(stack, stage, 'attachments', {
    // Without versions: an erased photo must be gone.
    versioned: false,
    // As long as a file is expected; the worker takes away what it has looked into.
    lifecycleRules: [{ prefix: 'incoming/', expiration: Duration.days(8) }],
    // A browser sends and fetches by signed links: who has none is refused whatever page it shows.
    cors: [
      {
        allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
        allowedOrigins: ['*'],
        allowedHeaders: ['content-type'],
        maxAge: 3600,
      },
    ],
  });
  announce(attachments);
  makeBucket(stack, stage, 'letters', { versioned: true });
  makeBucket(stack, stage, 'chain-heads', {
    versioned: true,
    objectLockDefaultRetention: lockOf(stage),
  });
  makeBucket(stack, stage, 'failed-records', { lifecycleRules: [{ expiration: Duration.days(90) }] });
}

function makeBucket(stack: Stack, stage: StageSettings, subject: BucketSubject, props: BucketProps): Bucket {
  const bucket = new Bucket(stack, `bucket-${subject}`, {
    bucketName: bucketName(stage, subject),
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  });
  acceptFinding(
    bucket,
    'AwsSolutions-S1',
    'Only functions read here, and each read of a person is an access record in the table; server access logs would be a second copy of names of files with no one to read them.',
  );
  return bucket;
}

/** What comes in is told to the event bus; written as CloudFormation has it, for the CDK's own way takes a function. */
function announce(bucket: Bucket): void {
  const { defaultChild } = bucket.node;
  (defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}

function lockOf({ chainHeads: { mode, days } }: StageSettings): ObjectLockRetention {
  const duration = Duration.days(days);
  return mode === 'compliance'
    ? ObjectLockRetention.compliance(duration)
    : ObjectLockRetention.governance(duration);
}
