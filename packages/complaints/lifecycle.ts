import type { AssignmentKind, Role, StageConfig } from '#events/vocabulary.ts';
import type { Complaint } from './model/complaint.ts';
import type { Actor } from './model/facts.ts';
import { contactTaskOwner } from './work/contact-task.ts';

interface Transition {
  readonly from: readonly StageConfig[];
  readonly by: readonly Role[];
  /** Default: the stage stays. */
  readonly to?: readonly StageConfig[];
  /** The actor must hold an assignment of one of these kinds. */
  readonly holding?: readonly AssignmentKind[];
  /** Roles that need no assignment, because they supervise those who hold one. */
  readonly exempt?: readonly Role[];
  readonly forbiddenWhen?: (complaint: Complaint, actor: Actor) => NotAllowed | undefined;
}

/** The inspectorate deals with outside bodies for complaints that only it may read, else the coordinator does. */
const isForeignInspector = (complaint: Complaint, { role }: Actor) =>
  role === 'inspector' && complaint.class !== 'oversight' ? 'not-your-role' : undefined;

const notMerged = (complaint: Complaint): NotAllowed | undefined =>
  complaint.stage === 'archived' && complaint.archived.mergedInto ? undefined : 'wrong-stage';

/**
 * An archived complaint can be completed only if it was archived for lack of completion, and within the SOP's limit. A
 * received one only if it came back because no complainant completed it in time.
 */
function isCompletionOver(complaint: Complaint): NotAllowed | undefined {
  const isOver =
    (complaint.stage === 'archived' && !complaint.archived.wayBackUntil) ||
    (complaint.stage === 'received' && !complaint.completionRequest);
  return isOver ? 'wrong-stage' : undefined;
}

/** The law lets an office extend the answer to a request for information, once. */
const notExtendable = (complaint: Complaint): NotAllowed | undefined =>
  complaint.class === 'information' && !complaint.extended ? undefined : 'wrong-stage';

const lead = ['liaison', 'head', 'inspector'] as const;
const officers = ['coordinator', ...lead, 'supervisor'] as const;
const unanswered = [
  'received',
  'needs-completion',
  'dispatched',
  'accepted',
  'returned',
  'postponed',
  'forwarded',
] as const;

