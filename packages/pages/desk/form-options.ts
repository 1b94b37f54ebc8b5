import type { Language } from '#calendar/zones.ts';
import type { DeskCase } from '#casework/views/open-desk-case.ts';
import { agencyOf } from '#complaints/work/open-assignment.ts';
import * as terms from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { listUnits } from '#tenants/units.ts';
import { archiveReasonText } from '#wording/archive-reasons.ts';
import { lackingText } from '#wording/lacking-names.ts';
import { laporStateName } from '#wording/lapor-states.ts';
import { liftReasonName } from '#wording/lift-reasons.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import { agencyName, ownerName } from '#wording/office-names.ts';
import { answerKindName, assignmentName, officersClassName } from '#wording/officer-words.ts';
import { outsideBodyName } from '#wording/outside-bodies.ts';
import { urgencyName } from '#wording/urgency-names.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionContext {
  readonly tenant: TenantConfig;
  readonly language: Language;
  readonly opened: DeskCase;
}

type Listing = (context: OptionContext) => Option[];

const named =
  <Value extends string>(
    values: readonly Value[],
    name: (value: Value, language: Language) => string,
  ): Listing =>
  ({ language }) =>
    values.map((value) => ({ value, label: capitalized(name(value, language)) }));

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inWords =
  <Value extends string>(words: Record<Value, Bilingual>) =>
  (value: Value, language: Language): string =>
    inLanguage(words[value], language);

const agencies: Listing = ({ tenant, language }) =>
  tenant.agencies.map(({ id }) => ({ value: id, label: agencyName(id, tenant, language) }));

/** Where the choices of a form come from: the vocabulary, the tenant's configuration, or the case. */
const sources = {
  classes: named(terms.complaintClasses, officersClassName),
  urgencies: named(terms.urgencies, urgencyName),
  obstacles: named(terms.obstacles, obstacleName),
  answerKinds: named(terms.answerKinds, answerKindName),
  outsideKinds: named(terms.outsideAnswerKinds, answerKindName),
  archiveReasons: named(terms.archiveReasons, archiveReasonText),
  missing: named(terms.missingItems, (item, language) => lackingText([item], language)),
  outsideBodies: named(terms.outsideBodies, outsideBodyName),
  laporStates: named(terms.laporStates, laporStateName),
  liftReasons: named(terms.liftReasons, liftReasonName),
  erasureBases: named(
    terms.erasureBases,
    inWords({
      request: { id: 'permintaan pelapor', en: 'request of the complainant' },
      'consent-withdrawn': { id: 'persetujuan ditarik', en: 'consent withdrawn' },
      'purpose-ended': { id: 'tidak diperlukan lagi', en: 'no longer needed' },
      unlawful: { id: 'sejak awal tidak sah', en: 'unlawful from the start' },
    }),
  ),
  decisions: named(
    ['confirm', 'reopen'],
    inWords({
      confirm: {
        id: 'jawaban sudah tepat; laporan ditutup',
        en: 'the answer is right; the report is closed',
      },
      reopen: { id: 'buka lagi; perangkat daerah menjawab ulang', en: 'reopen; the agency answers again' },
    }),
  ),
  reprimandTo: named(
    ['liaison', 'head'],
    inWords({
      liaison: { id: 'pejabat penghubung', en: 'liaison officer' },
      head: { id: 'kepala perangkat daerah', en: 'head of agency' },
    }),
  ),
  agencies,
  support: agencies,
  categories: ({ tenant, language }) =>
    tenant.categories.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
  units: ({ tenant, language, opened }) =>
    tenant.agencies
      .filter(({ id }) => id === opened.lead)
      .flatMap((agency) => listUnits(agency, tenant.districts))
      .map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
  agenciesOfCase: ({ tenant, language, opened }) =>
    [...new Set(opened.assignments.flatMap(({ owner }) => agencyOf(owner) ?? []))].map((id) => ({
      value: id,
      label: agencyName(id, tenant, language),
    })),
  tasks: ({ tenant, language, opened }) =>
    opened.assignments
      .filter(({ kind }) => ['lead', 'support', 'sub-unit', 'inspect'].includes(kind))
      .map(({ id, kind, owner }) => ({
        value: id,
        label: `${assignmentName(kind, language)}: ${ownerName(owner, tenant, language)}`,
      })),
  files: ({ opened }) =>
    opened.attachments
      .filter(({ by, state }) => by === 'office' && state === 'ready')
      .map(({ id, name }) => ({ value: id, label: name ?? id })),
} as const satisfies Record<string, Listing>;

export type OptionSource = keyof typeof sources;

export const optionsFrom = (source: OptionSource, context: OptionContext): Option[] =>
  sources[source](context);
