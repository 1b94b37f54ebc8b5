import { type Language, longDay } from '#calendar/zones.ts';
import { lifecycle } from '#complaints/lifecycle.ts';
import type { DeadlineKind, Role } from '#events/vocabulary.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { className } from '../class-names.ts';
import { deadlineName } from '../deadline-names.ts';
import { periodText } from '../period-text.ts';
import { urgencyName } from '../urgency-names.ts';
import { countingText } from './counting-text.ts';
import { type Activity, activities, type SopActor, sopActors } from './sop-activities.ts';
import { ladderName, ladderStepText } from './sop-ladder-text.ts';
import { noteOf, scopeText } from './sop-notes.ts';

/** Number, activity, actors, and mutu baku. */
export interface SopRow {
  readonly number: number;
  readonly activity: string;
  readonly actors: readonly SopActor[];
  readonly requirements: string;
  readonly time: string;
  readonly output: string;
  readonly note: string;
}

/** Published as regional SOPs are (PermenPANRB 35/2012), from the data that the system uses. */
export interface PublishedSop {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly actors: readonly { readonly id: SopActor; readonly name: string }[];
  readonly rows: readonly SopRow[];
  readonly periods: readonly { what: string; scope: string; period: string; source: string }[];
  readonly ladders: readonly { readonly name: string; readonly steps: readonly string[] }[];
  /** The office that stores versions and signs the published SOP. */
  readonly signedBy: string;
  readonly categories: readonly { readonly name: string; readonly requires: readonly string[] }[];
  readonly counting: readonly string[];
}

/** Pure: the same data give the same document. */
export function publishedSop(tenant: TenantConfig, sop: Sop, language: Language): PublishedSop {
  const say = (id: string, en: string): string => inLanguage({ id, en }, language);
  const rows = activities
    .filter((one) => isPractised(one, sop))
    .map((activity, n) => ({ number: n + 1, ...rowOf(activity, sop, tenant, language) }));
  const used = new Set(rows.flatMap(({ actors }) => actors));
  return {
    title: say('Penanganan pengaduan masyarakat', 'Handling of public complaints'),
    facts: [
      { label: say('Nomor SOP', 'SOP number'), value: `${tenant.prefix}-${sop.version}` },
      { label: say('Berlaku sejak', 'In force from'), value: longDay(sop.effectiveFrom, language) },
      { label: say('Unit kerja', 'Unit'), value: inLanguage(tenant.name, language) },
      { label: say('Dasar hukum', 'Legal basis'), value: legalBasis.join('; ') },
    ],
    actors: sopActors
      .filter((id) => used.has(id))
      .map((id) => ({ id, name: inLanguage(actorNames[id], language) })),
    rows,
    periods: [
      ...sop.periods.map((rule) => ({
        what: capital(deadlineName(rule.kind, language)),
        scope: scopeText(rule, tenant, language),
        period: periodText(rule, language),
        source: capital(rule.source),
      })),
      ...(sop.extension ? [extensionOf(sop.extension, tenant, language)] : []),
    ],
    ladders: sop.ladders.map((ladder) => ({
      name: capital(ladderName(ladder, language)),
      steps: ladder.steps.map((step) => ladderStepText(step, language)),
    })),
    categories: tenant.categories.map(({ name, requires }) => ({
      name: inLanguage(name, language),
      requires: requires.map((one) => inLanguage(one, language)),
    })),
    counting: countingText(sop, tenant, language),
    signedBy: inLanguage(
      tenant.offices.find(({ role, duty }) => role === 'supervisor' && !duty)!.title,
      language,
    ),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const legalBasis = [
  'PermenPANRB 5/2025',
  'Permendagri 8/2023',
  'Perpres 21/2023',
  'UU 14/2008',
  'UU 27/2022',
];

const isBuilt = (step: string): step is keyof typeof lifecycle => Object.hasOwn(lifecycle, step);

/** Activities whose steps cannot occur under this SOP are left out. */
const isPractised = ({ steps, actors }: Activity, { extension }: Sop): boolean =>
  (extension !== undefined || !steps.includes('extend')) && (actors !== undefined || steps.some(isBuilt));

/** Any other role is a unit's. */
const columnOf: Partial<Record<Role, SopActor>> = {
  complainant: 'complainant',
  coordinator: 'coordinator',
  liaison: 'agency',
  head: 'head',
  inspector: 'inspectorate',
  supervisor: 'supervisor',
  operator: 'system',
  system: 'system',
};

function rowOf(line: Activity, sop: Sop, tenant: TenantConfig, language: Language): Omit<SopRow, 'number'> {
  const roles = line.steps.filter(isBuilt).flatMap((step): readonly Role[] => lifecycle[step].by);
  const acting = line.actors ?? roles.map((role) => columnOf[role] ?? 'unit');
  return {
    activity: inLanguage(line.activity, language),
    actors: sopActors.filter((actor) => acting.includes(actor)),
    requirements: inLanguage(line.requirements, language),
    time:
      line.kinds.length === 0
        ? '–'
        : line.kinds.map((kind) => timeText(sop, kind, line, language)).join('\n'),
    output: inLanguage(line.output, language),
    note: noteOf(line, sop, tenant, language),
  };
}

/** The general period first; if there are several kinds, each is named. */
function timeText(sop: Sop, kind: DeadlineKind, { kinds }: Activity, language: Language): string {
  const rules = sop.periods.filter((rule) => rule.kind === kind && !rule.agency);
  const texts = rules.map((rule) => {
    const scope = [
      ...(rule.class ? [className(rule.class, language)] : []),
      ...(rule.urgency ? [urgencyName(rule.urgency, language)] : []),
    ].join(', ');
    return scope ? `${scope}: ${periodText(rule, language)}` : periodText(rule, language);
  });
  const halved = sop.halveWhenHigh.includes(kind)
    ? [inLanguage({ id: 'urgensi tinggi setengahnya', en: 'half of it when urgency is high' }, language)]
    : [];
  const all = [...texts, ...halved];
  return kinds.length > 1
    ? `${capital(deadlineName(kind, language))}: ${all.join('; ')}`
    : all.map(capital).join('\n');
}

const extensionOf = (extension: NonNullable<Sop['extension']>, tenant: TenantConfig, language: Language) => ({
  what: inLanguage({ id: 'Perpanjangan jawaban, sekali', en: 'Extension of the answer, once' }, language),
  scope: scopeText(extension, tenant, language),
  period: periodText(extension, language),
  source: capital(extension.source),
});

const actorNames: Record<SopActor, Bilingual> = {
  complainant: { id: 'Pelapor', en: 'Complainant' },
  coordinator: { id: 'Koordinator', en: 'Coordinator' },
  agency: { id: 'Pejabat penghubung', en: 'Liaison officer' },
  head: { id: 'Kepala instansi', en: 'Head of agency' },
  unit: { id: 'Unit pelaksana', en: 'Unit' },
  inspectorate: { id: 'Inspektorat', en: 'Inspectorate' },
  supervisor: { id: 'Pengawas', en: 'Supervisor' },
  system: { id: 'Sistem', en: 'System' },
};
