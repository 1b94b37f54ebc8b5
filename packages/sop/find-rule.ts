import type { Class, DeadlineKind, Urgency } from '#events/vocabulary.ts';

/** Fields that the rule leaves out match everything. */
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
  agency?: string | undefined;
}

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

// Urgency ranks first: an agency's own period in days must not override an emergency's hours.
function rank(rule: Scoped): number {
  return (rule.urgency ? 4 : 0) + (rule.agency ? 2 : 0) + (rule.class ? 1 : 0);
}
