import { addDays } from '#calendar/local-date.ts';
import { type Instant, type LocalDate, localDate } from '#calendar/zones.ts';
import type { Assignment } from '#events/assignments.ts';
import type { ComplaintCompleted } from '#events/complaint/complaint-completed.v1.ts';
import {
  type Archived,
  agenciesOf,
  type Complaint,
  type NeedsCompletion,
  type Received,
} from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import { closeAll } from '../work/close-assignments.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { closePauses } from '../work/pausing.ts';
import { computePromise, promiseInput } from '../work/promised-date.ts';

/** Last local day on which the complainant can still complete the complaint; undefined if the SOP allows none. */
export const completableUntil = (at: Instant, { sop, calendar }: Facts): LocalDate | undefined =>
  sop.wayBackDays > 0 ? addDays(localDate(calendar.zone, at), sop.wayBackDays) : undefined;

type Wait = Pick<NeedsCompletion, 'completionRequest'> & Partial<Pick<NeedsCompletion, 'returnDetails'>>;

export function completionExpired(complaint: Complaint, { now, calendar }: Facts): Refusal | undefined {
  if (complaint.stage !== 'archived') return undefined;
  const { wayBackUntil: last = '' } = complaint.archived;
  return localDate(calendar.zone, now) > last ? { code: 'way-back-over' } : undefined;
}

/** New clocks start, because archiving closed the old; the promise moves by the time the complainant took. */
export function completeLate(
  complaint: Archived,
  given: Pick<ComplaintCompleted['data'], 'text' | 'attachments'>,
  facts: Facts,
): NewEvent {
  const { previousState } = complaint.archived;
  const { from } = (previousState!.fields as Wait).completionRequest;
  const pauses = closePauses({ pauses: previousState!.pauses }, facts.now);
  const { provisional } = complaint.promised;
  return {
    type: 'complaint-completed.v1',
    data: {
      ...given,
      to: from === 'accepted' ? 'dispatched' : from,
      promised: { ...computePromise({ ...promiseInput(complaint), pauses }, facts), provisional },
      moves: { opened: [reopenedAssignment(complaint, from, facts)] },
    },
  };
}

/**
 * A complainant completed a common case after the period, while the coordinator holds it: the office that asked gets it
 * back with new clocks. The promise stays, because the case no longer waited for the complainants.
 */
export function completeAfterLapse(
  complaint: Received,
  given: Pick<ComplaintCompleted['data'], 'text' | 'attachments'>,
  facts: Facts,
): NewEvent {
  const { completionRequest, promised, assignments } = complaint;
  const { from } = completionRequest!;
  const verifying = assignments.filter(({ kind }) => kind === 'verify');
  return {
    type: 'complaint-completed.v1',
    data: {
      ...given,
      to: from === 'accepted' ? 'dispatched' : from,
      promised,
      moves:
        from === 'received'
          ? {}
          : {
              closed: closeAll(verifying, 'superseded'),
              opened: [reopenedAssignment(complaint, from, facts)],
            },
    },
  };
}

function reopenedAssignment(
  complaint: Complaint,
  from: Wait['completionRequest']['from'],
  facts: Facts,
): Assignment {
  const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
  const next = complaint.assignmentsMade + 1;
  if (from === 'received')
    return openAssignment(
      { n: next, kind: 'verify', owner: 'coordinator', deadlines: ['verify'], ...inputs },
      facts,
    );
  if (from === 'returned')
    return openAssignment(
      { n: next, kind: 'decide-return', owner: 'coordinator', deadlines: ['decide-return'], ...inputs },
      facts,
    );
  const owner =
    complaint.class === 'oversight' ? 'inspectorate' : (`agency:${agenciesOf(complaint)[0]}` as const);
  return openAssignment(
    { n: next, kind: 'lead', owner, deadlines: ['first-response', 'resolve'], ...inputs },
    facts,
  );
}

/** Drops fields that only the waiting stage had, except the details of a return. */
export function restoreFromArchive(
  { archived, ...file }: Archived,
  { at, data: { to, promised } }: ComplaintCompleted,
): Complaint {
  const { pauses, fields } = archived.previousState!;
  const { returnDetails } = fields as Wait;
  const kept = to === 'returned' && returnDetails ? { returnDetails } : {};
  return { ...file, ...kept, stage: to, promised, pauses: closePauses({ pauses }, at) } as Complaint;
}
