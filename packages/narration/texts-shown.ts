import type { Complaint } from '#complaints/model/complaint.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import { outsideOf } from '#complaints/steps/forward.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { EntryReader } from './entry.ts';
import { shownTexts } from './readers.ts';

export const textsShown = (event: ComplaintEvent, reader: EntryReader): TextRef[] =>
  shownTexts(event, reader).map(({ ref }) => ref);

/** Name and number of the outside body that has the complaint. */
export function outsideTexts(complaint: Complaint): TextRef[] {
  const outside = outsideOf(complaint);
  return outside ? [outside.name, ...(outside.externalNumber ? [outside.externalNumber] : [])] : [];
}
