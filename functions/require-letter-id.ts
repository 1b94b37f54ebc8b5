import { CommandError } from '#casework/records/errors.ts';
import type { Request } from './http.ts';

/** Ours are shorter. DynamoDB fails for keys that are too long. */
const longest = 100;

/** @throws CommandError `not-found` for an impossible id */
export function requireLetterId({ parameters }: Pick<Request, 'parameters'>): string {
  const letter = parameters.letter!;
  if (letter.length > longest) throw new CommandError({ failure: 'not-found' });
  return letter;
}
