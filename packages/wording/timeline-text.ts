import { type Language, longDate, longDay } from '#calendar/zones.ts';
import type { Owner } from '#complaints/assignment.ts';
import type { ComplaintEvent } from '#complaints/event.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { deadlineName } from './deadline-names.ts';

/** Who holds a complaint, in plain words. */
export function ownerName(owner: Owner, tenant: TenantConfig, language: Language): string {
  if (owner === 'complainant') return language === 'id' ? 'Pelapor' : 'The complainant';
  if (owner === 'coordinator') return officeTitle(tenant, 'coordinator', language);
  if (owner === 'inspectorate') return officeTitle(tenant, 'inspector', language);
  return agencyName(owner.replace(/^(agency|head):/, ''), tenant, language);
}

/** An agency's name; its id when the configuration no longer knows it. */
export const agencyName = (id: string, { agencies }: TenantConfig, language: Language): string => {
  const agency = agencies.find((one) => one.id === id);
  return agency ? inLanguage(agency.name, language) : id;
};

function officeTitle(
  { offices }: TenantConfig,
  role: 'coordinator' | 'inspector',
  language: Language,
): string {
  const office = offices.find((one) => one.role === role);
  return office ? inLanguage(office.title, language) : role;
}

/** What the complainant reads of one entry; undefined for entries that are the offices' own business. */
export function timelineText(
  event: ComplaintEvent,
  words: ReadonlyMap<string, string>,
  tenant: TenantConfig,
  language: Language,
): string | undefined {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  const name = (agency: string) => agencyName(agency, tenant, language);
  switch (event.type) {
    case 'complaint-submitted.v1':
      return say('Laporan diterima.', 'Report received.');
    case 'complaint-triaged.v1':
      return undefined;
    case 'complaint-dispatched.v1': {
      const { lead, promised } = event.data;
      const by = longDate(tenant.zone, promised.at, language);
      return say(
        `Laporan diverifikasi dan diteruskan ke ${name(lead)}. Dijanjikan selesai paling lambat ${by}.`,
        `Report verified and sent to ${name(lead)}. Promised by ${by}.`,
      );
    }
    case 'complaint-accepted.v1':
      return event.data.by === 'answering'
        ? undefined
        : say(
            'Instansi menerima laporan dan mulai menanganinya.',
            'The agency accepted the report and works on it.',
          );
    case 'complaint-answered.v1': {
      const answer = words.get(event.data.public.id) ?? say('(isi telah dihapus)', '(the words were erased)');
      const planned = event.data.plannedFor;
      const when = planned
        ? say(` Direncanakan: ${longDay(planned, 'id')}.`, ` Planned for ${longDay(planned, 'en')}.`)
        : '';
      return `${say('Jawaban', 'Answer')}: ${answer}${when}`;
    }
    case 'complaint-rated.v1':
      return say(
        `Pelapor memberi nilai ${event.data.stars} dari 5.`,
        `The complainant gave ${event.data.stars} of 5.`,
      );
    case 'complaint-closed.v1':
      return event.data.by === 'rating'
        ? say('Laporan ditutup setelah dinilai.', 'Closed after the rating.')
        : say(
            'Laporan ditutup: masa tanggapan pelapor berakhir.',
            'Closed: the period for a reply has passed.',
          );
    case 'ladder-step-reached.v1':
      return ladderText(event.data, tenant, language);
  }
}

/**
 * That an entry came, for whoever acted on an older state: nobody's words, and to an office its own business too.
 * Undefined for what a machine proposed, and for what is not the reader's business.
 */
export function changeText(
  event: ComplaintEvent,
  reader: 'complainant' | 'office',
  tenant: TenantConfig,
  language: Language,
): string | undefined {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  if (event.type === 'complaint-answered.v1')
    return say('Instansi menjawab laporan.', 'The agency answered the report.');
  const shown = timelineText(event, new Map(), tenant, language);
  if (shown || reader === 'complainant') return shown;
  if (event.type === 'complaint-accepted.v1')
    return say(
      'Instansi menerima laporan dengan menjawabnya.',
      'The agency accepted the report by answering.',
    );
  if (event.type !== 'ladder-step-reached.v1') return undefined;
  const what = deadlineName(event.data.deadline, language);
  const at = longDate(tenant.zone, event.data.deadlineAt, language);
  return say(`Pengingat: batas waktu ${what} ${at}.`, `Reminder: deadline for ${what}, ${at}.`);
}

type Step = Extract<ComplaintEvent, { type: 'ladder-step-reached.v1' }>['data'];

/** Lateness is shown to whoever waits; a reminder before the deadline is not. */
function ladderText(
  { form, deadline, deadlineAt }: Step,
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
    case 'inspection':
      return undefined;
  }
}
