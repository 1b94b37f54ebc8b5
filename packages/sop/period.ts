import type { Period } from '#events/assignments.ts';
import { findRule, type RuleQuestion } from './find-rule.ts';
import type { PeriodRule, Sop } from './sop-schema.ts';

/** What a period is asked for; `agency` is the one that must act, whose own periods apply. */
export interface PeriodQuery extends RuleQuestion {
  /** With the extension that the SOP gives, where it gives one. */
  extended?: boolean | undefined;
}

/**
 * The period that applies, halved for high urgency where the SOP says so.
 * @throws RangeError when the SOP has no rule for the kind (the schema lets no such SOP in)
 */
export function periodFor(sop: Sop, query: PeriodQuery): Period {
  const rule = findRule(sop, query);
  if (!rule) throw new RangeError(`SOP version ${sop.version} has no period for ${query.kind}.`);
  const count = paced(rule.count, rule, sop, query);
  const longer = query.extended ? extensionFor(sop, query) : undefined;
  return { count: count + (longer?.count ?? 0), unit: rule.unit };
}

/**
 * By how much the answer may be extended, once (UU 14/2008 art. 22); undefined where the SOP gives no extension, and for
 * what runs in another unit, as an emergency does. High urgency halves it as it halves the period.
 */
export function extensionFor(sop: Sop, query: PeriodQuery): Period | undefined {
  const { extension } = sop;
  if (query.kind !== 'resolve' || extension?.class !== query.class) return undefined;
  const rule = findRule(sop, query);
  if (rule?.unit !== extension.unit) return undefined;
  return { count: paced(extension.count, rule, sop, query), unit: extension.unit };
}

/** A number of a rule, halved and rounded up where urgency is high and the rule does not name it. */
function paced(count: number, rule: PeriodRule, sop: Sop, { kind, urgency }: PeriodQuery): number {
  const halved = urgency === 'high' && !rule.urgency && sop.halveWhenHigh.includes(kind);
  return halved ? Math.ceil(count / 2) : count;
}
