import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { acceptFinding } from './nag.ts';
import { resourceName, type StageSettings } from './stage.ts';

/** `{"current": "k1", "k1": "64 letters and digits"}`. A rotation adds `k2`; `k1` stays while it is in use. */
export function makeSecret(stack: Stack, stage: StageSettings): Secret {
  const secret = new Secret(stack, 'secret', {
    secretName: resourceName(stage, 'keys'),
    description: 'Keys of the keyed hashes of codes, contacts and idempotency keys',
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ current: 'k1' }),
      generateStringKey: 'k1',
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acceptFinding(
    secret,
    'AwsSolutions-SMG4',
    'The hashes must stay comparable: a key is added by hand and both hold while the old hashes live, so an automatic rotation would lose every code.',
  );
  return secret;
}
