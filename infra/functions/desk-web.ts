import { allow } from '../function.ts';
import {
  allowOnTable,
  filesAreNamedByCase,
  lettersAreNamedByContent,
  queryIndex,
  readAndAddItems,
  readLetters,
  readSecret,
  signFileLinks,
} from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const deskWeb = ({ data, publicBaseUrl }: FunctionResources): SettingsOf<'desk-web'> => ({
  'desk-web': {
    environment: {
      TABLE_NAME: data.tableName,
      ATTACHMENTS_BUCKET: data.attachmentsName,
      LETTERS_BUCKET: data.lettersName,
      PUBLIC_BASE_URL: publicBaseUrl,
      SECRET_ID: data.secretArn,
      USER_POOL_ID: data.userPoolId,
      USER_POOL_CLIENT_ID: data.deskClientId,
    },
    permissions: [
      readAndAddItems(data),
      // A session that is used lives on, attempts are counted; a signature checks the cases that were read.
      allowOnTable(data, 'UpdateItem', 'ConditionCheckItem'),
      queryIndex(data, 'inbox'),
      queryIndex(data, 'received'),
      ...readLetters(data),
      ...signFileLinks(data),
      // The secret hides accounts and addresses in the counts of attempts.
      readSecret(data),
      allow(['cognito-idp:AdminInitiateAuth', 'cognito-idp:AdminRespondToAuthChallenge'], data.userPoolArn),
    ],
    wildcardReason: `${filesAreNamedByCase} ${lettersAreNamedByContent}`,
  },
});
