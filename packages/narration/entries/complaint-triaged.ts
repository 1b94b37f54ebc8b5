import { type EntryNarration, noReader } from '../entry.ts';

export const complaintTriagedEntry: EntryNarration<'complaint-triaged.v1'> = {
  // An automatic proposal to the coordinator, shown beside the complaint instead of in the timeline.
  readers: noReader,
  sentence: () => undefined,
  summary: () => undefined,
  texts: [],
};
