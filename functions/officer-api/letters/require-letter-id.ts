import { CommandError } from '#casework/records/errors.ts';
import type { Request } from '../../http.ts';

/** Ours are shorter. The store takes no key of any length, and would fail instead of finding nothing. */
const longest = 100;

/** The letter that a path names. @throws CommandError `not-found` for what cannot be one. */
export function requireLetterId({ parameters }: Pick<Request, 'parameters'>): string {
  const letter = parameters.letter!;
  if (letter.length > longest) throw new CommandError({ failure: 'not-found' });
  return letter;
}
