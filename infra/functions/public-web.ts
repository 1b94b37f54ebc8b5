import { allowOnTable, queryIndex, readAndAddItems, readSecret } from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const publicWeb = ({
  stage,
  data,
  publicBaseUrl,
}: FunctionResources): SettingsOf<'public-web' | 'public-documents'> => ({
  'public-web': {
    environment: {
      TABLE_NAME: data.tableName,
      PUBLIC_BASE_URL: publicBaseUrl,
      SECRET_ID: data.secretArn,
      TENANTS: stage.tenants.join(),
    },
    permissions: [
      readAndAddItems(data),
      // The complaint of the actor in a common case must still be merged into it.
      allowOnTable(data, 'ConditionCheckItem'),
      // Complainants see their place in the work list.
      queryIndex(data, 'inbox'),
      // The secret verifies the signed links in mails to followers.
      readSecret(data),
    ],
  },

  'public-documents': {
    environment: { TABLE_NAME: data.tableName },
    permissions: [allowOnTable(data, 'Query')],
  },
});
