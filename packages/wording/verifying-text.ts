import { className } from './class-names.ts';
import { lackingText } from './lacking-names.ts';
import { periodText } from './period-text.ts';
import type { Data, Telling } from './telling.ts';
import { urgencyName } from './urgency-names.ts';

/** A later dispatch verifies nothing: it says who is next. */
export function dispatchedText(
  { lead, promised, reason, moves }: Data<'complaint-dispatched.v1'>,
  { say, agency, when }: Telling,
): string {
  const again = !moves.closed?.some(({ id }) => id.startsWith('verify-'));
  const by = when(promised.at);
  return again
    ? say(
        `Laporan kini diteruskan ke ${agency(lead)}. Dijanjikan selesai paling lambat ${by}.${reason ? ' Alasan:' : ''}`,
        `Report now sent to ${agency(lead)}. Promised by ${by}.${reason ? ' Reason:' : ''}`,
      )
    : say(
        `Laporan diverifikasi dan diteruskan ke ${agency(lead)}. Dijanjikan selesai paling lambat ${by}.`,
        `Report verified and sent to ${agency(lead)}. Promised by ${by}.`,
      );
}

export function askedText({ missing, moves }: Data<'completion-asked.v1'>, { say, when }: Telling): string {
  const until = moves.opened?.flatMap(({ deadlines }) => deadlines)[0];
  const [by, byEnglish] = until ? [` paling lambat ${when(until.at)}`, ` by ${when(until.at)}`] : ['', ''];
  return say(
    `Pelapor diminta melengkapi ${lackingText(missing, 'id')}${by}:`,
    `The complainant is asked for ${lackingText(missing, 'en')}${byEnglish}:`,
  );
}

export function correctedText(
  { class: ofClass, urgency, promised }: Data<'complaint-corrected.v1'>,
  { say, when }: Telling,
): string {
  const by = when(promised.at);
  return say(
    `Penggolongan dikoreksi: ${className(ofClass, 'id')}, urgensi ${urgencyName(urgency, 'id').toLowerCase()}. Dijanjikan selesai paling lambat ${by}.`,
    `Classification corrected: ${className(ofClass, 'en')}, urgency ${urgencyName(urgency, 'en').toLowerCase()}. Promised by ${by}.`,
  );
}

export function extendedText(
  { by, source, promised, promisedBefore }: Data<'period-extended.v1'>,
  { say, when, language }: Telling,
): string {
  const longer = `${periodText(by, language)} (${source})`;
  const [now, before] = [when(promised.at), when(promisedBefore)];
  return say(
    `Waktu untuk menjawab diperpanjang ${longer}. Dijanjikan selesai paling lambat ${now}, sebelumnya ${before}. Alasan:`,
    `The time to answer was extended by ${longer}. Promised by ${now}, before ${before}. Reason:`,
  );
}
