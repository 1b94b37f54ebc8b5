import { createHmac } from 'node:crypto';
import { keyHash } from '../identifiers/secret-code.ts';
import type { Advance } from '../records/advance.ts';
import { type CaseFile, type ComplaintStore, isForgotten, type Marker } from '../records/complaint-store.ts';
import { canonicalJson } from '../records/entry.ts';
import { CommandFailed } from '../records/outcome.ts';
import type { StepAnswer } from '../views/deadline-view.ts';
import type { StepResult } from './step-result.ts';

/** A step's key is the office's own: another office with the same key asks for something else. */
const stepKeyHash = ({ key, actor, number, step }: Advance): string =>
  keyHash(`${key}/${actor.office ?? actor.role}/${number}/${step}`);

const bodyHash = ({ key, input }: Advance): string =>
  createHmac('sha256', key!).update(canonicalJson(input)).digest('base64url');

/** Remembers the step under its key, with what its asker is told. */
export const markerOf = (asked: Advance, answer: StepAnswer): Marker => ({
  keyHash: stepKeyHash(asked),
  bodyHash: bodyHash(asked),
  number: asked.number,
  at: asked.now,
  answer,
});

/** What the same command led to before. @throws CommandFailed `key-reused` where the key was given other content. */
export async function repeatOf(
  store: ComplaintStore,
  asked: Advance,
  file: CaseFile,
): Promise<StepResult | undefined> {
  if (!asked.key) return undefined;
  const marker = await store.marker(stepKeyHash(asked));
  if (!marker || isForgotten(marker, asked.now)) return undefined;
  if (marker.bodyHash !== bodyHash(asked)) throw new CommandFailed({ failure: 'key-reused' });
  return { answer: marker.answer as StepAnswer, entries: [], file };
}
