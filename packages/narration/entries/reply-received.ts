import { authorAndOffices, complainantsAndOffices, type EntryNarration } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary({ t, author }: NarrationContext): string {
  switch (author) {
    case 'another':
      return t(
        'Pelapor lain untuk hal yang sama menanggapi jawabannya.',
        'Another complainant of the same matter replied to the answer.',
      );
    case 'merged':
      return t(
        'Tanggapan pelapor lain yang laporannya digabungkan.',
        'Reply of the complainant of a joined report.',
      );
    default:
      return t('Tanggapan pelapor.', 'Reply of the complainant.');
  }
}

export const replyReceivedEntry: EntryNarration<'reply-received.v1'> = {
  readers: complainantsAndOffices,
  sentence: (_, context) => summary(context).replace(/\.$/, ':'),
  summary: (_, context) => summary(context),
  texts: [{ readers: authorAndOffices, ref: ({ text }) => text }],
};
