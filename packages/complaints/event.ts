import type { ComplaintAccepted } from '#events/complaint-accepted.v1.ts';
import type { ComplaintAnswered } from '#events/complaint-answered.v1.ts';
import type { ComplaintClosed } from '#events/complaint-closed.v1.ts';
import type { ComplaintDispatched } from '#events/complaint-dispatched.v1.ts';
import type { ComplaintRated } from '#events/complaint-rated.v1.ts';
import type { ComplaintSubmitted } from '#events/complaint-submitted.v1.ts';
import type { ComplaintTriaged } from '#events/complaint-triaged.v1.ts';
import type { LadderStepReached } from '#events/ladder-step-reached.v1.ts';
import type { AssignmentMoves } from './assignment.ts';

/** Everything that can have happened to a complaint. */
export type ComplaintEvent =
  | ComplaintSubmitted
  | ComplaintTriaged
  | ComplaintDispatched
  | ComplaintAccepted
  | ComplaintAnswered
  | ComplaintRated
  | ComplaintClosed
  | LadderStepReached;

export type EventType = ComplaintEvent['type'];

/** An event as a step decides it; the runner adds who, which case and the sequence number. `at` defaults to now. */
export type Happened = {
  [Type in EventType]: {
    type: Type;
    data: Extract<ComplaintEvent, { type: Type }>['data'];
    at?: string;
  };
}[EventType];

export const movesOf = (event: { data: object }): AssignmentMoves =>
  'moves' in event.data ? (event.data.moves as AssignmentMoves) : {};
