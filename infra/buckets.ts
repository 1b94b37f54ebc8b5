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

/** Bucket names are global on AWS; the account number makes ours unique. */
export const bucketName = (stage: StageSettings, subject: BucketSubject): string =>
  `${resourceName(stage, subject)}-${Aws.ACCOUNT_ID}`;

/** Private, encrypted, TLS only, kept when the stack is deleted. Keys begin with tenant, or folder and tenant. */
export function makeBuckets(stack: Stack, stage: StageSettings): void {
  const attachments = makeBucket(stack, stage, 'attachments', {
    // Not versioned: an erased photo must be gone.
    versioned: false,
    // An upload is accepted for this long. The worker deletes the files that it has checked.
    lifecycleRules: [{ prefix: 'incoming/', expiration: Duration.days(8) }],
    // Any origin is fine: browsers upload and download through signed links only.
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

/** A raw CloudFormation property, because the CDK's own way adds a Lambda function. */
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
