import { laporStateName } from '#wording/lapor-states.ts';
import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const laporRecordedEntry: EntryNarration<'lapor-recorded.v1'> = {
  readers: complainantAndOffices,
  sentence: ({ number, state }, { t }) =>
    t(
      `Tercatat di SP4N-LAPOR! dengan nomor ${number}: ${laporStateName(state, 'id')}.`,
      `Recorded in SP4N-LAPOR! as number ${number}: ${laporStateName(state, 'en')}.`,
    ),
  summary: ({ number, state }, { t }) =>
    t(
      `Tercatat di SP4N-LAPOR! dengan nomor ${number}: ${laporStateName(state, 'id')}.`,
      `Recorded in SP4N-LAPOR! as number ${number}: ${laporStateName(state, 'en')}.`,
    ),
  texts: [],
};
