import { allow } from '../function.ts';
import {
  allowOnTable,
  filesAreNamedByCase,
  queryIndex,
  readAndAddItems,
  readSecret,
  signFileLinks,
} from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const deskWeb = ({ data, publicBaseUrl }: FunctionResources): SettingsOf<'desk-web'> => ({
  'desk-web': {
    environment: {
      TABLE_NAME: data.tableName,
      ATTACHMENTS_BUCKET: data.attachmentsName,
      PUBLIC_BASE_URL: publicBaseUrl,
      SECRET_ID: data.secretArn,
      USER_POOL_ID: data.userPoolId,
      USER_POOL_CLIENT_ID: data.deskClientId,
    },
    permissions: [
      readAndAddItems(data),
      // A session that is used lives on, and one that ended is marked; attempts are counted.
      allowOnTable(data, 'UpdateItem'),
      queryIndex(data, 'inbox'),
      ...signFileLinks(data),
      // The secret hides accounts and addresses in the counts of attempts.
      readSecret(data),
      allow(['cognito-idp:AdminInitiateAuth', 'cognito-idp:AdminRespondToAuthChallenge'], data.userPoolArn),
    ],
    wildcardReason: filesAreNamedByCase,
  },
});
