import { complainantAndOffices, type EntryNarration, type EventData, everyReader } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

/** Names the other complaint only to readers who may see it. */
const summary = (
  { into }: EventData<'complaint-merged.v1'>,
  { t, visibleReferences }: NarrationContext,
): string =>
  visibleReferences.has(into)
    ? t(
        `Laporan digabungkan ke laporan ${into} tentang hal yang sama.`,
        `Joined to report ${into} about the same matter.`,
      )
    : t('Laporan kini ditangani dalam satu berkas bersama.', 'Now handled together with another report.');

export const complaintMergedEntry: EntryNarration<'complaint-merged.v1'> = {
  readers: everyReader,
  sentence: (data, context) =>
    `${summary(data, context)}${data.reason ? context.t(' Alasan:', ' Reason:') : ''}`,
  summary,
  texts: [{ readers: complainantAndOffices, ref: ({ reason }) => reason }],
  news: {
    sentence: ({ t }) =>
      t(
        'Laporan ini berakhir: digabungkan dengan laporan lain tentang hal yang sama.',
        'This report ended: it was joined with another one about the same matter.',
      ),
    summary: ({ t }) =>
      t(
        'Laporan ini berakhir: digabungkan dengan laporan lain tentang hal yang sama.',
        'This report ended: it was joined with another one about the same matter.',
      ),
  },
};
