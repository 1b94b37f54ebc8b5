import { outsideBodyName } from './outside-bodies.ts';
import type { Data, Telling } from './telling.ts';

/** To whom, with its number there; asked once more when it lies outside already. */
export function forwardedText(
  { body, name, externalNumber, moves }: Data<'complaint-forwarded.v1'>,
  { say, words }: Telling,
): string {
  const again = moves.closed?.some(({ id }) => id.startsWith('ask-outside-'));
  const [whom, number] = [words(name), externalNumber && words(externalNumber)];
  const [there, thereEnglish] = number ? [`, nomor ${number}`, `, number ${number}`] : ['', ''];
  const [kind, kindEnglish] = [outsideBodyName(body, 'id'), outsideBodyName(body, 'en')];
  return again
    ? say(
        `Ditanyakan lagi kepada ${whom} (${kind}${there}). Alasan:`,
        `Asked again: ${whom} (${kindEnglish}${thereEnglish}). Reason:`,
      )
    : say(
        `Laporan diteruskan ke luar pemerintah daerah: ${whom} (${kind}${there}). Alasan:`,
        `Forwarded outside the regency: ${whom} (${kindEnglish}${thereEnglish}). Reason:`,
      );
}
