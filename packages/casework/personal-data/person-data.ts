import { type Instant, type Language, localDate, localIso } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { commonCasesOf, refsIn } from '#complaints/model/erasable-text.ts';
import { mergedReader } from '#narration/readers.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { erasedText } from '#wording/erased-text.ts';
import { stageTextOf } from '#wording/stages.ts';
import { attachmentReferences } from '../attachments/attachment-references.ts';
import { type AttachmentView, attachmentsFor, attachmentView } from '../attachments/attachment-view.ts';
import type { AccessRecords } from '../records/access-record.ts';
import type { CompleteCase, CompleteCases } from '../records/case-archive.ts';
import type { Reporter } from '../records/complaint-store.ts';
import { isAccessLogged } from '../rights/load-for-officer.ts';
import { type TimelineLine, timelineLines } from '../views/timeline-lines.ts';

/** Of the complainant and of no one else. Instants in the tenant's zone. */
export interface PersonData {
  readonly number: string;
  readonly stage: string;
  readonly receivedAt: string;
  readonly anonymous: boolean;
  readonly category: string;
  readonly identity?: Reporter;
  readonly report: {
    readonly text: string;
    readonly address?: string;
    readonly district?: string;
    readonly village?: string;
    /** `lat,lon` in degrees, as reported. */
    readonly point?: string;
    readonly occurredAt?: string;
  };
  readonly written: readonly { readonly sequence: number; readonly at: string; readonly text: string }[];
  /** The timeline as the complainant sees it, answers included. */
  readonly timeline: readonly TimelineLine[];
  readonly attachments: readonly AttachmentView[];
  /** Mails sent; their text is not kept. */
  readonly told: readonly {
    readonly channel: string;
    readonly about: string;
    readonly state: string;
    readonly at?: string;
  }[];
  /** Accesses to their identity, or to their secret case. */
  readonly looks: readonly {
    readonly at: string;
    readonly office: string;
    readonly why: string;
    readonly fields: readonly string[];
  }[];
  readonly erasedAt?: string;
}

/** The complaint, and the common cases that it was ever merged into. */
export interface CaseOfPerson extends CompleteCase {
  readonly commonCases?: readonly CompleteCase[];
}

export function personData(
  held: CaseOfPerson,
  tenant: TenantConfig,
  language: Language,
): PersonData | undefined {
  const { file, entries, texts, reporter, number, commonCases = [] } = held;
  if (!file) return undefined;
  const { complaint } = file;
  const words = new Map(texts.map(({ id, words: written }) => [id, written]));
  const said = textOf(held, language);
  const local = (at: Instant): string => localIso(tenant.zone, at);
  const own = entries.filter(({ actor, sequence }) => actor.role === 'complainant' && sequence > 1);
  const written = [
    ...writtenBy(undefined, { ...held, entries: own }, said, local),
    ...commonCases.flatMap((common) => writtenBy(number, common, textOf(common, language), local)),
  ];
  const notices = [
    ...held.notices.filter(({ recipient }) => recipient === 'complainant'),
    ...commonCases.flatMap((common) =>
      common.notices.filter(({ recipient }) => recipient === mergedReader(number)),
    ),
  ];
  return {
    number: held.number,
    stage: stageTextOf(complaint, language),
    receivedAt: local(complaint.receivedAt),
    anonymous: complaint.anonymous,
    category: complaint.category,
    ...(reporter ? { identity: reporter } : {}),
    report: reportOf(complaint, said),
    written,
    timeline: timelineLines(entries, words, tenant, { language, reader: 'complainant' }),
    attachments: attachmentsOf(held, tenant, language),
    told: notices.map(({ channel, template, state, sentAt }) => ({
      ...{ channel, about: template, state },
      ...(sentAt ? { at: local(sentAt) } : {}),
    })),
    looks: held.accesses
      // The complainant must not learn of a follower.
      .filter(({ fields }) => !fields.includes('follower'))
      .map(({ at, office, why, fields }) => ({ at: local(at), office, why, fields })),
    ...(complaint.erased ? { erasedAt: local(complaint.erased.at) } : {}),
  };
}

/** What a complainant wrote in a case: the own complainant's, or that of a merged complaint. */
const writtenBy = (
  mergedNumber: string | undefined,
  { entries }: Pick<CompleteCase, 'entries'>,
  said: (id: string) => string,
  local: (at: Instant) => string,
): PersonData['written'] =>
  entries
    .filter(({ actor }) => actor.mergedNumber === mergedNumber)
    .flatMap(({ sequence, at, data }) =>
      refsIn(data).map(({ id }) => ({ sequence, at: local(at), text: said(id) })),
    );

function textOf({ texts }: CompleteCase, language: Language): (id: string) => string {
  const words = new Map(texts.map(({ id, words: written }) => [id, written]));
  return (id) => words.get(id) ?? erasedText(language);
}

/** @throws what the archive throws. */
async function caseOfPerson(archive: CompleteCases, number: string): Promise<CaseOfPerson> {
  const held = await archive.read(number);
  const commonCases = await Promise.all(commonCasesOf(held.entries).map((into) => archive.read(into)));
  return { ...held, commonCases };
}

function attachmentsOf(
  { attachments, entries }: CompleteCase,
  tenant: TenantConfig,
  language: Language,
): AttachmentView[] {
  const named = attachmentReferences(entries, 'complainant');
  return attachmentsFor('complainant', attachments, named).map((file) =>
    attachmentView(file, { reference: named.get(file.id), side: 'complainant', tenant, language }),
  );
}

function reportOf({ text, place, occurredAt }: Complaint, said: (id: string) => string) {
  const { address, point, district, village } = place;
  return {
    text: said(text.id),
    ...(address ? { address: said(address.id) } : {}),
    ...(district ? { district } : {}),
    ...(village ? { village } : {}),
    ...(point ? { point: said(point.id) } : {}),
    ...(occurredAt ? { occurredAt } : {}),
  };
}

interface Handing {
  readonly by: 'operator' | 'complainant';
  readonly now: Instant;
}

/** The access to a secret case is marked as such, so that only readers of the case see it. */
async function recordExport(
  records: AccessRecords,
  tenant: TenantConfig,
  complaint: Complaint,
  { by, now }: Handing,
): Promise<void> {
  const record = { number: complaint.number, at: now, day: localDate(tenant.zone, now), office: by };
  const fields = ['all', ...(isAccessLogged(complaint) ? ['case'] : [])];
  await records.add({ ...record, why: 'export', fields });
}

interface Stores {
  readonly archive: CompleteCases;
  readonly records: AccessRecords;
}

/** Each access is recorded first. */
export async function exportPerson(
  { archive, records }: Stores,
  tenant: TenantConfig,
  numbers: readonly string[],
  { language, ...handing }: Handing & { readonly language: Language },
): Promise<PersonData[]> {
  const all: PersonData[] = [];
  for (const number of numbers) {
    const held = await caseOfPerson(archive, number);
    const data = personData(held, tenant, language);
    if (!data) continue;
    await recordExport(records, tenant, held.file!.complaint, handing);
    all.push(data);
  }
  return all;
}

/** Recorded once, whatever the number of languages. */
export async function exportOwn(
  { archive, records }: Stores,
  tenant: TenantConfig,
  number: string,
  { languages, now }: { readonly languages: readonly Language[]; readonly now: Instant },
): Promise<PersonData[]> {
  const held = await caseOfPerson(archive, number);
  await recordExport(records, tenant, held.file!.complaint, { by: 'complainant', now });
  return languages.map((language) => personData(held, tenant, language)!);
}
