import type { Period } from '#events/assignments.ts';
import { findRule, type RuleQuestion } from './find-rule.ts';
import type { PeriodRule, Sop } from './sop-schema.ts';

export interface PeriodQuery extends RuleQuestion {
  extended?: boolean | undefined;
}

/** @throws RangeError when the SOP has no rule for the kind, which the schema rules out */
export function periodFor(sop: Sop, query: PeriodQuery): Period {
  const rule = findRule(sop, query);
  if (!rule) throw new RangeError(`SOP version ${sop.version} has no period for ${query.kind}.`);
  const count = paced(rule.count, rule, sop, query);
  const longer = query.extended ? extensionFor(sop, query) : undefined;
  return { count: count + (longer?.count ?? 0), unit: rule.unit };
}

/** The one extension of an answer (UU 14/2008 art. 22); undefined for a period in another unit, such as hours. */
export function extensionFor(sop: Sop, query: PeriodQuery): Period | undefined {
  const { extension } = sop;
  if (query.kind !== 'resolve' || extension?.class !== query.class) return undefined;
  const rule = findRule(sop, query);
  if (rule?.unit !== extension.unit) return undefined;
  return { count: paced(extension.count, rule, sop, query), unit: extension.unit };
}

/** Halved and rounded up for high urgency, unless the rule names the urgency. */
function paced(count: number, rule: PeriodRule, sop: Sop, { kind, urgency }: PeriodQuery): number {
  const halved = urgency === 'high' && !rule.urgency && sop.halveWhenHigh.includes(kind);
  return halved ? Math.ceil(count / 2) : count;
}
