import type { Assignment, AssignmentChanges, Deadline } from '#events/assignments.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import { recordOnlyEvents } from '#events/record-events.ts';
import type {
  Accepted,
  Answered,
  Archived,
  Complaint,
  Dispatched,
  Forwarded,
  NeedsCompletion,
  Postponed,
  Received,
} from '../model/complaint.ts';
import { assignmentChanges } from '../model/event.ts';
import { applySubmitted } from './apply-submitted.ts';
import { applyAnswerDrafted, applyAnswered, type Drafting, withoutDraft } from './fold-answering.ts';
import {
  applyCorrected,
  applyDispatched,
  applyPeriodExtended,
  applyRecomputed,
  applyReopened,
  applyReturned,
} from './fold-dispatch.ts';
import { applyDuplicateJoined, applyDuplicateParted, applyMerged, applyUnmerged } from './fold-merging.ts';
import { applyForwarded, applyOutsideReply } from './fold-outside.ts';
import {
  applyArchived,
  applyCompleted,
  applyCompletionAsked,
  applyCompletionLapsed,
  applyPostponed,
  applyResumed,
} from './fold-pauses.ts';
import { restoreFromArchive } from './late-completion.ts';

type Of<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>;

/** Events that are only recorded: their contracts say so. */
type RecordEvent = Of<(typeof recordOnlyEvents)[number]>;

type PlainEvent = Exclude<
  ComplaintEvent,
  RecordEvent | Of<'complaint-submitted.v1' | 'complaint-merged.v1' | 'complaint-archived.v1'>
>;

const isRecord = (event: ComplaintEvent): event is RecordEvent =>
  recordOnlyEvents.some((type) => type === event.type);

/** A history that no sequence of steps can have written: the stored data were changed from outside the rules. */
export class CorruptHistoryError extends Error {}

/** Folding a whole timeline gives the stored state. @throws CorruptHistoryError if the entry cannot follow */
export function applyEvent(complaint: Complaint | undefined, event: ComplaintEvent, hash: string): Complaint {
  if (event.type === 'complaint-submitted.v1') return applySubmitted(event, hash);
  if (!complaint || complaint.sequence + 1 !== event.sequence)
    throw new CorruptHistoryError(`${event.id} does not follow on ${complaint?.sequence ?? 'nothing'}`);
  const { opened = [], ...moves } = assignmentChanges(event);
  const moved: Complaint = {
    ...complaint,
    sequence: event.sequence,
    head: hash,
    assignments: [...complaint.assignments.flatMap((one) => moveAssignment(one, moves, event.at)), ...opened],
    assignmentsMade: complaint.assignmentsMade + opened.length,
    ...contributorsAfter(complaint, event),
  };
  if (event.type === 'complaint-merged.v1') return applyMerged(moved, complaint, event);
  if (event.type === 'complaint-archived.v1') return applyArchived(moved, complaint, event);
  return isRecord(event) ? moved : applyToComplaint(moved, event);
}

function contributorsAfter(
  { contributors = [] }: Complaint,
  { actor: { mergedNumber } }: ComplaintEvent,
): Pick<Complaint, 'contributors'> {
  if (!mergedNumber || contributors.includes(mergedNumber)) return {};
  return { contributors: [...contributors, mergedNumber] };
}

function moveAssignment(assignment: Assignment, moves: AssignmentChanges, at: string): Assignment[] {
  if (moves.closed?.some(({ id }) => id === assignment.id)) return [];
  const become = moves.changed?.find(({ id }) => id === assignment.id);
  if (become) return [become];
  const met = moves.met?.filter(({ id }) => id === assignment.id) ?? [];
  if (met.length === 0) return [assignment];
  return [
    updateDeadlines(assignment, (deadline) =>
      met.some((move) => move.deadline === deadline.kind) ? { ...deadline, metAt: at } : deadline,
    ),
  ];
}

const updateDeadlines = (assignment: Assignment, update: (deadline: Deadline) => Deadline): Assignment => ({
  ...assignment,
  deadlines: assignment.deadlines.map(update),
});

