import type { Class, DeadlineKind, Urgency } from '#events/vocabulary.ts';

/** What a rule is for; what it leaves out it holds for. */
interface Scoped {
  readonly kind: DeadlineKind;
  readonly class?: Class;
  readonly urgency?: Urgency;
  readonly agency?: string;
}

export interface RuleQuestion {
  kind: DeadlineKind;
  class: Class;
  urgency: Urgency;
  /** Id of the agency that must act; its own periods apply. */
  agency?: string | undefined;
}

/** The most specific rule that applies, or undefined when there is none. Apart from the schema, which asks it too. */
export function findRule<Rule extends Scoped>(
  { periods }: { readonly periods: readonly Rule[] },
  query: RuleQuestion,
): Rule | undefined {
  let best: Rule | undefined;
  for (const rule of periods) {
    if (fits(rule, query) && (!best || rank(rule) > rank(best))) best = rule;
  }
  return best;
}

function fits(rule: Scoped, query: RuleQuestion): boolean {
  return (
    rule.kind === query.kind &&
    (rule.class === undefined || rule.class === query.class) &&
    (rule.urgency === undefined || rule.urgency === query.urgency) &&
    (rule.agency === undefined || rule.agency === query.agency)
  );
}

// Urgency first: no agency's own number of days may outlast the hours of an emergency.
function rank(rule: Scoped): number {
  return (rule.urgency ? 4 : 0) + (rule.agency ? 2 : 0) + (rule.class ? 1 : 0);
}
