import type { ComplaintEvent } from '#events/complaint/union.ts';
import { deadlineName } from './deadline-names.ts';

type Data<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: Type }>['data'];

interface Telling {
  readonly say: (id: string, en: string) => string;
  readonly agency: (id: string) => string;
}

/** How a written reprimand is called. */
export const formName = (form: 'reprimand-1' | 'reprimand-2', say: Telling['say']): string =>
  form === 'reprimand-1'
    ? say('Teguran Tertulis I', 'First Written Reprimand')
    : say('Teguran Tertulis II', 'Second Written Reprimand');

/** That a letter was sent, to whoever waits as well: lateness has consequences. */
export function reprimandText(
  { form, agency: id, letterNumber, deadline }: Data<'reprimand-sent.v1'>,
  { say, agency }: Telling,
): string {
  const name = formName(form, say);
  return say(
    `${name} nomor ${letterNumber} dikirim kepada ${agency(id)}: batas waktu ${deadlineName(deadline, 'id')} terlampaui.`,
    `${name} no. ${letterNumber} sent to ${agency(id)}: deadline passed for ${deadlineName(deadline, 'en')}.`,
  );
}

/** Before the words of whoever spoke to the agency. */
export function oralReprimandText(
  { agency: id, to }: Data<'oral-reprimand-recorded.v1'>,
  { say, agency }: Telling,
): string {
  return to === 'head'
    ? say(`Teguran lisan kepada pimpinan ${agency(id)}:`, `Oral reprimand to the head of ${agency(id)}:`)
    : say(
        `Teguran lisan kepada pejabat penghubung ${agency(id)}:`,
        `Oral reprimand to the liaison officer of ${agency(id)}:`,
      );
}
