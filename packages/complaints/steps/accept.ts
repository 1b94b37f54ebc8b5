import * as z from 'zod/mini';
import { assignmentWithDeadline, type Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import { type StepDescription, step } from './step.ts';

/** Late acceptance is allowed; the agency then only loses the right to return the complaint. */
export const accept = step({
  name: 'accept',
  input: () => z.strictObject({}),
  freeText: [],
  decide: (complaint) => acceptBy(complaint),
});

export function acceptBy(complaint: Complaint, by: 'accepting' | 'answering' = 'accepting'): NewEvent[] {
  if (complaint.stage !== 'dispatched') return [];
  const lead = assignmentWithDeadline(complaint, 'accept');
  const met = lead ? [{ id: lead.id, deadline: 'accept' as const }] : [];
  return [{ type: 'complaint-accepted.v1', data: { by, moves: { met } } }];
}

export const description: StepDescription = { summary: 'The lead agency accepts the complaint', example: {} };
