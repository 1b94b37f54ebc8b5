import * as z from 'zod/mini';
import { deadlineKind } from '#events/assignments.ts';
import { date, instant, textRef } from '#events/envelope.ts';
import { letterCase, letterForm, signedCase } from '#events/letter/envelope.ts';
import type { Letter } from '#letters/letter.ts';
import type { PendingReprimand } from '#letters/pending-reprimand.ts';
import { parseItem } from '../engine/parse-item.ts';

type Item = Readonly<Record<string, unknown>>;

const common = {
  tenant: z.string(),
  id: z.string(),
  sequence: z.int().check(z.positive()),
  head: z.string(),
  agency: z.string(),
  form: letterForm,
  draftedAt: instant,
  file: z.exactOptional(z.strictObject({ sha256: z.string(), bytes: z.int() })),
};
const cases = z.readonly(z.array(letterCase));

const letter = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.literal('draft'), cases }),
  z.strictObject({
    ...common,
    state: z.literal('signed'),
    cases: z.readonly(z.array(signedCase)),
    signed: z.strictObject({
      at: instant,
      date,
      number: z.string(),
      count: z.exactOptional(z.int()),
      after: z.exactOptional(z.int()),
      office: z.exactOptional(z.string()),
      left: z.readonly(z.array(z.string())),
    }),
    acknowledged: z.exactOptional(z.strictObject({ at: instant, office: z.string() })),
  }),
  z.strictObject({
    ...common,
    state: z.literal('withdrawn'),
    cases,
    withdrawn: z.strictObject({
      at: instant,
      why: z.enum(['by-hand', 'empty']),
      reason: z.exactOptional(textRef),
    }),
  }),
]);
const storedLetter = z.object({ letter });

/** @throws StoredItemError */
export const parseLetter = (item: Item): Letter => parseItem(storedLetter, item).letter;

const storedPendingReprimand = z.object({
  form: letterForm,
  assignment: z.string(),
  deadline: deadlineKind,
  number: z.string(),
  agency: z.string(),
  reachedAt: instant,
  draft: z.exactOptional(z.string()),
});

/** @throws StoredItemError */
export const parsePendingReprimand = (item: Item): PendingReprimand =>
  parseItem(storedPendingReprimand, item);

const storedNumber = z.object({ letter: z.string() });

/** The id of the letter that holds a number. @throws StoredItemError */
export const parseLetterNumber = (item: Item): string => parseItem(storedNumber, item).letter;

const storedRegister = z.object({ last: z.int() });

/** The last number that a register gave. @throws StoredItemError */
export const parseRegister = (item: Item): number => parseItem(storedRegister, item).last;
