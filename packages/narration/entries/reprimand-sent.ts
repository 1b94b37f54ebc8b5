import { deadlineName } from '#wording/deadline-names.ts';
import { reprimandName } from '#wording/reprimand-names.ts';
import { complainantAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

/** Complainants see it as well: lateness has consequences. */
function summary(
  { form, agency: id, letterNumber, deadline }: EventData<'reprimand-sent.v1'>,
  { t, agency }: NarrationContext,
): string {
  const name = reprimandName(form, t);
  return t(
    `${name} nomor ${letterNumber} dikirim kepada ${agency(id)}: batas waktu ${deadlineName(deadline, 'id')} terlampaui.`,
    `${name} no. ${letterNumber} sent to ${agency(id)}: deadline passed for ${deadlineName(deadline, 'en')}.`,
  );
}

export const reprimandSentEntry: EntryNarration<'reprimand-sent.v1'> = {
  readers: complainantAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
