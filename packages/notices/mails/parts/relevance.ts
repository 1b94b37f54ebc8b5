import type { Instant } from '#calendar/zones.ts';
import { openDeadline } from '#complaints/model/assignment.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { isPaused } from '#sop/deadline.ts';
import type { Notice } from '../../plan/notice.ts';

type AboutAssignment = Pick<Notice, 'about'>;
type IsStillRelevant = (notice: AboutAssignment, complaint: Complaint, now: Instant) => boolean;

export const always: IsStillRelevant = () => true;

export const whileIn =
  (...stages: readonly Complaint['stage'][]): IsStillRelevant =>
  (_, { stage }) =>
    stages.includes(stage);

export const unlessIn =
  (...stages: readonly Complaint['stage'][]): IsStillRelevant =>
  (_, { stage }) =>
    !stages.includes(stage);

/** A deadline of the notice must still run to the same instant. */
export const whileAssignmentRuns: IsStillRelevant = ({ about }, { assignments }) => {
  const assignment = assignments.find(({ id }) => id === about?.assignment);
  if (!assignment || !about) return false;
  if (!about.deadline) return true;
  const deadline = openDeadline(assignment, about.deadline);
  return deadline !== undefined && deadline.at === about.deadlineAt && !isPaused(deadline);
};

export const isMerged = (complaint: Complaint): boolean =>
  complaint.stage === 'archived' && complaint.archived.mergedInto !== undefined;
