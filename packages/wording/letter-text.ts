import type { Language } from '#calendar/zones.ts';
import type { LetterEvent } from '#events/letter/union.ts';
import type { LetterState } from '#letters/letter.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const states: Record<LetterState, Bilingual> = {
  draft: { id: 'Konsep, menunggu tanda tangan', en: 'Draft, waits to be signed' },
  signed: { id: 'Ditandatangani', en: 'Signed' },
  withdrawn: { id: 'Dibatalkan', en: 'Withdrawn' },
};

export const letterStateText = (state: LetterState, language: Language): string =>
  inLanguage(states[state], language);

const complaints = (count: number): string => (count === 1 ? 'one complaint' : `${count} complaints`);

/** One sentence without free text. */
export function letterText(event: LetterEvent, language: Language): string {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  switch (event.type) {
    case 'letter-drafted.v1': {
      const { length } = event.data.cases;
      return say(`Konsep surat dibuat untuk ${length} laporan.`, `Drafted for ${complaints(length)}.`);
    }
    case 'letter-extended.v1':
      return say('Laporan ditambahkan ke konsep surat.', 'More complaints joined the draft.');
    case 'letter-file-added.v1':
      return say('Surat yang ditandatangani diunggah.', 'The signed letter was uploaded.');
    case 'letter-signed.v1': {
      const { number, cases } = event.data;
      return say(
        `Surat nomor ${number} ditandatangani untuk ${cases.length} laporan.`,
        `Letter no. ${number} was signed for ${complaints(cases.length)}.`,
      );
    }
    case 'letter-withdrawn.v1':
      return event.data.why === 'empty'
        ? say(
            'Konsep dibatalkan tanpa nomor: semua laporannya sudah ditindaklanjuti.',
            'The draft was withdrawn without a number: all its complaints had moved on.',
          )
        : say('Konsep dibatalkan.', 'The draft was withdrawn.');
    case 'letter-acknowledged.v1':
      return event.actor.role === 'head'
        ? say(
            'Pimpinan perangkat daerah telah menerima surat ini.',
            'The head of agency acknowledged the letter.',
          )
        : say(
            'Surat ini telah diterima oleh yang mewakili pimpinan perangkat daerah.',
            'The office that stands in for the head of agency acknowledged the letter.',
          );
  }
}
