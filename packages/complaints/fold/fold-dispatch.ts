import type { Instant } from '#calendar/zones.ts';
import type { ComplaintCorrected } from '#events/complaint/complaint-corrected.v1.ts';
import type { ComplaintDispatched } from '#events/complaint/complaint-dispatched.v1.ts';
import type { ComplaintReopened } from '#events/complaint/complaint-reopened.v1.ts';
import type { ComplaintReturned } from '#events/complaint/complaint-returned.v1.ts';
import type { DeadlinesRecomputed } from '#events/complaint/deadlines-recomputed.v1.ts';
import type { PeriodExtended } from '#events/complaint/period-extended.v1.ts';
import type { Answered, Complaint, Dispatched } from '../model/complaint.ts';
import { withoutStage } from '../model/stage-fields.ts';
import { closePauses } from '../work/pausing.ts';

export function applyDispatched(complaint: Complaint, event: ComplaintDispatched): Complaint {
  const { moves: _, reason, ...verified } = event.data;
  const { proposal: __, ...filed } = withoutStage(complaint);
  return {
    ...filed,
    ...verified,
    stage: 'dispatched',
    dispatchedAt: event.at,
    pauses: closePauses(complaint, event.at),
  };
}

export function applyReturned(complaint: Dispatched, { data }: ComplaintReturned): Complaint {
  const { moves: _, ...givenBack } = data;
  return { ...complaint, stage: 'returned', returnDetails: givenBack, returns: complaint.returns + 1 };
}

export function applyReopened(
  { answer: _, rating: __, mergedRatings: ___, draft: ____, ...verified }: Answered,
  { data }: ComplaintReopened,
): Complaint {
  const own = data.by === 'complainant' ? 1 : 0;
  const stage = data.to ?? 'dispatched';
  return { ...verified, stage, reopenings: verified.reopenings + own } as Complaint;
}

export function applyCorrected(complaint: Complaint, { data }: ComplaintCorrected): Complaint {
  const { class: became, urgency, category, promised } = data;
  return {
    ...complaint,
    class: became,
    urgency,
    category,
    promised,
    secret: complaint.secret || became === 'oversight',
  };
}

export function applyRecomputed(complaint: Complaint, { at, data }: DeadlinesRecomputed): Complaint {
  const { calendar, promised = complaint.promised, promisedBefore = promised.at } = data;
  const isAt = (one: { assignment: string; deadline: string; at: Instant }) =>
    complaint.assignments
      .find(({ id }) => id === one.assignment)
      ?.deadlines.some(({ kind, at: now }) => kind === one.deadline && now === one.at);
  const dates = data.before.filter((one) => !isAt(one)).length + (promised.at === promisedBefore ? 0 : 1);
  return { ...complaint, promised, recomputed: { calendar, at, dates } };
}

export const applyPeriodExtended = (complaint: Complaint, { at, data }: PeriodExtended): Complaint => ({
  ...complaint,
  promised: data.promised,
  extended: { at, assignment: data.assignment },
});
