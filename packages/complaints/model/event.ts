import type { AssignmentMoves } from '#events/assignments.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';

/** An event as a step decides it; the runner adds who, which case and the sequence number. `at` defaults to now. */
export type Happened = {
  [Type in EventType]: {
    type: Type;
    data: Extract<ComplaintEvent, { type: Type }>['data'];
    at?: string;
  };
}[EventType];

export const movesOf = (event: { data: object }): AssignmentMoves =>
  ('moves' in event.data && (event.data.moves as AssignmentMoves)) || {};
