import type { Language } from '#calendar/zones.ts';
import type { LadderForm } from '#sop/terms.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const names: Record<LadderForm, Bilingual> = {
  reminder: { id: 'pengingat', en: 'reminder' },
  breach: { id: 'pemberitahuan keterlambatan', en: 'notice of the breach' },
  'follow-up': { id: 'tindak lanjut keterlambatan', en: 'follow-up of the delay' },
  'reprimand-1': { id: 'teguran tertulis I', en: 'written reprimand I' },
  'reprimand-2': { id: 'teguran tertulis II', en: 'written reprimand II' },
  inspection: { id: 'penyerahan ke Inspektorat', en: 'referral to the inspectorate' },
};

/** The form of a ladder step, in lower case, to stand inside a sentence. */
export const ladderFormName = (form: LadderForm, language: Language): string =>
  inLanguage(names[form], language);
