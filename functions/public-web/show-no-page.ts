import { CommandError } from '#casework/records/errors.ts';
import type { Action } from '../http.ts';
import { normalPath } from './normal-path.ts';

/**
 * A redirect if the path has only slashes too many, else a 404. Does not read the table, so that a mistyped address is
 * a 404 even during an outage.
 */
export const showNoPage: Action = async ({ path, rawQuery }) => {
  const normal = normalPath(path);
  if (!normal) throw new CommandError({ failure: 'not-found' });
  return {
    // 308 keeps method and body, so that a form sent to a path with a slash too many loses nothing.
    statusCode: 308,
    headers: {
      location: rawQuery ? `${normal}?${rawQuery}` : normal,
      'cache-control': 'no-store',
    },
  };
};
