import * as z from 'zod/mini';
import { deadlineKind } from '#events/assignments.ts';
import { letterForm } from '#events/letter/envelope.ts';
import { letterStepNames } from '#letters/letter-steps.ts';
import { localInstant } from './shown-case.ts';

const state = z.enum(['draft', 'signed', 'withdrawn']);
const letterStep = z.enum(letterStepNames);

const head = {
  letter: z.string(),
  form: letterForm,
  agency: z.string(),
  agencyName: z.string(),
  state,
  stateText: z.string(),
  number: z.optional(z.string()),
  date: z.optional(z.iso.date()),
};

/** A page of the letters that the caller's office may see; `note` says if the tenant drafts none. */
export const letterList = z.object({
  items: z.array(z.object({ ...head, cases: z.int(), acknowledged: z.boolean() })),
  next: z.optional(z.string()),
  note: z.optional(z.string()),
});

/** A letter with its cases; secret ones have no title. `left` had moved on when the letter was signed. */
export const openedLetter = z.object({
  ...head,
  sequence: z.int(),
  cases: z.array(
    z.object({
      number: z.string(),
      title: z.optional(z.string()),
      deadline: deadlineKind,
      deadlineAt: localInstant,
      daysLate: z.optional(z.int()),
    }),
  ),
  left: z.array(z.string()),
  withdrawn: z.optional(z.object({ why: z.enum(['by-hand', 'empty']), reason: z.optional(z.string()) })),
  acknowledgedAt: z.optional(localInstant),
  hasFile: z.boolean(),
  timeline: z.array(z.object({ sequence: z.int(), type: z.string(), at: localInstant, text: z.string() })),
  possible: z.array(letterStep),
});

/** The result of a step on a letter; a repeated idempotency key gets the same. */
export const letterStepTaken = z.object({
  letter: z.string(),
  state,
  number: z.optional(z.string()),
  sequence: z.int(),
  possible: z.array(letterStep),
});
