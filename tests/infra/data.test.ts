import { describe, expect, it } from 'vitest';
import { indexes } from '#table/keys/case-keys.ts';
import { resourcesOf, synthesize } from '../support/aws/synthesize.ts';

const templates = synthesize('prod');
const only = (type: string) => {
  const found = resourcesOf(templates, type);
  expect(found).toHaveLength(1);
  return found[0]![1];
};

describe('the table', () => {
  const { Properties: table, DeletionPolicy } = only('AWS::DynamoDB::Table');

  it('the table has the seven indexes with the names and keys of packages/table', () => {
    const keys = table.GlobalSecondaryIndexes.map(
      (index: { IndexName: string; KeySchema: { AttributeName: string }[] }) => [
        index.IndexName,
        ...index.KeySchema.map(({ AttributeName }) => AttributeName),
      ],
    );
    expect(keys).toEqual(Object.entries(indexes).map(([name, n]) => [name, `gsi${n}pk`, `gsi${n}sk`]));
    expect(keys).toHaveLength(7);
  });

  it('each index has the attributes that its readers show and no others, because projections cannot change', () => {
    const carried = table.GlobalSecondaryIndexes.map(
      (index: { IndexName: string; Projection: { NonKeyAttributes?: string[] } }) => [
        index.IndexName,
        (index.Projection.NonKeyAttributes ?? []).join(' '),
      ],
    );
    expect(Object.fromEntries(carried)).toEqual({
      inbox: 'number title kind owner stage urgency rank deadlines tenant category',
      due: 'tenant number assignment dueKind',
      received: '',
      open: '',
      public: 'title category stage',
      place: 'category',
      contact: '',
    });
  });

  it('the table deletes expired items and streams new images', () => {
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    expect(table.StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
  });

  it('the table has point-in-time recovery and is protected against deletion', () => {
    expect(table.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(table.DeletionProtectionEnabled).toBe(true);
    expect(DeletionPolicy).toBe('Retain');
  });
});

describe('resources that must never be lost', () => {
  it.each([
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::Cognito::UserPool',
    'AWS::SecretsManager::Secret',
  ])('a resource that must never be lost survives the deletion of its stack: %s', (type) => {
    for (const [, resource] of resourcesOf(templates, type)) {
      expect([resource.DeletionPolicy, resource.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    }
  });

  it('resources that must never be lost are only in the data stack', () => {
    const types = Object.values(templates.app.Resources).map(({ Type }) => Type);
    expect(types).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/DynamoDB|S3::Bucket|UserPool|Secret$/)]),
    );
  });

  it('the app stack finds the data stack by fixed names and parameters, never by exports that cannot change', () => {
    expect(JSON.stringify(templates)).not.toMatch(/"Fn::ImportValue"|"Export"/);
    const read = Object.values(templates.app.Parameters!).flatMap(({ Type, Default }) =>
      Type.startsWith('AWS::SSM') && Default?.startsWith('/tanggap') ? [Default] : [],
    );
    const written = resourcesOf(templates, 'AWS::SSM::Parameter').map(
      ([, { Properties }]) => Properties.Name,
    );
    expect(read.toSorted()).toEqual(written.toSorted());
  });
});

describe('each bucket', () => {
  const buckets = resourcesOf(templates, 'AWS::S3::Bucket');
  const named = (part: string) => buckets.find(([id]) => id.includes(part))![1].Properties;

  it('there are four buckets, all private and encrypted', () => {
    expect(buckets).toHaveLength(4);
    for (const [, { Properties }] of buckets) {
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(Properties.BucketEncryption).toBeDefined();
    }
  });

  it('every bucket refuses plain HTTP', () => {
    const policies = resourcesOf(templates, 'AWS::S3::BucketPolicy').map(([, { Properties }]) => Properties);
    expect(policies).toHaveLength(4);
    for (const { PolicyDocument } of policies) {
      expect(PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  it('the bucket of attachments is not versioned, so that an erased file is gone', () => {
    expect(named('attachments').VersioningConfiguration).toBeUndefined();
  });

  it('only uploads that were never checked expire', () => {
    expect(named('attachments').LifecycleConfiguration.Rules).toEqual([
      { ExpirationInDays: 8, Prefix: 'incoming/', Status: 'Enabled' },
    ]);
  });

  it('checkpoints are locked, in production even against the owner of the account', () => {
    expect(named('chainheads').ObjectLockEnabled).toBe(true);
    expect(named('chainheads').ObjectLockConfiguration.Rule.DefaultRetention).toEqual({
      Mode: 'COMPLIANCE',
      Days: 5 * 365,
    });
  });
});

describe('sign-in', () => {
  it('only an operator can create accounts, and the user pool is protected against deletion', () => {
    const pool = only('AWS::Cognito::UserPool').Properties;
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.DeletionProtection).toBe('ACTIVE');
  });

  it('sign-in by a plain password is possible only on local stages', () => {
    const flows = (stage: 'local' | 'test' | 'dev' | 'prod') =>
      resourcesOf(synthesize(stage), 'AWS::Cognito::UserPoolClient')[0]![1].Properties.ExplicitAuthFlows;
    for (const stage of ['local', 'test'] as const)
      expect(flows(stage)).toContain('ALLOW_USER_PASSWORD_AUTH');
    for (const stage of ['dev', 'prod'] as const)
      expect(flows(stage)).not.toContain('ALLOW_USER_PASSWORD_AUTH');
  });
});

describe('the secret', () => {
  it('AWS generates the secret, and no template contains it', () => {
    const { GenerateSecretString, SecretString } = only('AWS::SecretsManager::Secret').Properties;
    expect(SecretString).toBeUndefined();
    expect(GenerateSecretString).toMatchObject({
      GenerateStringKey: 'k1',
      SecretStringTemplate: '{"current":"k1"}',
    });
  });
});
