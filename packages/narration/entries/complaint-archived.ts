import { longDay } from '#calendar/zones.ts';
import { archiveReasonText } from '#wording/archive-reasons.ts';
import { complainantAndOffices, type EntryNarration, type EventData, everyReader } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary(
  { reason, wayBackUntil }: EventData<'complaint-archived.v1'>,
  { t }: NarrationContext,
): string {
  const [until, untilEnglish] = wayBackUntil
    ? [
        ` Masih dapat dilengkapi sampai ${longDay(wayBackUntil, 'id')}.`,
        ` It can still be completed until ${longDay(wayBackUntil, 'en')}.`,
      ]
    : ['', ''];
  return t(
    `Laporan diarsipkan: ${archiveReasonText(reason, 'id')}.${until}`,
    `Archived: ${archiveReasonText(reason, 'en')}.${untilEnglish}`,
  );
}

export const complaintArchivedEntry: EntryNarration<'complaint-archived.v1'> = {
  readers: everyReader,
  sentence: summary,
  summary,
  texts: [{ readers: complainantAndOffices, ref: ({ text }) => text }],
  news: {
    sentence: ({ t }) => t('Laporan ini berakhir dan diarsipkan.', 'This report ended and was archived.'),
    summary: ({ t }) => t('Laporan ini berakhir dan diarsipkan.', 'This report ended and was archived.'),
  },
};
