import type { Instant } from '#calendar/zones.ts';
import { openDeadline } from '#complaints/model/assignment.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { isKeptBack, isPublic } from '#complaints/model/public.ts';
import { isPaused } from '#sop/deadline.ts';
import { mayHear } from '../plan/ended-work.ts';
import type { About, Notice } from '../plan/notice.ts';

/** Whether what a notice tells still holds of the case as it is now; a case that moved on gets no mail about its past. */
export function isStillDue({ template, about }: Notice, complaint: Complaint, now: Instant): boolean {
  switch (template) {
    // A receipt is owed whatever happened since.
    case 'received':
      return true;
    // Given back meanwhile: the next dispatch tells who said no and who is next.
    case 'dispatched':
      return !['closed', 'archived', 'returned'].includes(complaint.stage);
    case 'completion-asked':
      return complaint.stage === 'needs-completion';
    case 'extended':
      return complaint.stage !== 'answered' && complaint.stage !== 'closed' && complaint.stage !== 'archived';
    case 'postponed':
      return complaint.stage === 'postponed';
    case 'resumed':
      return complaint.stage === 'accepted';
    case 'merged':
      return complaint.stage === 'archived' && complaint.archived.mergedInto !== undefined;
    case 'unmerged':
      return !(complaint.stage === 'archived' && complaint.archived.mergedInto !== undefined);
    // Whether it is merged still is asked when the mail is written; what happened stays true.
    case 'joined':
    case 'common-news':
      return true;
    case 'follow-asked':
      return isPublic(complaint);
    // What ended stays news; what is kept back by now is none.
    case 'follower-news':
      return !isKeptBack(complaint);
    case 'forwarded':
      return complaint.stage === 'forwarded';
    case 'interim-reply':
    case 'address-mended':
    case 'reopened-after-review':
      return complaint.stage !== 'closed' && complaint.stage !== 'archived';
    case 'promise-moved':
      return !['answered', 'closed', 'archived'].includes(complaint.stage);
    case 'reply':
      return complaint.stage === 'answered';
    case 'period-nearer':
      return complaint.assignments.some(({ owner }) => owner === 'complainant');
    case 'archived':
      return complaint.stage === 'archived';
    case 'answered':
      return (
        complaint.stage === 'answered' || (complaint.stage === 'closed' && complaint.closed.by === 'lapse')
      );
    case 'confirmed':
      return complaint.stage === 'answered';
    case 'draft-returned':
      return runs(about, complaint) && !('draft' in complaint);
    case 'work-ended':
      return isOver(about, complaint);
    case 'erasure-asked':
      return complaint.erasureAsked !== undefined;
    case 'reviewed':
    case 'lapsed':
      return complaint.stage === 'closed';
    case 'reminder':
      return runs(about, complaint) && now < about!.deadlineAt!;
    default:
      return runs(about, complaint);
  }
}

/** Whoever has work of the case again heard of that; what became a matter of oversight is no longer spoken of. */
function isOver(about: About | undefined, complaint: Complaint): boolean {
  const owner = about?.endedFor;
  if (!owner || !mayHear(owner, complaint)) return false;
  return complaint.assignments.every((one) => one.owner !== owner);
}

/** The assignment is open and, where a deadline is meant, that one still runs to the same instant. */
function runs(about: About | undefined, { assignments }: Complaint): boolean {
  const assignment = assignments.find(({ id }) => id === about?.assignment);
  if (!assignment || !about) return false;
  if (!about.deadline) return true;
  const deadline = openDeadline(assignment, about.deadline);
  return deadline !== undefined && deadline.at === about.deadlineAt && !isPaused(deadline);
}
