import { mayRead } from '#access/actor-of.ts';
import type { Advance } from '../records/advance.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandFailed } from '../records/outcome.ts';

/** Why a number of SP4N-LAPOR! was refused: which case bears it, unless that is one that the asker may not know of. */
export async function laporTaken(
  store: ComplaintStore,
  { step, actor }: Advance,
  by: string,
): Promise<CommandFailed> {
  const bearer = await store.load(by);
  const known = bearer && mayRead(actor, bearer.complaint);
  const field = step === 'forward' ? 'externalNumber' : 'number';
  const problem = known
    ? { field, code: 'lapor-number-taken', who: { id: by, en: by } }
    : { field, code: 'lapor-number-taken-elsewhere' };
  return new CommandFailed({ failure: 'fields', fields: [problem] });
}
