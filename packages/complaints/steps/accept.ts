import * as z from 'zod/mini';
import { assignmentWithDeadline, type Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import { type StepDescription, step } from './step.ts';

/** The lead agency takes the complaint on. Accepting late is allowed; only the right to return is lost. */
export const accept = step({
  name: 'accept',
  input: z.strictObject({}),
  freeText: [],
  decide: (complaint) => acceptBy(complaint),
});

/** A dispatched complaint is accepted by whoever goes on to work on it; any other is already. */
export function acceptBy(complaint: Complaint, by: 'accepting' | 'answering' = 'accepting'): NewEvent[] {
  if (complaint.stage !== 'dispatched') return [];
  const lead = assignmentWithDeadline(complaint, 'accept');
  const met = lead ? [{ id: lead.id, deadline: 'accept' as const }] : [];
  return [{ type: 'complaint-accepted.v1', data: { by, moves: { met } } }];
}

export const description: StepDescription = { summary: 'The lead agency accepts the complaint', example: {} };
