import { type OpenedCase, openCase } from '#casework/views/open-case.ts';

/** For an officer who reads the whole case. */
export async function openWholeCase(...given: Parameters<typeof openCase>): Promise<OpenedCase> {
  const opened = await openCase(...given);
  if ('ownContributionsOnly' in opened) throw new Error('the officer sees only its own contributions');
  return opened;
}
