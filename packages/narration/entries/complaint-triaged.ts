import { type EntryNarration, noReader } from '../entry.ts';

export const complaintTriagedEntry: EntryNarration<'complaint-triaged.v1'> = {
  // A machine's proposal to the coordinator: it stands beside the case, in no list of what happened.
  readers: noReader,
  sentence: () => undefined,
  summary: () => undefined,
  texts: [],
};
