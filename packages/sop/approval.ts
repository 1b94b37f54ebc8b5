import type { Class, Urgency } from '#events/vocabulary.ts';
import type { ApprovalRule, Sop } from './sop-schema.ts';

interface ApprovalQuery {
  class: Class;
  urgency: Urgency;
  agency: string;
}

/** Whether the head of the agency must approve an answer. The inspectorate's answers need no approval. */
export function needsApproval(sop: Sop, query: ApprovalQuery): boolean {
  if (query.class === 'oversight') return false;
  const [rule] = (sop.answerApproval ?? [])
    .filter((one) => fits(one, query))
    .sort((one, other) => rank(other) - rank(one));
  if (rule?.needs !== 'all') return false;
  return query.urgency !== 'emergency' || rule.emergency === true;
}

const fits = (rule: ApprovalRule, query: ApprovalQuery): boolean =>
  (rule.class === undefined || rule.class === query.class) &&
  (rule.agency === undefined || rule.agency === query.agency);

const rank = (rule: ApprovalRule): number => (rule.agency ? 2 : 0) + (rule.class ? 1 : 0);
