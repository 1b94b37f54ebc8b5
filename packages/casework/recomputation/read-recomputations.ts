import type { Actor } from '#complaints/model/facts.ts';
import type { Role } from '#events/vocabulary.ts';
import { CommandError } from '../records/errors.ts';
import type { Counts, RecomputationRun, RecomputationStore, RunRecord } from './recomputation.ts';

export interface Recomputations {
  readonly calendar?: string;
  readonly running?: Counts &
    Pick<RecomputationRun, 'calendar' | 'startedAt' | 'pass'> & { readonly unfinished: number };
  readonly runs: readonly RunRecord[];
}

const readers: readonly Role[] = ['operator', 'supervisor', 'coordinator'];

/** @throws CommandError `not-yours` */
export async function readRecomputations(runs: RecomputationStore, actor: Actor): Promise<Recomputations> {
  if (!readers.includes(actor.role)) throw new CommandError({ failure: 'not-yours', rule: 'not-your-role' });
  const [state, records] = await Promise.all([runs.read(), runs.records()]);
  return {
    ...(state?.done ? { calendar: state.done } : {}),
    ...(state?.run ? { running: shown(state.run) } : {}),
    runs: records,
  };
}

function shown(run: RecomputationRun): NonNullable<Recomputations['running']> {
  const { calendar, startedAt, pass, shards } = run;
  const sum = (of: keyof Counts) => run[of] + shards.reduce((all, shard) => all + shard[of], 0);
  const unfinished = shards.filter(({ finished }) => !finished).length;
  const counts = { looked: sum('looked'), moved: sum('moved'), settled: sum('settled') };
  return { calendar, startedAt, pass, unfinished, ...counts };
}
