import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { resourceName, stageNamed } from '../infra/stage.ts';
import { stageAws } from './stage-aws.ts';

export async function stageSecret(stage: string): Promise<string> {
  const client = new SecretsManagerClient(stageAws(stage));
  const SecretId = resourceName(stageNamed(stage), 'keys');
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
  return SecretString!;
}
