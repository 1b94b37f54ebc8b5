import {
  GetSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
} from '@aws-sdk/client-secrets-manager';

export async function secretValue(settings: SecretsManagerClientConfig, id: string): Promise<string> {
  const { SecretString } = await new SecretsManagerClient(settings).send(
    new GetSecretValueCommand({ SecretId: id }),
  );
  return SecretString!;
}
