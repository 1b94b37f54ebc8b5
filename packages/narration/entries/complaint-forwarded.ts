import { outsideBodyName } from '#wording/outside-bodies.ts';
import {
  complainantAndOffices,
  complainantsAndOffices,
  type EntryNarration,
  type EventData,
} from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function sentence(
  { body, name, externalNumber, moves }: EventData<'complaint-forwarded.v1'>,
  { t, text }: NarrationContext,
): string {
  const again = moves.closed?.some(({ id }) => id.startsWith('ask-outside-'));
  const [whom, number] = [text(name), externalNumber && text(externalNumber)];
  const [there, thereEnglish] = number ? [`, nomor ${number}`, `, number ${number}`] : ['', ''];
  const [kind, kindEnglish] = [outsideBodyName(body, 'id'), outsideBodyName(body, 'en')];
  return again
    ? t(
        `Ditanyakan lagi kepada ${whom} (${kind}${there}). Alasan:`,
        `Asked again: ${whom} (${kindEnglish}${thereEnglish}). Reason:`,
      )
    : t(
        `Laporan diteruskan ke luar pemerintah daerah: ${whom} (${kind}${there}). Alasan:`,
        `Forwarded outside the regency: ${whom} (${kindEnglish}${thereEnglish}). Reason:`,
      );
}

export const complaintForwardedEntry: EntryNarration<'complaint-forwarded.v1'> = {
  readers: complainantsAndOffices,
  sentence,
  summary: (_, { t }) => t('Laporan diteruskan ke luar pemerintah daerah.', 'Forwarded outside the regency.'),
  texts: [
    { readers: complainantAndOffices, ref: ({ reason }) => reason },
    { readers: complainantAndOffices, ref: ({ name }) => name, inSentence: true },
    { readers: complainantAndOffices, ref: ({ externalNumber }) => externalNumber, inSentence: true },
  ],
};
