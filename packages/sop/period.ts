import type { PeriodRule, Sop } from './sop-schema.ts';
import type { Class, DeadlineKind, Period, Urgency } from './terms.ts';

export interface PeriodQuestion {
  kind: DeadlineKind;
  class: Class;
  urgency: Urgency;
  /** Id of the agency that must act; its own periods apply. */
  agency?: string | undefined;
}

/** The rule that applies, or undefined when the SOP has none. */
function findRule(sop: Sop, asked: PeriodQuestion): PeriodRule | undefined {
  let best: PeriodRule | undefined;
  for (const rule of sop.periods) {
    if (fits(rule, asked) && (!best || rank(rule) > rank(best))) best = rule;
  }
  return best;
}

/**
 * The period that applies, halved for high urgency where the SOP says so.
 * @throws RangeError when the SOP has no rule for the kind (the schema lets no such SOP in)
 */
export function periodFor(sop: Sop, asked: PeriodQuestion): Period {
  const rule = findRule(sop, asked);
  if (!rule) throw new RangeError(`SOP version ${sop.version} has no period for ${asked.kind}.`);
  const halved = asked.urgency === 'high' && !rule.urgency && sop.halveWhenHigh.includes(asked.kind);
  return { count: halved ? Math.ceil(rule.count / 2) : rule.count, unit: rule.unit };
}

function fits(rule: PeriodRule, asked: PeriodQuestion): boolean {
  return (
    rule.kind === asked.kind &&
    (rule.class === undefined || rule.class === asked.class) &&
    (rule.urgency === undefined || rule.urgency === asked.urgency) &&
    (rule.agency === undefined || rule.agency === asked.agency)
  );
}

// Urgency first: no agency's own number of days may outlast the hours of an emergency.
function rank(rule: PeriodRule): number {
  return (rule.urgency ? 4 : 0) + (rule.agency ? 2 : 0) + (rule.class ? 1 : 0);
}
