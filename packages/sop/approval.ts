import type { Class, Urgency } from '#events/vocabulary.ts';
import type { ApprovalRule, Sop } from './sop-schema.ts';

interface ApprovalQuestion {
  class: Class;
  urgency: Urgency;
  /** Id of the agency that answers. */
  agency: string;
}

/** Whether an answer goes before the head of its agency first. The inspectorate's own never does. */
export function needsApproval(sop: Sop, asked: ApprovalQuestion): boolean {
  if (asked.class === 'oversight') return false;
  const [rule] = (sop.answerApproval ?? [])
    .filter((one) => fits(one, asked))
    .sort((one, other) => rank(other) - rank(one));
  if (rule?.needs !== 'all') return false;
  return asked.urgency !== 'emergency' || rule.emergency === true;
}

const fits = (rule: ApprovalRule, asked: ApprovalQuestion): boolean =>
  (rule.class === undefined || rule.class === asked.class) &&
  (rule.agency === undefined || rule.agency === asked.agency);

const rank = (rule: ApprovalRule): number => (rule.agency ? 2 : 0) + (rule.class ? 1 : 0);
