import * as z from 'zod/mini';
import { listAssignments as list } from '#casework/views/list-assignments.ts';
import { assignmentKinds } from '#events/vocabulary.ts';
import { parseInput } from '#problems/parse-input.ts';
import { json } from '../http.ts';
import type { OfficerAction } from './officer-action.ts';

const query = z.object({
  kind: z.optional(z.enum(assignmentKinds)),
  overdue: z.optional(z.enum(['true', 'false', '1', '0'])),
  cursor: z.optional(z.string()),
});

export const getAssignments: OfficerAction = async (request, { now }, { tenant, actor, stores }) => {
  const { inbox } = stores;
  const { kind, overdue, cursor } = parseInput(query, request.query);
  const asked = { kind, cursor, overdue: overdue === 'true' || overdue === '1', now: await now() };
  return json(200, await list(inbox, tenant, actor, asked));
};
