import { openLetter } from '#casework/letters/show-letters.ts';
import { type Action, json } from '../../http.ts';
import { signedIn } from '../signed-in.ts';
import { letterOf } from './letter-of.ts';
import { letterStores } from './letter-stores.ts';

/** A letter with its cases and its history. */
export const readLetter: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const { language } = request;
  const opened = await openLetter(letterStores(), tenant, actor, { id: letterOf(request), language });
  return json(200, opened, { etag: `"${opened.sequence}"` });
};
