import * as z from 'zod/mini';
import { longText } from '../model/text-input.ts';
import { agencyOf } from '../work/open-assignment.ts';
import { type StepDescription, step } from './step.ts';

/** The liaison officer cannot settle the case alone and asks the head of the lead agency; no deadline moves. */
export const askHead = step({
  name: 'ask-head',
  input: () => z.strictObject({ reason: longText(4000) }),
  freeText: ['reason'],
  decide({ assignments }, { reason }, { actor }) {
    const lead = assignments.find(({ kind, owner }) => kind === 'lead' && actor.owners.includes(owner))!;
    return [{ type: 'head-asked.v1', data: { agency: agencyOf(lead.owner)!, reason } }];
  },
});

export const description: StepDescription = {
  summary: 'The liaison officer of the lead agency asks its head for help; only offices read the reason',
  example: { reason: 'Penutupan jalan harus disepakati dengan kepolisian dan dua dinas lain.' },
};
