import * as z from 'zod/mini';
import { isLocalDate } from '#calendar/local-date.ts';
import {
  complaintClasses,
  deadlineKinds,
  ladderForms,
  ladderRecipients,
  periodUnits,
  urgencies,
} from '#events/vocabulary.ts';
import { findLadder } from './find-ladder.ts';
import { findRule } from './find-rule.ts';
import { COMPLAINANT_KINDS } from './vocabulary.ts';

/** Longer is a slip of the pen; far beyond it no calendar can count, and nobody could report any more. */
const maxUnits = 1000;
/** Limits, and numbers of versions: one that is skipped is lost, but not all after it. */
const maxTimes = 100;
const maxVersion = 9999;
const maxRules = 1000;

const count = z.int().check(z.minimum(1), z.maximum(maxUnits));
const id = z.string().check(z.minLength(1), z.maxLength(100));
/** Printed in what is published. */
const source = z.string().check(
  z.minLength(1),
  z.maxLength(500),
  z.refine((text) => !/\p{Cc}/u.test(text), { params: { code: 'control-character' } }),
);

const periodRule = z.strictObject({
  kind: z.enum(deadlineKinds),
  class: z.exactOptional(z.enum(complaintClasses)),
  urgency: z.exactOptional(z.enum(urgencies)),
  /** Id of the agency whose own period this is. */
  agency: z.exactOptional(id),
  count,
  unit: z.enum(periodUnits),
  /** The rule, practice or decision that the number comes from. */
  source,
});

/** Whether answers go before the head of the agency; an emergency waits for nobody unless this says so. */
const approvalRule = z
  .strictObject({
    class: z.exactOptional(z.enum(complaintClasses)),
    agency: z.exactOptional(id),
    needs: z.enum(['none', 'all']),
    emergency: z.exactOptional(z.literal(true)),
    source,
  })
  .check(
    z.refine((rule) => rule.class !== 'oversight' || rule.needs === 'none', {
      message: 'The inspectorate answers complaints with an oversight element by itself.',
      path: ['needs'],
    }),
  );

const ladderStep = z.strictObject({
  step: z.int().check(z.minimum(0), z.maximum(5)),
  /** From the deadline; negative lies before it, 0 is its very instant. */
  offset: z.strictObject({
    count: z.int().check(z.minimum(-maxUnits), z.maximum(maxUnits)),
    unit: z.enum(['working-days', 'hours']),
  }),
  form: z.enum(ladderForms),
  to: z.enum(ladderRecipients),
  copy: z.array(z.enum(ladderRecipients)).check(z.maxLength(ladderRecipients.length)),
});

const ladder = z.strictObject({
  id,
  /** Left out: every kind. */
  kinds: z.exactOptional(z.array(z.enum(deadlineKinds)).check(z.minLength(1))),
  /** Left out: every class. */
  class: z.exactOptional(z.enum(complaintClasses)),
  /** Left out: every urgency. */
  urgency: z.exactOptional(z.enum(urgencies)),
  steps: z.array(ladderStep).check(
    z.refine((steps) => steps.every(({ step }, i) => i === 0 || step > steps[i - 1]!.step), {
      message: 'The step numbers of a ladder must increase.',
      params: { code: 'ladder-must-rise' },
    }),
  ),
});

/** So much longer the answer to a request for information may take, once; no other answer can be extended. */
const extension = z.strictObject({
  class: z.literal('information'),
  count,
  unit: z.enum(periodUnits),
  source,
});

/** How periods of days are counted. */
const counting = z.strictObject({
  /** The day of the event is day 0; the first working day after it is day 1. */
  from: z.literal('next-working-day'),
  /** A deadline falls when the office closes on its last day, or at 23:59 of that day. */
  endsAt: z.enum(['office-close', 'end-of-day']),
});