/** Conditions, API, pages, the diagram in the docs and tests all read this table (domain.md section 3). */
export const lifecycle = {
  triage: { from: ['received'], by: ['system'] },
  dispatch: {
    from: ['received', 'needs-completion', 'returned', 'dispatched', 'accepted', 'forwarded'],
    by: ['coordinator'],
    to: ['dispatched'],
  },
  accept: { from: ['dispatched'], by: lead, to: ['accepted'], holding: ['lead'] },
  answer: {
    from: ['dispatched', 'accepted', 'answered'],
    by: lead,
    // Approving a draft accepts the complaint.
    to: ['answered', 'accepted'],
    holding: ['lead', 'report-planned'],
  },
  // The coordinator acts for a vacant head's office.
  approve: {
    from: ['accepted', 'answered'],
    by: ['head', 'coordinator'],
    to: ['answered'],
    holding: ['approve-answer'],
  },
  'return-draft': {
    from: ['accepted', 'answered'],
    by: ['head', 'coordinator'],
    holding: ['approve-answer'],
  },
  'ask-completion': {
    from: ['received', 'dispatched', 'accepted', 'returned'],
    by: ['coordinator', ...lead],
    to: ['needs-completion'],
    holding: ['verify', 'decide-return', 'lead'],
  },
  'pass-down': { from: ['dispatched', 'accepted'], by: lead, to: ['accepted'], holding: ['lead'] },
  contribute: {
    from: ['needs-completion', 'dispatched', 'accepted', 'returned', 'postponed', 'answered'],
    by: lead,
    holding: ['support', 'sub-unit', 'inspect'],
  },
  rank: {
    from: ['dispatched', 'accepted', 'postponed'],
    by: ['head'],
    holding: ['lead', 'support', 'sub-unit'],
  },
  return: { from: ['dispatched'], by: lead, to: ['returned'], holding: ['lead'] },
  postpone: { from: ['accepted'], by: lead, to: ['postponed'], holding: ['lead'] },
  resume: {
    from: ['postponed'],
    by: ['coordinator', ...lead],
    to: ['accepted'],
    holding: ['lead'],
    exempt: ['coordinator'],
  },
  extend: { from: ['accepted'], by: lead, holding: ['lead'], forbiddenWhen: notExtendable },
  'interim-reply': { from: ['dispatched', 'accepted', 'postponed'], by: lead, holding: ['lead'] },
  forward: {
    from: unanswered,
    by: ['coordinator', 'inspector'],
    to: ['forwarded'],
    holding: ['lead', 'ask-outside'],
    exempt: ['coordinator'],
    forbiddenWhen: isForeignInspector,
  },
  'record-outside': {
    from: ['forwarded'],
    by: ['coordinator', 'inspector'],
    to: ['answered'],
    holding: ['ask-outside'],
  },
  'record-lapor': {
    from: [...unanswered, 'answered', 'archived', 'closed'],
    by: ['coordinator', 'inspector'],
    forbiddenWhen: isForeignInspector,
  },
  merge: {
    from: unanswered,
    by: ['coordinator', 'inspector'],
    to: ['archived'],
    forbiddenWhen: isForeignInspector,
  },
  unmerge: {
    from: ['archived'],
    by: ['coordinator', 'inspector'],
    to: unanswered,
    forbiddenWhen: (complaint, actor) => notMerged(complaint) ?? isForeignInspector(complaint, actor),
  },
  archive: { from: unanswered, by: ['coordinator'], to: ['archived'] },
  correct: { from: unanswered, by: ['coordinator'] },
  /** A change of the calendar recomputes every open complaint; an operator may repeat the run. */
  recompute: { from: [...unanswered, 'answered', 'closed'], by: ['system', 'operator'] },
  remark: { from: [...unanswered, 'answered', 'archived', 'closed'], by: officers },
  'withhold-receipt': { from: [...unanswered, 'answered'], by: ['system'] },
  'stop-address': { from: [...unanswered, 'answered'], by: ['system'] },
  'mend-address': {
    from: [...unanswered, 'answered'],
    by: ['coordinator', 'inspector'],
    holding: ['mend-address'],
    // An address may be found after the search ended with none, or with a telephone number only.
    exempt: ['coordinator', 'inspector'],
    forbiddenWhen: (complaint, { owners }) => {
      const mender = complaint.unreachable && contactTaskOwner(complaint);
      const mends = complaint.assignments.some(
        ({ kind, owner }) => kind === 'mend-address' && owners.includes(owner),
      );
      return mends || (mender && owners.includes(mender)) ? undefined : 'not-your-assignment';
    },
  },
  review: {
    from: ['answered'],
    by: ['coordinator', 'inspector'],
    to: ['closed', 'dispatched', 'forwarded'],
    holding: ['review-rating'],
  },
  complete: {
    from: ['needs-completion', 'received', 'archived'],
    by: ['complainant'],
    to: ['received', 'dispatched', 'accepted', 'returned'],
    forbiddenWhen: isCompletionOver,
  },
  reply: { from: ['answered'], by: ['complainant'], holding: ['reply'] },
  rate: { from: ['answered'], by: ['complainant'], to: ['closed', 'answered'], holding: ['reply'] },
  reopen: { from: ['answered'], by: ['complainant'], to: ['dispatched', 'forwarded'], holding: ['reply'] },
  'ask-erasure': { from: ['archived', 'closed'], by: ['complainant'] },
  erase: { from: ['archived', 'closed'], by: ['coordinator', 'inspector', 'operator'] },
  withdraw: { from: unanswered, by: ['complainant'], to: ['archived'] },
  // A complaint may end between the signature of a letter that names it and this entry.
  reprimand: { from: [...unanswered, 'answered', 'archived', 'closed'], by: ['system'] },
  'ask-head': { from: ['dispatched', 'accepted', 'postponed'], by: ['liaison'], holding: ['lead'] },
  'oral-reprimand': {
    from: ['dispatched', 'accepted', 'postponed'],
    by: ['coordinator', 'supervisor'],
  },
  'fall-due': {
    from: [...unanswered, 'answered'],
    by: ['system'],
    to: ['received', 'dispatched', 'accepted', 'archived', 'closed'],
  },
} as const satisfies Record<string, Transition>;

export type StepName = keyof typeof lifecycle;

export type PeoplesStep = {
  [Step in StepName]: (typeof lifecycle)[Step]['by'][number] extends 'system' ? never : Step;
}[StepName];

const transition = (step: StepName): Transition => lifecycle[step];

export const isTakenByPeople = (step: StepName): step is PeoplesStep =>
  transition(step).by.some((role) => role !== 'system');

/** The error code for a step at the wrong stage, if it can say what to do first. */
export const wrongStageCode: Partial<Record<StepName, string>> = {
  'ask-erasure': 'erased-after-the-end',
  erase: 'erased-after-the-end',
  extend: 'extended-once',
};

const afterErasure: readonly StepName[] = ['erase', 'remark', 'reprimand'];

export type NotAllowed = 'not-your-role' | 'wrong-stage' | 'not-your-assignment' | 'erased-already';

/** Undefined if the actor may take the step now. The system counts as holder of every assignment. */
export function notAllowed(complaint: Complaint, step: StepName, actor: Actor): NotAllowed | undefined {
  const { by, from, holding, exempt = [], forbiddenWhen } = transition(step);
  if (!by.includes(actor.role)) return 'not-your-role';
  // The texts are gone, so no one can know what the complaint was about.
  if (complaint.erased && !afterErasure.includes(step)) return 'erased-already';
  if (!from.includes(complaint.stage)) return 'wrong-stage';
  const holds =
    !holding ||
    exempt.includes(actor.role) ||
    complaint.assignments.some(({ kind, owner }) => holding.includes(kind) && actor.owners.includes(owner));
  return holds ? forbiddenWhen?.(complaint, actor) : 'not-your-assignment';
}

export const stepsByLifecycle = (complaint: Complaint, actor: Actor): StepName[] =>
  (Object.keys(lifecycle) as StepName[]).filter((step) => !notAllowed(complaint, step, actor));
