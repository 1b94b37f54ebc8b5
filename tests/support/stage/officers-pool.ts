import {
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { awsClient } from '../../../infra/local/aws-environment.ts';
import { stage, stageResourceName } from './stage.ts';

const client = new CognitoIdentityProviderClient(awsClient(stage.emulator));

export async function officersPool(): Promise<string> {
  const { UserPools = [] } = await client.send(new ListUserPoolsCommand({ MaxResults: 60 }));
  return UserPools.find(({ Name }) => Name === stageResourceName('officers'))!.Id!;
}

/** As an invitation does: it must be changed at the next sign-in. */
export async function setFirstPassword(email: string, password: string): Promise<void> {
  await client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: await officersPool(),
      Username: email,
      Password: password,
      Permanent: false,
    }),
  );
}
