import type { Language } from '#calendar/zones.ts';
import type { LadderForm, Recipient } from '#events/vocabulary.ts';
import type { LadderLevel, Sop } from '#sop/sop-schema.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';
import { className } from '../class-names.ts';
import { deadlineName } from '../deadline-names.ts';
import { periodText } from '../period-text.ts';
import { recipientNames } from '../recipient-names.ts';
import { urgencyName } from '../urgency-names.ts';

/** Class, urgency, and kinds of deadline. */
export function ladderName(
  { kinds, class: ofClass, urgency }: Sop['ladders'][number],
  language: Language,
): string {
  const scope = [
    ...(ofClass ? [className(ofClass, language)] : []),
    ...(urgency ? [urgencyName(urgency, language)] : []),
    ...(kinds?.map((kind) => deadlineName(kind, language)) ?? []),
  ].join(', ');
  return scope || inLanguage({ id: 'Lainnya', en: 'All others' }, language);
}

/** When, in which form, and to whom. */
export function ladderStepText({ step, offset, form, to, copy }: LadderLevel, language: Language): string {
  const say = (id: string, en: string): string => inLanguage({ id, en }, language);
  const { count, unit } = offset;
  const distance = periodText({ count: Math.abs(count), unit }, language);
  const at =
    count === 0
      ? say('pada batas waktu', 'at the deadline')
      : count < 0
        ? say(`${distance} sebelumnya`, `${distance} before`)
        : say(`${distance} sesudahnya`, `${distance} after`);
  const name = (one: Recipient) => inLanguage(recipientNames[one], language);
  const copies =
    copy.length > 0
      ? say(`, tembusan ${copy.map(name).join(', ')}`, `, copy to ${copy.map(name).join(', ')}`)
      : '';
  return `${step}. ${inLanguage(forms[form], language)}, ${at}: ${name(to)}${copies}`;
}

const forms: Record<LadderForm, Bilingual> = {
  reminder: { id: 'Pengingat', en: 'Reminder' },
  breach: { id: 'Pemberitahuan terlambat', en: 'Notice of lateness' },
  'follow-up': { id: 'Tindak lanjut', en: 'Follow-up' },
  'reprimand-1': { id: 'Teguran tertulis I', en: 'Written reprimand I' },
  'reprimand-2': { id: 'Teguran tertulis II', en: 'Written reprimand II' },
  inspection: { id: 'Penyerahan ke Inspektorat', en: 'Inspectorate' },
};
