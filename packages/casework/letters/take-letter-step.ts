import { createHmac } from 'node:crypto';
import { isHeadOf, isSupervisor, mayReadLetter } from '#access/letter-rights.ts';
import { localIso } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { Letter } from '#letters/letter.ts';
import { type LetterStep, letterStepNames, letterSteps } from '#letters/letter-steps.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { letterText } from '#wording/letter-text.ts';
import { backoff } from '../commands/backoff.ts';
import { keyHash } from '../identifiers/secret-code.ts';
import { type IdempotencyRecord, isExpired } from '../records/complaint-store.ts';
import { CommandError, type TimelineChange } from '../records/errors.ts';
import { canonicalJson } from '../records/hash-chain.ts';
import { decideLetterStep } from './decide-letter-step.ts';
import type { LetterStores } from './draft-letters.ts';
import type { LetterCommand } from './letter-command.ts';
import type { LetterWrite } from './letter-store.ts';

export interface LetterStepResult {
  readonly letter: string;
  readonly state: Letter['state'];
  readonly number?: string;
  readonly sequence: number;
  readonly possible: readonly LetterStep[];
}

/** @throws CommandError if a rule refuses, the letter is missing, or it changed since `ifMatch` */
export async function takeLetterStep(
  stores: LetterStores,
  tenant: TenantConfig,
  query: LetterCommand,
): Promise<LetterStepResult> {
  const { letters } = stores;
  let readSequence: number | undefined;
  for (let attempt = 1; ; attempt++) {
    const letter = await letters.load(query.letter);
    if (!letter || !mayReadLetter(query.actor, letter, tenant))
      throw new CommandError({ failure: 'not-found' });
    const repeated = await findReplay(stores, query);
    if (repeated) return repeated;
    readSequence ??= letter.sequence;
    const saw = query.ifMatch ?? readSequence;
    if (letter.sequence !== saw)
      throw await preconditionFailed(stores, tenant, letter, { readSequence: saw, actor: query.actor });
    forbid(letter, query, tenant);
    const write = await decideLetterStep(stores, tenant, letter, query);
    const answer = answerOf(write.after, query.actor, tenant);
    const saved = await letters.save({ ...write, ...idempotencyRecordFor(query, answer) });
    if (saved === 'saved') return answer;
    if (saved === 'number-taken' && !write.registerCount)
      throw new CommandError({ failure: 'fields', fields: [{ field: 'number', code: 'number-taken' }] });
    await backoff(attempt);
  }
}

const answerOf = (letter: Letter, actor: Actor, tenant: TenantConfig): LetterStepResult => ({
  letter: letter.id,
  state: letter.state,
  ...(letter.state === 'signed' ? { number: letter.signed.number } : {}),
  sequence: letter.sequence,
  possible: possibleLetterSteps(letter, actor, tenant),
});

export const possibleLetterSteps = (letter: Letter, actor: Actor, tenant: TenantConfig): LetterStep[] =>
  letterStepNames.filter((step) => isNow(letter, step, tenant) && isTheirs(letter, step, actor, tenant));

function isNow(letter: Letter, step: LetterStep, { letters }: TenantConfig): boolean {
  if (letter.state !== letterSteps[step].from || lacksLetters(step, letters)) return false;
  if (step === 'add-file') return letters?.number.registry === 'own';
  return step !== 'acknowledge' || !('acknowledged' in letter);
}

const lacksLetters = (step: LetterStep, letters: TenantConfig['letters']): boolean =>
  !letters && (step === 'sign' || step === 'add-file');

const isTheirs = ({ agency }: Letter, step: LetterStep, actor: Actor, tenant: TenantConfig): boolean =>
  letterSteps[step].of === 'head' ? isHeadOf(actor, agency, tenant) : isSupervisor(actor, tenant);

function forbid(letter: Letter, { step, actor }: LetterCommand, tenant: TenantConfig): void {
  if (!isTheirs(letter, step, actor, tenant))
    throw new CommandError({ failure: 'not-yours', rule: 'not-your-letter' });
  if (isNow(letter, step, tenant)) return;
  throw new CommandError({
    failure: 'refused',
    rule: refusalOf(letter, step, tenant),
    possible: possibleLetterSteps(letter, actor, tenant),
  });
}

function refusalOf({ state }: Letter, step: LetterStep, { letters }: TenantConfig): string {
  if (state === 'signed' && step === 'acknowledge') return 'acknowledged-already';
  if (state !== letterSteps[step].from) return `letter-is-${state}`;
  return lacksLetters(step, letters) ? 'no-letters' : 'register-is-ours';
}

async function preconditionFailed(
  { letters }: LetterStores,
  tenant: TenantConfig,
  letter: Letter,
  { readSequence, actor }: { readonly readSequence: number; readonly actor: Actor },
): Promise<CommandError> {
  const entries = await letters.timeline(letter.id, readSequence);
  const since = entries.map(
    (entry): TimelineChange => ({
      sequence: entry.sequence,
      type: entry.type,
      at: localIso(tenant.zone, entry.at),
      text: { id: letterText(entry, 'id'), en: letterText(entry, 'en') },
    }),
  );
  return new CommandError({
    failure: 'changed',
    since,
    possible: possibleLetterSteps(letter, actor, tenant),
  });
}

const stepKeyHash = ({ key, actor, letter, step }: LetterCommand): string =>
  keyHash(`${key}/${actor.office ?? actor.role}/${letter}/${step}`);

const bodyHash = ({ key, input }: LetterCommand): string =>
  createHmac('sha256', key!).update(canonicalJson(input)).digest('base64url');

function idempotencyRecordFor(
  query: LetterCommand,
  answer: LetterStepResult,
): Pick<LetterWrite, 'idempotency'> {
  if (!query.key) return {};
  const { letter: number, now: at } = query;
  return {
    idempotency: {
      keyHash: stepKeyHash(query),
      bodyHash: bodyHash(query),
      number,
      at,
      answer,
    } satisfies IdempotencyRecord,
  };
}

async function findReplay(
  { letters }: LetterStores,
  query: LetterCommand,
): Promise<LetterStepResult | undefined> {
  if (!query.key) return undefined;
  const idempotency = await letters.idempotencyRecord(stepKeyHash(query));
  if (!idempotency || isExpired(idempotency, query.now)) return undefined;
  if (idempotency.bodyHash !== bodyHash(query)) throw new CommandError({ failure: 'key-reused' });
  return idempotency.answer as LetterStepResult;
}
