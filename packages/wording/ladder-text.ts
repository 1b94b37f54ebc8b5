import { type Language, longDate } from '#calendar/zones.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { DeadlineKind, Recipient } from '#events/vocabulary.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { deadlineName } from './deadline-names.ts';
import { recipientNames } from './recipient-names.ts';

type Step = Extract<ComplaintEvent, { type: 'ladder-step-reached.v1' }>['data'];

/** Lateness is shown to whoever waits; a reminder before the deadline is not. */
export function ladderText(
  { form, to, deadline, deadlineAt, moves }: Step,
  tenant: TenantConfig,
  language: Language,
): string | undefined {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  const what = deadlineName(deadline, language);
  const at = longDate(tenant.zone, deadlineAt, language);
  switch (form) {
    case 'reminder':
      return undefined;
    case 'breach':
      return say(
        `Batas waktu ${what} terlampaui (${at}); petugas diingatkan.`,
        `Deadline passed: ${what} (${at}); the officer is told.`,
      );
    case 'follow-up':
      return to === 'owner'
        ? say(
            `Petugas diingatkan lagi: ${what} masih terlambat.`,
            `The officer was reminded again: still late is the ${what}.`,
          )
        : say(
            `Keterlambatan ${what} diteruskan ke ${whom(deadline, to, 'id')}.`,
            `The delay of ${what} went to the ${whom(deadline, to, 'en')}.`,
          );
    // Their letters are not written yet: nobody is told of a reprimand that no head of agency has received.
    case 'reprimand-1':
    case 'reprimand-2':
      return undefined;
    case 'inspection':
      return moves
        ? say(
            `Keterlambatan ${what} diperiksa Inspektorat.`,
            `The inspectorate looks into the delay of ${what}.`,
          )
        : undefined;
  }
}

/** The coordinator is in no agency that has a head. */
function whom(deadline: DeadlineKind, to: Recipient, language: Language): string {
  const inNoAgency = to === 'head' && (deadline === 'verify' || deadline === 'decide-return');
  return inLanguage(inNoAgency ? { id: 'atasannya', en: 'superior' } : recipientNames[to], language);
}
