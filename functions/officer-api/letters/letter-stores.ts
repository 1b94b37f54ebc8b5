import type { LetterFiles } from '#casework/letters/letter-files.ts';
import type { LetterStores } from '#casework/letters/run-letters.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { s3LetterFiles } from '#vault/s3-letter-files.ts';
import { complaints, environment, once, s3, table } from '../../wiring.ts';

/** What the actions on letters work on. */
export const letterStores = once<LetterStores>(() => ({
  complaints: complaints(),
  letters: dynamoLetters(table()),
}));

export const letterFiles = once<LetterFiles>(() =>
  s3LetterFiles(s3(), environment('LETTERS_BUCKET').LETTERS_BUCKET),
);
