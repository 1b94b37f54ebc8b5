import type { Language } from '#calendar/zones.ts';
import type { LiftReason } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const names: Readonly<Record<LiftReason, Bilingual>> = {
  'mailbox-mended': { id: 'kotak suratnya sudah diperbaiki', en: 'the mailbox was repaired' },
  'was-full': { id: 'kotak suratnya sempat penuh', en: 'the mailbox was full for a while' },
  'not-spam': { id: 'tanda spam itu keliru', en: 'it was marked as spam by mistake' },
  'our-fault': { id: 'kesalahannya ada pada pengiriman kami', en: 'the fault was with our sending' },
};

export const liftReasonName = (why: LiftReason, language: Language): string =>
  inLanguage(names[why], language);
