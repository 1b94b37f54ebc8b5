import { authorAndOffices, complainantsAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary({ stars }: EventData<'complaint-rated.v1'>, { t, author }: NarrationContext): string {
  switch (author) {
    case 'another':
      return t(
        'Pelapor lain untuk hal yang sama menilai jawabannya.',
        'Another complainant of the same matter rated the answer.',
      );
    case 'merged':
      return t(
        `Pelapor lain yang laporannya digabungkan memberi nilai ${stars} dari 5.`,
        `The complainant of a joined report gave ${stars} of 5.`,
      );
    default:
      return t(`Pelapor memberi nilai ${stars} dari 5.`, `The complainant gave ${stars} of 5.`);
  }
}

export const complaintRatedEntry: EntryNarration<'complaint-rated.v1'> = {
  readers: complainantsAndOffices,
  sentence: summary,
  summary,
  texts: [{ readers: authorAndOffices, ref: ({ text }) => text }],
};
