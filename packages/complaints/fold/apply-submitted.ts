import type { Assignment } from '#events/assignments.ts';
import type { ComplaintSubmitted } from '#events/complaint/complaint-submitted.v1.ts';
import type { Received } from '../model/complaint.ts';

/** The complaint after its first entry, which is the only one that needs no state before it. */
export function applySubmitted({ data, ...event }: ComplaintSubmitted, hash: string): Received {
  const { moves, ...filed } = data;
  return {
    ...filed,
    tenant: event.tenant,
    number: event.number,
    sequence: event.sequence,
    head: hash,
    stage: 'received',
    recordedAt: event.recordedAt,
    assignments: (moves.opened ?? []) as Assignment[],
    assignmentsMade: moves.opened?.length ?? 0,
    pauses: [],
    returns: 0,
    reopenings: 0,
  };
}
