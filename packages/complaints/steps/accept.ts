import * as z from 'zod/mini';
import { holderOf } from '../complaint.ts';
import { step } from '../step.ts';

/** The lead agency takes the complaint on. Accepting late is allowed; only the right to return is lost. */
export const accept = step({
  name: 'accept',
  input: z.strictObject({}),
  words: [],
  decide(complaint) {
    const lead = holderOf(complaint, 'accept');
    const met = lead ? [{ id: lead.id, deadline: 'accept' as const }] : [];
    return [{ type: 'complaint-accepted.v1', data: { by: 'accepting', moves: { met } } }];
  },
});
