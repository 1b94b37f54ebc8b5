import type { PeriodRule, Sop } from './sop-schema.ts';
import type { Class, DeadlineKind, Period, Urgency } from './terms.ts';

export interface PeriodQuestion {
  kind: DeadlineKind;
  class: Class;
  urgency: Urgency;
  /** Id of the agency that must act; its own periods apply. */
  agency?: string | undefined;
  /** With the extension that the SOP gives, where it gives one. */
  extended?: boolean | undefined;
}

/** The rule that applies, or undefined when the SOP has none. */
export function findRule(sop: Pick<Sop, 'periods'>, asked: PeriodQuestion): PeriodRule | undefined {
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
