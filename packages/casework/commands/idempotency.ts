import { createHmac } from 'node:crypto';
import { keyHash } from '../identifiers/secret-code.ts';
import {
  type ComplaintRecord,
  type ComplaintStore,
  type IdempotencyRecord,
  isExpired,
} from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { canonicalJson } from '../records/hash-chain.ts';
import type { StepCommand } from '../records/step-command.ts';
import type { StepAnswer } from '../views/deadline-view.ts';
import type { StepResult } from './step-result.ts';

/** The key is scoped to the office, so that two offices may use the same one. */
const stepKeyHash = ({ key, actor, number, step }: StepCommand): string =>
  keyHash(`${key}/${actor.office ?? actor.role}/${number}/${step}`);

const bodyHash = ({ key, input }: StepCommand): string =>
  createHmac('sha256', key!).update(canonicalJson(input)).digest('base64url');

export const idempotencyRecordFor = (command: StepCommand, answer: StepAnswer): IdempotencyRecord => ({
  keyHash: stepKeyHash(command),
  bodyHash: bodyHash(command),
  number: command.number,
  at: command.now,
  answer,
});

/**
 * The result of an earlier command with the same key. Reads it for an unknown number too, so that the time of an answer
 * does not tell. @throws CommandError `key-reused` if the body differs.
 */
export async function findReplay(
  store: ComplaintStore,
  command: StepCommand,
  record: ComplaintRecord | undefined,
): Promise<StepResult | undefined> {
  if (!command.key) return undefined;
  const idempotency = await store.idempotencyRecord(stepKeyHash(command));
  if (!record || !idempotency || isExpired(idempotency, command.now)) return undefined;
  if (idempotency.bodyHash !== bodyHash(command)) throw new CommandError({ failure: 'key-reused' });
  return { answer: idempotency.answer as StepAnswer, entries: [], file: record };
}
