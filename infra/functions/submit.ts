import { allowOnTable } from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const submit = ({ data, publicBaseUrl }: FunctionResources): SettingsOf<'submit'> => ({
  submit: {
    environment: { TABLE_NAME: data.tableName, PUBLIC_BASE_URL: publicBaseUrl },
    permissions: [allowOnTable(data, 'Query', 'PutItem')],
  },
});
