import { createHmac } from 'node:crypto';
import { isHeadOf, isSupervisor, mayReadLetter } from '#access/letter-rights.ts';
import { localIso } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { Letter } from '#letters/letter.ts';
import { type LetterStep, letterStepNames, letterSteps } from '#letters/letter-steps.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { letterText } from '#wording/letter-text.ts';
import { turn } from '../commands/turn.ts';
import { keyHash } from '../identifiers/secret-code.ts';
import { isForgotten, type Marker } from '../records/complaint-store.ts';
import { canonicalJson } from '../records/entry.ts';
import { type Change, CommandFailed } from '../records/outcome.ts';
import { decideLetterStep } from './decide-letter-step.ts';
import type { LetterCommand } from './letter-command.ts';
import type { LetterSaving } from './letter-store.ts';
import type { LetterStores } from './run-letters.ts';

/** What whoever took a step is told; a repeat under the same key gets the same. */
export interface LetterAnswer {
  readonly letter: string;
  readonly state: Letter['state'];
  readonly number?: string;
  readonly sequence: number;
  readonly possible: readonly LetterStep[];
}

/**
 * The one runner of all steps on letters: load, decide, save in one transaction.
 * @throws CommandFailed when a rule refuses, the letter is not found, or it changed since `ifMatch`.
 */
export async function takeLetterStep(
  stores: LetterStores,
  tenant: TenantConfig,
  asked: LetterCommand,
): Promise<LetterAnswer> {
  const { letters } = stores;
  let seen: number | undefined;
  for (let attempt = 1; ; attempt++) {
    const letter = await letters.load(asked.letter);
    if (!letter || !mayReadLetter(asked.actor, letter, tenant))
      throw new CommandFailed({ failure: 'not-found' });
    const repeated = await repeatOf(stores, asked);
    if (repeated) return repeated;
    seen ??= letter.sequence;
    const saw = asked.ifMatch ?? seen;
    if (letter.sequence !== saw) throw await changedSince(stores, tenant, letter, saw, asked.actor);
    forbid(letter, asked, tenant);
    const saving = await decideLetterStep(stores, tenant, letter, asked);
    const answer = answerOf(saving.after, asked.actor, tenant);
    const saved = await letters.save({ ...saving, ...markerOf(asked, answer) });
    if (saved === 'saved') return answer;
    if (saved === 'number-taken' && !saving.count)
      throw new CommandFailed({ failure: 'fields', fields: [{ field: 'number', code: 'number-taken' }] });
    await turn(attempt);
  }
}

const answerOf = (letter: Letter, actor: Actor, tenant: TenantConfig): LetterAnswer => ({
  letter: letter.id,
  state: letter.state,
  ...(letter.state === 'signed' ? { number: letter.signed.number } : {}),
  sequence: letter.sequence,
  possible: possibleLetterSteps(letter, actor, tenant),
});

/** The steps that this office may take on the letter now. */
export const possibleLetterSteps = (letter: Letter, actor: Actor, tenant: TenantConfig): LetterStep[] =>
  letterStepNames.filter((step) => isNow(letter, step, tenant) && isTheirs(letter, step, actor, tenant));

function isNow(letter: Letter, step: LetterStep, { letters }: TenantConfig): boolean {
  if (letter.state !== letterSteps[step].from || lacksLetters(step, letters)) return false;
  if (step === 'add-file') return letters?.number.registry === 'own';
  return step !== 'acknowledge' || !('acknowledged' in letter);
}

/** Nothing says how a letter is numbered and looks where the stored configuration knows none. */
const lacksLetters = (step: LetterStep, letters: TenantConfig['letters']): boolean =>
  !letters && (step === 'sign' || step === 'add-file');

const isTheirs = ({ agency }: Letter, step: LetterStep, actor: Actor, tenant: TenantConfig): boolean =>
  letterSteps[step].of === 'head' ? isHeadOf(actor, agency, tenant) : isSupervisor(actor, tenant);

function forbid(letter: Letter, { step, actor }: LetterCommand, tenant: TenantConfig): void {
  if (!isTheirs(letter, step, actor, tenant))
    throw new CommandFailed({ failure: 'not-yours', rule: 'not-your-letter' });
  if (isNow(letter, step, tenant)) return;
  throw new CommandFailed({
    failure: 'refused',
    rule: whyNot(letter, step, tenant),
    possible: possibleLetterSteps(letter, actor, tenant),
  });
}

function whyNot({ state }: Letter, step: LetterStep, { letters }: TenantConfig): string {
  if (state === 'signed' && step === 'acknowledge') return 'acknowledged-already';
  if (state !== letterSteps[step].from) return `letter-is-${state}`;
  return lacksLetters(step, letters) ? 'no-letters' : 'register-is-ours';
}

async function changedSince(
  { letters }: LetterStores,
  tenant: TenantConfig,
  letter: Letter,
  seen: number,
  actor: Actor,
): Promise<CommandFailed> {
  const entries = await letters.timeline(letter.id, seen);
  const since = entries.map(
    (entry): Change => ({
      sequence: entry.sequence,
      type: entry.type,
      at: localIso(tenant.zone, entry.at),
      text: { id: letterText(entry, 'id'), en: letterText(entry, 'en') },
    }),
  );
  return new CommandFailed({
    failure: 'changed',
    since,
    possible: possibleLetterSteps(letter, actor, tenant),
  });
}

/** A step's key is the office's own: another office with the same key asks for something else. */
const stepKeyHash = ({ key, actor, letter, step }: LetterCommand): string =>
  keyHash(`${key}/${actor.office ?? actor.role}/${letter}/${step}`);

const bodyHash = ({ key, input }: LetterCommand): string =>
  createHmac('sha256', key!).update(canonicalJson(input)).digest('base64url');

function markerOf(asked: LetterCommand, answer: LetterAnswer): Pick<LetterSaving, 'marker'> {
  if (!asked.key) return {};
  const { letter: number, now: at } = asked;
  return {
    marker: { keyHash: stepKeyHash(asked), bodyHash: bodyHash(asked), number, at, answer } satisfies Marker,
  };
}

async function repeatOf({ letters }: LetterStores, asked: LetterCommand): Promise<LetterAnswer | undefined> {
  if (!asked.key) return undefined;
  const marker = await letters.marker(stepKeyHash(asked));
  if (!marker || isForgotten(marker, asked.now)) return undefined;
  if (marker.bodyHash !== bodyHash(asked)) throw new CommandFailed({ failure: 'key-reused' });
  return marker.answer as LetterAnswer;
}
