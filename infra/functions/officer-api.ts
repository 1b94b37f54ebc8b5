import {
  allowOnTable,
  filesAreNamedByCase,
  lettersAreNamedByContent,
  queryIndex,
  readAndAddItems,
  readAndWriteLetters,
  signFileLinks,
} from './grants.ts';
import type { FunctionResources, SettingsOf } from './resources.ts';

export const officerApi = ({ data }: FunctionResources): SettingsOf<'officer-api'> => ({
  'officer-api': {
    environment: {
      TABLE_NAME: data.tableName,
      ATTACHMENTS_BUCKET: data.attachmentsName,
      LETTERS_BUCKET: data.lettersName,
    },
    permissions: [
      readAndAddItems(data),
      // Signing a letter updates the pending reprimands and the register, and checks the cases that were read.
      allowOnTable(data, 'UpdateItem', 'ConditionCheckItem'),
      queryIndex(data, 'inbox'),
      queryIndex(data, 'received'),
      ...signFileLinks(data),
      ...readAndWriteLetters(data),
    ],
    wildcardReason: `${filesAreNamedByCase} ${lettersAreNamedByContent}`,
  },
});
