import { className } from '#wording/class-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { complainantsAndOffices, type EntryNarration, type EventData, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary(
  { class: ofClass, urgency, promised }: EventData<'complaint-corrected.v1'>,
  { t, when }: NarrationContext,
): string {
  const by = when(promised.at);
  return t(
    `Penggolongan dikoreksi: ${className(ofClass, 'id')}, urgensi ${urgencyName(urgency, 'id').toLowerCase()}. Dijanjikan selesai paling lambat ${by}.`,
    `Classification corrected: ${className(ofClass, 'en')}, urgency ${urgencyName(urgency, 'en').toLowerCase()}. Promised by ${by}.`,
  );
}

export const complaintCorrectedEntry: EntryNarration<'complaint-corrected.v1'> = {
  readers: complainantsAndOffices,
  sentence: summary,
  summary,
  texts: [{ readers: offices, ref: ({ reason }) => reason }],
};
