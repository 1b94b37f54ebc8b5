import { CommandError } from '#casework/records/errors.ts';

/** Does not read the table, so that a mistyped address is a 404 even during an outage. */
export const showNoPage = async (): Promise<never> => {
  throw new CommandError({ failure: 'not-found' });
};
