import { mayRead } from '#access/actor-of.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import type { StepCommand } from '../records/step-command.ts';

/** The error for a SP4N-LAPOR! number in use. Names the other case only if the actor may read it. */
export async function laporConflict(
  store: ComplaintStore,
  { step, actor }: StepCommand,
  by: string,
): Promise<CommandError> {
  const bearer = await store.load(by);
  const known = bearer && mayRead(actor, bearer.complaint);
  const field = step === 'forward' ? 'externalNumber' : 'number';
  const problem = known
    ? { field, code: 'lapor-number-taken', names: { id: by, en: by } }
    : { field, code: 'lapor-number-taken-elsewhere' };
  return new CommandError({ failure: 'fields', fields: [problem] });
}
