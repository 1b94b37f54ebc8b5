import { agencyListed, mayReadLetter, readsAllLetters } from '#access/letter-rights.ts';
import { type Language, localIso } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { Letter, LetterState } from '#letters/letter.ts';
import type { LetterStep } from '#letters/letter-steps.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { failureText } from '#wording/errors/failures.ts';
import { refusalTexts } from '#wording/errors/refusals.ts';
import { letterStateText, letterText } from '#wording/letter-text.ts';
import { agencyName } from '#wording/office-names.ts';
import { CommandError } from '../records/errors.ts';
import type { LetterStores } from './draft-letters.ts';
import type { LetterStore } from './letter-store.ts';
import { loadCases } from './load-cases.ts';
import { possibleLetterSteps } from './take-letter-step.ts';

/** Instants in the tenant's zone. */
export interface LetterRow {
  readonly letter: string;
  readonly form: Letter['form'];
  readonly agency: string;
  readonly agencyName: string;
  readonly state: LetterState;
  readonly stateText: string;
  readonly number?: string;
  readonly date?: string;
  readonly cases: number;
  readonly acknowledged: boolean;
}

export interface OpenedLetter extends Omit<LetterRow, 'cases' | 'acknowledged'> {
  readonly sequence: number;
  readonly cases: readonly {
    readonly number: string;
    /** Missing for a secret case. */
    readonly title?: string;
    readonly deadline: string;
    readonly deadlineAt: string;
    readonly daysLate?: number;
  }[];
  /** Cases that had moved on when it was signed. */
  readonly left: readonly string[];
  readonly withdrawn?: { readonly why: 'by-hand' | 'empty'; readonly reason?: string };
  readonly acknowledgedAt?: string;
  readonly hasFile: boolean;
  readonly timeline: readonly {
    readonly sequence: number;
    readonly type: string;
    readonly at: string;
    readonly text: string;
  }[];
  readonly possible: readonly LetterStep[];
}

/** `note` explains that the tenant has no letters and what to do; older drafts may still be listed. */
interface LetterPage {
  readonly items: readonly LetterRow[];
  readonly next?: string;
  readonly note?: string;
}

/** A filtered page may show fewer and still have a next one. */
const pageSize = 50;

interface LettersQuery {
  readonly state?: LetterState | undefined;
  readonly cursor?: string | undefined;
  readonly language: Language;
}

/** Newest first; a head sees the agency's signed ones, oversight roles all. @throws CommandError `not-yours` */
export async function listLetters(
  letters: LetterStore,
  tenant: TenantConfig,
  actor: Actor,
  query: LettersQuery,
): Promise<LetterPage> {
  const { language } = query;
  const agency = readsAllLetters(actor, tenant) ? undefined : agencyListed(actor);
  if (!agency && !readsAllLetters(actor, tenant))
    throw new CommandError({ failure: 'not-yours', rule: 'not-your-letter' });
  const page = await letters.page(agency, pageSize, query.cursor);
  const items = page.letters
    .filter((letter) => mayReadLetter(actor, letter, tenant))
    .filter(({ state }) => !query.state || state === query.state)
    .map((letter) => ({
      ...headOf(letter, tenant, language),
      cases: letter.cases.length,
      acknowledged: 'acknowledged' in letter,
    }));
  const note = tenant.letters
    ? {}
    : { note: failureText('no-letters', 'refused', language, refusalTexts).detail };
  return page.next ? { items, next: page.next, ...note } : { items, ...note };
}

const headOf = (letter: Letter, tenant: TenantConfig, language: Language) => ({
  letter: letter.id,
  form: letter.form,
  agency: letter.agency,
  agencyName: agencyName(letter.agency, tenant, language),
  state: letter.state,
  stateText: letterStateText(letter.state, language),
  ...(letter.state === 'signed' ? { number: letter.signed.number, date: letter.signed.date } : {}),
});

/** @throws CommandError `not-found` if it is missing or the office may not read it. */
export async function letterFor(
  letters: LetterStore,
  tenant: TenantConfig,
  actor: Actor,
  id: string,
): Promise<Letter> {
  const letter = await letters.load(id);
  if (!letter || !mayReadLetter(actor, letter, tenant)) throw new CommandError({ failure: 'not-found' });
  return letter;
}

export async function openLetter(
  { complaints, letters }: LetterStores,
  tenant: TenantConfig,
  actor: Actor,
  { id, language }: { id: string; language: Language },
): Promise<OpenedLetter> {
  const letter = await letterFor(letters, tenant, actor, id);
  const shown = await shownCases(complaints, tenant, letter);
  const at = (instant: string): string => localIso(tenant.zone, instant);
  return {
    ...headOf(letter, tenant, language),
    sequence: letter.sequence,
    cases: letter.cases.map((one) => ({
      number: one.number,
      ...titleOf(shown.get(one.number)),
      deadline: one.deadline,
      deadlineAt: at(one.deadlineAt),
      ...('daysLate' in one ? { daysLate: one.daysLate as number } : {}),
    })),
    // The agency must not see cases that left it, which may be oversight complaints by now.
    left: letter.state === 'signed' && readsAllLetters(actor, tenant) ? letter.signed.left : [],
    ...(letter.state === 'withdrawn' ? { withdrawn: await withdrawalOf(letters, letter) } : {}),
    ...('acknowledged' in letter ? { acknowledgedAt: at(letter.acknowledged!.at) } : {}),
    hasFile: letter.file !== undefined,
    timeline: (await letters.timeline(id)).map((entry) => ({
      sequence: entry.sequence,
      type: entry.type,
      at: at(entry.at),
      text: letterText(entry, language),
    })),
    possible: possibleLetterSteps(letter, actor, tenant),
  };
}

async function withdrawalOf(letters: LetterStore, letter: Extract<Letter, { state: 'withdrawn' }>) {
  const { why, reason } = letter.withdrawn;
  if (!reason) return { why };
  const words = await letters.texts(letter.id, [reason.id]);
  return { why, reason: words.get(reason.id) ?? '' };
}

export interface ShownCase {
  /** Erasable, so for lists and mails only. */
  readonly title?: string;
  /** Without free text: for signed documents. */
  readonly matter?: string;
}

const titleOf = ({ title }: ShownCase = {}) => (title ? { title } : {});

export async function shownCases(
  complaints: LetterStores['complaints'],
  tenant: TenantConfig,
  { cases }: Pick<Letter, 'cases'>,
): Promise<Map<string, ShownCase>> {
  const numbers = cases.map(({ number }) => number);
  const files = await loadCases(complaints, numbers);
  return new Map(
    [...files].map(([number, { complaint, title }]) => [
      number,
      complaint.secret || complaint.class === 'oversight'
        ? {}
        : { ...titleOf({ title }), matter: matterOf(tenant, complaint) },
    ]),
  );
}

function matterOf({ categories, districts }: TenantConfig, { category, place }: Complaint): string {
  const kind = categories.find(({ id }) => id === category)?.name.id ?? category;
  const district = districts.find(({ id }) => id === place.district)?.name;
  return district ? `${kind}, Kecamatan ${district}` : kind;
}
