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

/** A longer period is a typing error, and the calendar ends with the year 9999. */
const maxUnits = 1000;
const maxTimes = 100;
const maxVersion = 9999;
const maxRules = 1000;

const count = z.int().check(z.minimum(1), z.maximum(maxUnits));
const id = z.string().check(z.minLength(1), z.maxLength(100));
const source = z.string().check(
  z.minLength(1),
  z.maxLength(500),
  z.check<string>(({ value, issues }) => {
    const position = value.search(/\p{Cc}/u) + 1;
    if (position > 0)
      issues.push({ code: 'custom', input: value, params: { code: 'control-character', position } });
  }),
);

const periodRule = z.strictObject({
  kind: z.enum(deadlineKinds),
  class: z.exactOptional(z.enum(complaintClasses)),
  urgency: z.exactOptional(z.enum(urgencies)),
  agency: z.exactOptional(id),
  count,
  unit: z.enum(periodUnits),
  source,
});

/** Whether the head of the agency approves answers. Emergencies need no approval unless the rule says so. */
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
  /** Relative to the deadline: negative is before, 0 is the deadline itself. */
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
  /** Default: every kind, class and urgency. */
  kinds: z.exactOptional(z.array(z.enum(deadlineKinds)).check(z.minLength(1))),
  class: z.exactOptional(z.enum(complaintClasses)),
  urgency: z.exactOptional(z.enum(urgencies)),
  steps: z.array(ladderStep).check(
    z.refine((steps) => steps.every(({ step }, i) => i === 0 || step > steps[i - 1]!.step), {
      message: 'The step numbers of a ladder must increase.',
      params: { code: 'ladder-must-rise' },
    }),
  ),
});

const extension = z.strictObject({
  class: z.literal('information'),
  count,
  unit: z.enum(periodUnits),
  source,
});

const counting = z.strictObject({
  /** The day of the event is day 0; the first working day after it is day 1. */
  from: z.literal('next-working-day'),
  endsAt: z.enum(['office-close', 'end-of-day']),
});

export const sopSchema = z
  .strictObject({
    version: z.int().check(z.minimum(1), z.maximum(maxVersion)),
    /** First local day of receipt that this version applies to. */
    effectiveFrom: z
      .string()
      .check(
        z.refine(isLocalDate, { message: 'Not a day: write YYYY-MM-DD.', params: { code: 'bad-date' } }),
      ),
    /** Default: from the next working day to the close of the office. */
    counting: z.exactOptional(counting),
    returnLimit: z.int().check(z.minimum(0), z.maximum(maxTimes)),
    reopenLimit: z.int().check(z.minimum(0), z.maximum(maxTimes)),
    /** Calendar days in which an archived incomplete complaint can still be completed; 0 for none. */
    wayBackDays: z._default(z.int().check(z.minimum(0), z.maximum(366)), 30),
    /** Ratings up to this number of stars are reviewed before the complaint is closed. */
    lowRating: z.int().check(z.minimum(0), z.maximum(5)),
    /** The most specific rule applies: urgency before agency before class. */
    periods: z.array(periodRule).check(
      z.maxLength(maxRules),
      z.refine((rules) => new Set(rules.map(applicabilityOf)).size === rules.length, {
        message: 'Two periods are given for the same kind, class, urgency and agency.',
        params: { code: 'period-twice' },
      }),
    ),
    /** Default: no extension. The law on public information allows one (UU 14/2008 art. 22). */
    extension: z.exactOptional(extension),
    /** The most specific rule applies: agency before class. Default: no approval. */
    answerApproval: z.exactOptional(
      z.array(approvalRule).check(
        z.refine((rules) => new Set(rules.map(approvalScopeOf)).size === rules.length, {
          message: 'Two rules of approval are given for the same class and agency.',
        }),
      ),
    ),
    /** Kinds whose period is halved (rounded up) for high urgency, unless a rule names the urgency. */
    halveWhenHigh: z.array(z.enum(deadlineKinds)),
    ladders: z.array(ladder).check(z.maxLength(maxRules)),
  })
  .check(
    z.superRefine(({ ladders }, context) => {
      // A deadline without a breach level would never count as late, in letters or in statistics.
      for (const missing of unladdered(ladders)) {
        context.addIssue({
          code: 'custom',
          input: ladders,
          path: ['ladders'],
          message: `The ladder for ${missing} has no breach at the deadline.`,
          params: { code: 'breach-missing', names: missing },
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
      // A missing period must be reported when the file is read, not when the first such complaint arrives.
      for (const missing of uncovered(periods)) {
        context.addIssue({
          code: 'custom',
          input: periods,
          path: ['periods'],
          message: `No period for ${missing}, that holds for every agency and urgency.`,
          params: { code: 'period-missing', names: missing },
        });
      }
    }),
  );

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

function applicabilityOf(rule: PeriodRule): string {
  return [rule.kind, rule.class, rule.urgency, rule.agency].join();
}

function approvalScopeOf(rule: ApprovalRule): string {
  return [rule.class, rule.agency].join();
}

function unitBeside(periods: PeriodRule[], { class: ofClass, unit }: z.infer<typeof extension>) {
  const agencies = [undefined, ...periods.map(({ agency }) => agency)];
  return agencies
    .map(
      (agency) => findRule({ periods }, { kind: 'resolve', class: ofClass, urgency: 'normal', agency })?.unit,
    )
    .find((one) => one !== undefined && one !== unit);
}

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
