import { CommandFailed } from '#casework/records/outcome.ts';
import type { PageAction } from './page-function.ts';

/** Refuses without a look at the store, so that a mistyped address is a 404 even while the store is away. */
export const showNoPage: PageAction = async () => {
  throw new CommandFailed({ failure: 'not-found' });
};