/** One version of a tenant's standard operating procedure: every period and ladder, as data. */
export const sopSchema = z
  .strictObject({
    version: z.int().check(z.minimum(1), z.maximum(maxVersion)),
    /** Local day of receipt from which on this version holds. */
    effectiveFrom: z
      .string()
      .check(
        z.refine(isLocalDate, { message: 'Not a day: write YYYY-MM-DD.', params: { code: 'bad-date' } }),
      ),
    /** Left out: from the next working day on, to the close of the office. */
    counting: z.exactOptional(counting),
    /** After so many returns the coordinator must decide. */
    returnLimit: z.int().check(z.minimum(0), z.maximum(maxTimes)),
    /** How often a complainant may reopen the same complaint. */
    reopenLimit: z.int().check(z.minimum(0), z.maximum(maxTimes)),
    /** So many calendar days a file that nobody completed can still be completed; 0 for none. */
    wayBackDays: z._default(z.int().check(z.minimum(0), z.maximum(366)), 30),
    /** So many stars or fewer: the coordinator reviews before the complaint counts as closed. */
    lowRating: z.int().check(z.minimum(0), z.maximum(5)),
    /** The most specific rule wins: urgency before agency before class. */
    periods: z.array(periodRule).check(
      z.maxLength(maxRules),
      z.refine((rules) => new Set(rules.map(scopeOf)).size === rules.length, {
        message: 'Two periods are given for the same kind, class, urgency and agency.',
        params: { code: 'period-twice' },
      }),
    ),
    /** Left out: no answer is extended. The law on public information lets one be (UU 14/2008 art. 22). */
    extension: z.exactOptional(extension),
    /** The most specific rule wins: agency before class. Left out: no answer needs approval. */
    answerApproval: z.exactOptional(
      z.array(approvalRule).check(
        z.refine((rules) => new Set(rules.map(approvalScopeOf)).size === rules.length, {
          message: 'Two rules of approval are given for the same class and agency.',
        }),
      ),
    ),
    /** Kinds whose period high urgency halves, rounded up, unless a rule names the urgency itself. */
    halveWhenHigh: z.array(z.enum(deadlineKinds)),
    /** The first that fits is followed. */
    ladders: z.array(ladder).check(z.maxLength(maxRules)),
  })
  .check(
    z.superRefine(({ ladders }, context) => {
      // Without a breach nothing is ever late: neither letters nor figures would know of it.
      for (const missing of unladdered(ladders)) {
        context.addIssue({
          code: 'custom',
          input: ladders,
          path: ['ladders'],
          message: `The ladder for ${missing} has no breach at the deadline.`,
          params: { code: 'breach-missing', who: missing },
        });
      }
    }),
    z.superRefine(({ periods, extension: longer }, context) => {
      const other = longer && unitBeside(periods, longer);
      if (other)
        context.addIssue({
          code: 'custom',
          input: longer,
          path: ['extension', 'unit'],
          message: `A period in ${other} cannot be extended in ${longer.unit}.`,
          params: { code: 'extension-unit' },
        });
    }),
    z.superRefine(({ periods }, context) => {
      // A missing period must show when the file is read, not when the first such complaint comes.
      for (const missing of uncovered(periods)) {
        context.addIssue({
          code: 'custom',
          input: periods,
          path: ['periods'],
          message: `No period for ${missing}, that holds for every agency and urgency.`,
          params: { code: 'period-missing', who: missing },
        });
      }
    }),
  );

/** All versions of a tenant, as `tenants/<id>/sop.yaml` holds them. */
export const sopsSchema = z.array(sopSchema).check(
  z.minLength(1),
  z.refine((sops) => new Set(sops.map(({ version }) => version)).size === sops.length, {
    message: 'Two versions have the same number.',
  }),
);

export type PeriodRule = z.infer<typeof periodRule>;
export type ApprovalRule = z.infer<typeof approvalRule>;
export type LadderLevel = z.infer<typeof ladderStep>;
export type Ladder = z.infer<typeof ladder>;
export type Sop = z.infer<typeof sopSchema>;

function scopeOf(rule: PeriodRule): string {
  return [rule.kind, rule.class, rule.urgency, rule.agency].join();
}

function approvalScopeOf(rule: ApprovalRule): string {
  return [rule.class, rule.agency].join();
}

/** A unit other than that of the extension, in which an agency has to answer what may be extended. */
function unitBeside(periods: PeriodRule[], { class: ofClass, unit }: z.infer<typeof extension>) {
  const agencies = [undefined, ...periods.map(({ agency }) => agency)];
  return agencies
    .map(
      (agency) => findRule({ periods }, { kind: 'resolve', class: ofClass, urgency: 'normal', agency })?.unit,
    )
    .find((one) => one !== undefined && one !== unit);
}

/** What offices owe and the first ladder that fits says nothing of at the deadline itself. */
function unladdered(ladders: readonly Ladder[]): string[] {
  const owed = deadlineKinds.filter((kind) => !COMPLAINANT_KINDS.includes(kind));
  const query = owed.flatMap((kind) =>
    complaintClasses.flatMap((each) => urgencies.map((urgency) => ({ kind, class: each, urgency }))),
  );
  const silent = query.filter((one) => !findLadder(ladders, one)?.steps.some(isBreach));
  return silent.map((one) => `${one.kind}, class ${one.class}, urgency ${one.urgency}`);
}

const isBreach = ({ form, offset }: LadderLevel): boolean => form === 'breach' && offset.count === 0;

function uncovered(periods: readonly PeriodRule[]): string[] {
  return deadlineKinds.flatMap((kind) => {
    const general = periods.filter((rule) => rule.kind === kind && !rule.urgency && !rule.agency);
    return complaintClasses
      .filter((each) => !general.some((rule) => !rule.class || rule.class === each))
      .map((each) => `${kind}, class ${each}`);
  });
}