function applyToComplaint(complaint: Complaint, event: PlainEvent): Complaint {
  switch (event.type) {
    case 'complaint-triaged.v1':
      return { ...complaint, proposal: event.data };
    case 'complaint-dispatched.v1':
      return applyDispatched(complaint, event);
    case 'complaint-accepted.v1':
      return { ...(complaint as Dispatched), stage: 'accepted', acceptedAt: event.at };
    case 'completion-asked.v1':
      return applyCompletionAsked(complaint, event);
    case 'complaint-completed.v1':
      return complaint.stage === 'archived'
        ? restoreFromArchive(complaint, event)
        : applyCompleted(complaint as NeedsCompletion | Received, event);
    case 'completion-lapsed.v1':
      return applyCompletionLapsed(complaint as NeedsCompletion, event);
    case 'complaint-returned.v1':
      return applyReturned(complaint as Dispatched, event);
    case 'complaint-postponed.v1':
      return applyPostponed(complaint as Accepted, event);
    case 'complaint-resumed.v1':
      return applyResumed(complaint as Postponed, event);
    case 'complaint-forwarded.v1':
      return applyForwarded(complaint, event);
    case 'outside-reply-recorded.v1':
      return applyOutsideReply(complaint as Forwarded, event);
    case 'lapor-recorded.v1':
      return { ...complaint, lapor: event.data };
    case 'complaint-reopened.v1':
      return applyReopened(complaint as Answered, event);
    case 'complaint-corrected.v1':
      return applyCorrected(complaint, event);
    case 'deadlines-recomputed.v1':
      return applyRecomputed(complaint, event);
    case 'period-extended.v1':
      return applyPeriodExtended(complaint, event);
    case 'complaint-unmerged.v1':
      return applyUnmerged(complaint as Archived, event);
    case 'duplicate-joined.v1':
      return applyDuplicateJoined(complaint, event);
    case 'duplicate-parted.v1':
      return applyDuplicateParted(complaint, event.data.number);
    case 'remark-added.v1':
      return complaint.erased
        ? { ...complaint, erased: { ...complaint.erased, wordsSince: true } }
        : complaint;
    case 'work-passed-down.v1':
      return complaint.assignments.some(isApproval) ? complaint : withoutDraft(complaint);
    case 'answer-drafted.v1':
      return applyAnswerDrafted(complaint as Drafting, event);
    case 'draft-returned.v1':
      return withoutDraft(complaint);
    case 'reprimand-sent.v1': {
      const { reprimands = [] } = complaint;
      return { ...complaint, reprimands: [...reprimands, { ...event.data, at: event.at }] };
    }
    case 'receipt-withheld.v1':
      return { ...complaint, receiptWithheld: true };
    case 'address-bounced.v1':
      return { ...complaint, stopped: event.data.why };
    case 'address-mended.v1':
      return applyAddressMended(complaint, event);
    case 'complaint-answered.v1':
      return applyAnswered(complaint as Drafting, event);
    case 'complaint-rated.v1':
      return applyRated(complaint as Answered, event);
    case 'complaint-closed.v1':
      return { ...(complaint as Answered), stage: 'closed', closed: { at: event.at, by: event.data.by } };
    case 'erasure-asked.v1':
      return { ...complaint, erasureAsked: { at: event.at } };
    case 'words-erased.v1':
      return applyWordsErased(complaint, event);
    case 'ladder-step-reached.v1':
      return applyLadderStepReached(complaint, event);
  }
  return notFolded(event);
}

function notFolded(event: never): never {
  const { id, type } = event as ComplaintEvent;
  throw new CorruptHistoryError(`${id}: nothing folds ${type}`);
}

/** In old histories a pending draft stays open when work is passed down afterwards. */
const isApproval = ({ kind }: Assignment): boolean => kind === 'approve-answer';

/** Old reports hold the exact point in the history itself, so erasing the texts removes the point here. */
function applyWordsErased(complaint: Complaint, { at, data }: Of<'words-erased.v1'>): Complaint {
  const { erasureAsked: _, ...file } = complaint;
  const { lat, lon, ...named } = complaint.place;
  return { ...file, place: complaint.place.point ? complaint.place : named, erased: { at, ...data } };
}

/** An address that still takes no mail stays stopped: it may work again later. */
function applyAddressMended(
  { unreachable: _, stopped, ...complaint }: Complaint,
  { data }: Of<'address-mended.v1'>,
): Complaint {
  const lost = { unreachable: true, ...(stopped ? { stopped } : {}) };
  return { ...complaint, ...(data.left === 'email' ? {} : lost) } as Complaint;
}

function applyRated(complaint: Answered, { data, actor }: Of<'complaint-rated.v1'>): Complaint {
  const { moves: _, ...rating } = data;
  const { mergedRatings = [] } = complaint;
  return actor.mergedNumber
    ? { ...complaint, mergedRatings: [...mergedRatings, { number: actor.mergedNumber, ...rating }] }
    : { ...complaint, rating };
}

function applyLadderStepReached(complaint: Complaint, { at, data }: Of<'ladder-step-reached.v1'>): Complaint {
  const breached = data.form === 'breach' ? { breachedAt: at } : {};
  return {
    ...complaint,
    assignments: complaint.assignments.map((assignment) =>
      assignment.id !== data.assignment
        ? assignment
        : updateDeadlines(assignment, (deadline) =>
            deadline.kind === data.deadline ? { ...deadline, step: data.step, ...breached } : deadline,
          ),
    ),
  };
}
