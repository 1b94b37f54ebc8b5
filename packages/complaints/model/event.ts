import type { AssignmentChanges } from '#events/assignments.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';

/** An event as a step returns it; the runner adds actor, complaint and sequence number. `at` defaults to now. */
export type NewEvent = { [Type in EventType]: NewEventOf<Type> }[EventType];

export interface NewEventOf<Type extends EventType> {
  type: Type;
  data: Extract<ComplaintEvent, { type: Type }>['data'];
  at?: string;
}

export const assignmentChanges = (event: { data: object }): AssignmentChanges =>
  ('moves' in event.data && (event.data.moves as AssignmentChanges)) || {};
