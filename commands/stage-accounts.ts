import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  paginateListUserPools,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { StageError } from '../infra/local/stage-errors.ts';
import { resourceName, stageNamed } from '../infra/stage.ts';
import type { Account, Accounts } from '../packages/sign-in/officer-accounts.ts';
import { stageAws } from './stage-aws.ts';

/** The user pool of a stage: `USER_POOL_ID`, or the one of its name. @throws StageError if there is not exactly one */
async function userPoolOf(client: CognitoIdentityProviderClient, stage: string): Promise<string> {
  if (process.env.USER_POOL_ID) return process.env.USER_POOL_ID;
  const name = resourceName(stageNamed(stage), 'officers');
  const ids: string[] = [];
  for await (const { UserPools = [] } of paginateListUserPools({ client }, { MaxResults: 60 }))
    ids.push(...UserPools.filter(({ Name }) => Name === name).map(({ Id }) => Id!));
  const [id, ...others] = ids;
  if (!id) throw new StageError(`there is no user pool ${name}: deploy the stage first`);
  if (others.length > 0) throw new StageError(`several user pools are named ${name}: set USER_POOL_ID`);
  return id;
}

/** The accounts in a stage's user pool. */
export async function stageAccounts(stage: string): Promise<Accounts> {
  const client = new CognitoIdentityProviderClient(stageAws(stage));
  const UserPoolId = await userPoolOf(client, stage);
  return {
    async find(Username) {
      const user = await client
        .send(new AdminGetUserCommand({ UserPoolId, Username }))
        .catch(undefinedIfAbsent);
      return user && accountOf(user.UserAttributes, user.UserStatus);
    },

    async invite(email) {
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ];
      const input = {
        UserPoolId,
        Username: email,
        UserAttributes,
        DesiredDeliveryMediums: ['EMAIL' as const],
      };
      const { User } = await client.send(new AdminCreateUserCommand(input));
      return accountOf(User?.Attributes, User?.UserStatus);
    },

    async inviteAgain(email) {
      const input = { UserPoolId, Username: email, DesiredDeliveryMediums: ['EMAIL' as const] };
      await client.send(new AdminCreateUserCommand({ ...input, MessageAction: 'RESEND' }));
    },

    async remove(Username) {
      await client.send(new AdminDeleteUserCommand({ UserPoolId, Username })).catch(undefinedIfAbsent);
    },
  };
}

function accountOf(attributes: AttributeType[] = [], status: string | undefined): Account {
  const attribute = (name: string) => attributes.find(({ Name }) => Name === name)?.Value;
  const subject = attribute('sub');
  if (!subject) throw new Error('the user pool gave a user without sub');
  return {
    subject,
    isVerified: attribute('email_verified') === 'true',
    awaitsPassword: status === 'FORCE_CHANGE_PASSWORD',
  };
}

const undefinedIfAbsent = (error: unknown): undefined => {
  if (!(error instanceof UserNotFoundException)) throw error;
};
