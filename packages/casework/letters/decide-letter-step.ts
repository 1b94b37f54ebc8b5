import { type LocalDate, localDate } from '#calendar/zones.ts';
import { type DraftLetter, type Letter, levelsIn } from '#letters/letter.ts';
import { letterNumber } from '#letters/letter-number.ts';
import { listForSigning } from '#letters/sign.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { CommandFailed } from '../records/outcome.ts';
import { seal } from '../records/seal-words.ts';
import type { LetterCommand } from './letter-command.ts';
import type { LetterInput } from './letter-inputs.ts';
import type { LetterSaving, MarkRef } from './letter-store.ts';
import { complaintsOf, loadCases } from './load-cases.ts';
import { type LetterHappened, recordLetter } from './record-letter.ts';
import type { LetterStores } from './run-letters.ts';

/** What a step does to a letter and to the marks of its cases. @throws CommandFailed when a rule refuses. */
export async function decideLetterStep(
  stores: LetterStores,
  tenant: TenantConfig,
  letter: Letter,
  asked: LetterCommand,
): Promise<LetterSaving> {
  const record = (happened: LetterHappened) => ({
    before: letter,
    ...recordLetter(letter, happened, { tenant: tenant.id, letter: letter.id }, asked),
  });
  switch (asked.step) {
    case 'add-file':
      return record({ type: 'letter-file-added.v1', data: asked.input as LetterInput<'add-file'> });
    case 'acknowledge':
      return record({ type: 'letter-acknowledged.v1', data: {} });
    case 'withdraw': {
      const { reason } = asked.input as LetterInput<'withdraw'>;
      const { text, ref } = seal('reason', reason, letter.sequence + 1);
      const saving = record({ type: 'letter-withdrawn.v1', data: { why: 'by-hand', reason: ref } });
      return { ...saving, texts: [text], takes: marksOf(letter) };
    }
    case 'sign':
      return sign(stores, tenant, letter as DraftLetter, asked, record);
  }
}

const marksOf = (letter: Letter): MarkRef[] =>
  levelsIn(letter).map((reached) => ({ ...reached, agency: letter.agency }));

type Record = (happened: LetterHappened) => Pick<LetterSaving, 'before' | 'after' | 'entry'>;

/**
 * Reads all cases again and drops those that moved on; the rest is the list, held to what was read until it is written.
 * A letter of which nothing is left is withdrawn, and no number with it.
 */
async function sign(
  stores: LetterStores,
  tenant: TenantConfig,
  draft: DraftLetter,
  asked: LetterCommand,
  record: Record,
): Promise<LetterSaving> {
  const numbers = draft.cases.map(({ number }) => number);
  const complaints = complaintsOf(await loadCases(stores.complaints, numbers));
  const { cases, left } = listForSigning(draft, complaints, tenantCalendar(tenant), asked.now);
  const marks = {
    takes: marksOf(draft),
    seen: [...complaints.values()].map(({ number, sequence }) => ({ number, sequence })),
  };
  if (cases.length === 0)
    return { ...record({ type: 'letter-withdrawn.v1', data: { why: 'empty' } }), ...marks };
  const { number, date, ...register } = await numberFor(stores, tenant, draft, asked);
  const { agency, form } = draft;
  const counted = register.count ? countedOf(register.count) : {};
  return {
    ...record({ type: 'letter-signed.v1', data: { agency, form, number, ...counted, date, cases, left } }),
    ...marks,
    ...register,
    numbered: number,
  };
}

interface Numbered extends Pick<LetterSaving, 'count'> {
  readonly number: string;
  readonly date: LocalDate;
}

/** The next number of our register, or the one of the tenant's own registry, with the file that bears it. */
async function numberFor(
  { letters }: LetterStores,
  tenant: TenantConfig,
  draft: DraftLetter,
  { input, now }: LetterCommand,
): Promise<Numbered> {
  const { number, date } = input as LetterInput<'sign'>;
  const today = localDate(tenant.zone, now);
  const register = tenant.letters!.number;
  if (register.registry === 'ours') {
    const given = Object.entries({ number, date }).filter(([, value]) => value !== undefined);
    refuse(...given.map(([field]) => ({ field, code: 'given-by-register' })));
    return nextNumber(letters, register.format, today);
  }
  const signedOn = date ?? today;
  const drafted = localDate(tenant.zone, draft.draftedAt);
  refuse(
    ...(number === undefined ? [{ field: 'number', code: 'missing' }] : []),
    ...(signedOn > today ? [{ field: 'date', code: 'in-future' }] : []),
    ...(signedOn < drafted ? [{ field: 'date', code: 'before-draft' }] : []),
  );
  if (!draft.file)
    throw new CommandFailed({ failure: 'refused', rule: 'file-missing', possible: ['add-file', 'withdraw'] });
  return { number: number!, date: signedOn };
}

/** Passes over a number that was typed in while the regency kept a registry of its own. */
async function nextNumber(
  letters: LetterStores['letters'],
  format: string,
  date: LocalDate,
): Promise<Numbered> {
  const year = date.slice(0, 4);
  const before = await letters.lastCount(year);
  for (let count = before + 1; ; count++) {
    const number = letterNumber(format, count, date);
    if (!(await letters.bearerOf(number))) return { number, date, count: { year, count, before } };
  }
}

/** `after` says which number ours was before it, where others lie between. */
const countedOf = ({ count, before }: NonNullable<LetterSaving['count']>) => ({
  count,
  ...(before < count - 1 ? { after: before } : {}),
});

function refuse(...fields: { field: string; code: string }[]): void {
  if (fields.length > 0) throw new CommandFailed({ failure: 'fields', fields });
}
