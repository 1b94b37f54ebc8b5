import type { Period } from '#events/assignments.ts';
import { findRule, type RuleQuestion } from './find-rule.ts';
import type { PeriodRule, Sop } from './sop-schema.ts';

/** What a period is asked for; `agency` is the one that must act, whose own periods apply. */
export interface PeriodQuestion extends RuleQuestion {
  /** With the extension that the SOP gives, where it gives one. */
  extended?: boolean | undefined;
}

/**
 * The period that applies, halved for high urgency where the SOP says so.
 * @throws RangeError when the SOP has no rule for the kind (the schema lets no such SOP in)
 */
export function periodFor(sop: Sop, asked: PeriodQuestion): Period {
  const rule = findRule(sop, asked);
  if (!rule) throw new RangeError(`SOP version ${sop.version} has no period for ${asked.kind}.`);
  const count = paced(rule.count, rule, sop, asked);
  const longer = asked.extended ? extensionFor(sop, asked) : undefined;
  return { count: count + (longer?.count ?? 0), unit: rule.unit };
}

/**
 * By how much the answer may be extended, once (UU 14/2008 art. 22); undefined where the SOP gives no extension, and for
 * what runs in another unit, as an emergency does. High urgency halves it as it halves the period.
 */
export function extensionFor(sop: Sop, asked: PeriodQuestion): Period | undefined {
  const { extension } = sop;
  if (asked.kind !== 'resolve' || extension?.class !== asked.class) return undefined;
  const rule = findRule(sop, asked);
  if (rule?.unit !== extension.unit) return undefined;
  return { count: paced(extension.count, rule, sop, asked), unit: extension.unit };
}

/** A number of a rule, halved and rounded up where urgency is high and the rule does not name it. */
function paced(count: number, rule: PeriodRule, sop: Sop, { kind, urgency }: PeriodQuestion): number {
  const halved = urgency === 'high' && !rule.urgency && sop.halveWhenHigh.includes(kind);
  return halved ? Math.ceil(count / 2) : count;
}
