import { type Language, longDate } from '#calendar/zones.ts';
import type { ComplaintEvent } from '#complaints/event.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { deadlineName } from './deadline-names.ts';

type Step = Extract<ComplaintEvent, { type: 'ladder-step-reached.v1' }>['data'];

/** Lateness is shown to whoever waits; a reminder before the deadline is not. */
export function ladderText(
  { form, deadline, deadlineAt, moves }: Step,
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
      return say(
        `Keterlambatan ${what} diteruskan ke pimpinan instansi.`,
        `The delay of ${what} went to the head of the agency.`,
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
