import { CommandError } from '#casework/records/errors.ts';

/** Refuses without a look at the store, so that a mistyped address is a 404 even while the store is away. */
export const showNoPage = async (): Promise<never> => {
  throw new CommandError({ failure: 'not-found' });
};
