import { complainantsAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = ({ promised }: EventData<'complaint-resumed.v1'>, { t, when }: NarrationContext): string =>
  t(
    `Penanganan dilanjutkan. Dijanjikan selesai paling lambat ${when(promised.at)}.`,
    `Work continues. Promised by ${when(promised.at)}.`,
  );

export const complaintResumedEntry: EntryNarration<'complaint-resumed.v1'> = {
  readers: complainantsAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
