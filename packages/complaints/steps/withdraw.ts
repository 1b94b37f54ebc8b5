import * as z from 'zod/mini';
import type { Complaint } from '../model/complaint.ts';
import type { Refusal } from '../model/facts.ts';
import { closeAll } from '../work/close-assignments.ts';
import { type StepDescription, step } from './step.ts';

export const withdraw = step({
  name: 'withdraw',
  input: () => z.strictObject({}),
  freeText: [],
  precondition: goesOn,
  decide: ({ assignments }) => [
    {
      type: 'complaint-archived.v1',
      data: { reason: 'withdrawn', moves: { closed: closeAll(assignments, 'withdrawn') } },
    },
  ],
});

function goesOn(complaint: Complaint): Refusal | undefined {
  if (complaint.class === 'oversight') return { code: 'oversight-goes-on' };
  return complaint.merged ? { code: 'common-case-goes-on' } : undefined;
}

export const description: StepDescription = {
  summary: 'The complainant withdraws the complaint; one with an oversight element continues',
  example: {},
};
