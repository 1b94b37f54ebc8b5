import { type LocalDate, localDate } from '#calendar/zones.ts';
import { type DraftLetter, type Letter, levelsIn } from '#letters/letter.ts';
import { letterNumber } from '#letters/letter-number.ts';
import { listForSigning } from '#letters/sign.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { CommandError } from '../records/errors.ts';
import { commitText } from '../records/free-text.ts';
import type { LetterStores } from './draft-letters.ts';
import type { LetterCommand } from './letter-command.ts';
import type { LetterInput } from './letter-inputs.ts';
import type { LetterWrite, PendingReprimandRef } from './letter-store.ts';
import { complaintsByNumber, loadCases } from './load-cases.ts';
import { type LetterHappened, recordLetter } from './record-letter.ts';

/** @throws CommandError if a rule refuses */
export async function decideLetterStep(
  stores: LetterStores,
  tenant: TenantConfig,
  letter: Letter,
  query: LetterCommand,
): Promise<LetterWrite> {
  const record = recorder(tenant, letter, query);
  switch (query.step) {
    case 'add-file':
      return record({ type: 'letter-file-added.v1', data: query.input as LetterInput<'add-file'> });
    case 'acknowledge':
      return record({ type: 'letter-acknowledged.v1', data: {} });
    case 'withdraw': {
      const { reason } = query.input as LetterInput<'withdraw'>;
      const { text, ref } = commitText('reason', reason, letter.sequence + 1);
      const saving = record({ type: 'letter-withdrawn.v1', data: { why: 'by-hand', reason: ref } });
      return { ...saving, texts: [text], completes: pendingOf(letter) };
    }
    case 'sign':
      return sign(stores, tenant, letter as DraftLetter, query);
  }
}

const pendingOf = (letter: Letter): PendingReprimandRef[] =>
  levelsIn(letter).map((reached) => ({ ...reached, agency: letter.agency }));

const recorder =
  (tenant: TenantConfig, letter: Letter, query: LetterCommand) =>
  (events: LetterHappened): Pick<LetterWrite, 'before' | 'after' | 'entry'> => ({
    before: letter,
    ...recordLetter(letter, events, { tenant: tenant.id, letter: letter.id }, query),
  });

/** Drops cases that moved on; the write is conditional on the rest. A letter without cases is withdrawn. */
async function sign(
  stores: LetterStores,
  tenant: TenantConfig,
  draft: DraftLetter,
  query: LetterCommand,
): Promise<LetterWrite> {
  const record = recorder(tenant, draft, query);
  const numbers = draft.cases.map(({ number }) => number);
  const complaints = complaintsByNumber(await loadCases(stores.complaints, numbers));
  const { cases, left } = listForSigning(draft, complaints, tenantCalendar(tenant), query.now);
  const marks = {
    completes: pendingOf(draft),
    unchangedCases: [...complaints.values()].map(({ number, sequence }) => ({ number, sequence })),
  };
  if (cases.length === 0)
    return { ...record({ type: 'letter-withdrawn.v1', data: { why: 'empty' } }), ...marks };
  const { number, date, ...register } = await numberFor(stores, tenant, draft, query);
  const { agency, form } = draft;
  const counted = register.registerCount ? countedOf(register.registerCount) : {};
  return {
    ...record({ type: 'letter-signed.v1', data: { agency, form, number, ...counted, date, cases, left } }),
    ...marks,
    ...register,
    letterNumber: number,
  };
}

interface Numbered extends Pick<LetterWrite, 'registerCount'> {
  readonly number: string;
  readonly date: LocalDate;
}

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
    throw new CommandError({ failure: 'refused', rule: 'file-missing', possible: ['add-file', 'withdraw'] });
  return { number: number!, date: signedOn };
}

/** Skips numbers that were typed while the regency kept its own registry. */
async function nextNumber(
  letters: LetterStores['letters'],
  format: string,
  date: LocalDate,
): Promise<Numbered> {
  const year = date.slice(0, 4);
  const before = await letters.lastCount(year);
  for (let count = before + 1; ; count++) {
    const number = letterNumber(format, count, date);
    if (!(await letters.letterWithNumber(number)))
      return { number, date, registerCount: { year, count, before } };
  }
}

/** `after` is our previous number if numbers of another registry lie between. */
const countedOf = ({ count, before }: NonNullable<LetterWrite['registerCount']>) => ({
  count,
  ...(before < count - 1 ? { after: before } : {}),
});

function refuse(...fields: { field: string; code: string }[]): void {
  if (fields.length > 0) throw new CommandError({ failure: 'fields', fields });
}
