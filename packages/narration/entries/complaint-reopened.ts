import {
  complainantAndOffices,
  type EntryNarration,
  type EventData,
  everyReader,
  offices,
} from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = ({ by }: EventData<'complaint-reopened.v1'>, { t }: NarrationContext): string =>
  by === 'complainant'
    ? t('Laporan dibuka kembali oleh pelapor.', 'Reopened by the complainant.')
    : t(
        'Nilai rendah ditinjau dan laporan dibuka kembali.',
        'The low rating was reviewed and the report reopened.',
      );

export const complaintReopenedEntry: EntryNarration<'complaint-reopened.v1'> = {
  readers: everyReader,
  sentence: (data, context) =>
    `${summary(data, context)}${data.by === 'complainant' ? context.t(' Alasan:', ' Reason:') : ''}`,
  summary,
  texts: [
    {
      // The reason of a review is the coordinator's note to the agency.
      readers: ({ by }) => (by === 'complainant' ? complainantAndOffices : offices),
      ref: ({ reason }) => reason,
    },
  ],
  news: {
    sentence: ({ t }) => t('Laporan ini dibuka kembali.', 'This report was opened again.'),
    summary: ({ t }) => t('Laporan ini dibuka kembali.', 'This report was opened again.'),
  },
};
