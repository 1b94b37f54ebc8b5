import { complainantAndOffices, type EntryNarration } from '../entry.ts';

export const complaintRatedEntry: EntryNarration<'complaint-rated.v1'> = {
  readers: complainantAndOffices,
  sentence: ({ stars }, { t }) =>
    t(`Pelapor memberi nilai ${stars} dari 5.`, `The complainant gave ${stars} of 5.`),
  summary: ({ stars }, { t }) =>
    t(`Pelapor memberi nilai ${stars} dari 5.`, `The complainant gave ${stars} of 5.`),
  texts: [{ readers: complainantAndOffices, ref: ({ text }) => text }],
};
