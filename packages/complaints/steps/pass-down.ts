import * as z from 'zod/mini';
import type { Owner } from '#events/assignments.ts';
import { maxTasks, supportingTasks } from '../model/assignment.ts';
import type { Complaint, Dispatched } from '../model/complaint.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { leadDeadline } from '../work/cap-to-lead.ts';
import { closeApprovals } from '../work/close-assignments.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { acceptBy } from './accept.ts';
import { type StepDescription, step } from './step.ts';

/** The unit's deadline never exceeds the lead's (domain.md section 3). */
export const passDown = step({
  name: 'pass-down',
  input: () => z.strictObject({ unit: z.string(), task: longText(4000) }),
  freeText: ['task'],
  precondition: staysWithLead,
  decide(complaint, { unit, task }, facts) {
    const { lead } = complaint as Dispatched;
    const owner: Owner = `unit:${lead}/${unit}`;
    const refusal = unfit(complaint, owner, facts);
    if (refusal) return refusal;
    const { class: ofClass, urgency, assignments, assignmentsMade } = complaint;
    const opened = openAssignment(
      {
        n: assignmentsMade + 1,
        kind: 'sub-unit',
        owner,
        deadlines: ['sub-unit'],
        class: ofClass,
        urgency,
        start: facts.now,
        notAfter: leadDeadline(assignments, facts.now),
      },
      facts,
    );
    // A pending draft is void once a unit has work to do, and its unfinished contributions stay open.
    const closed = closeApprovals(assignments, 'superseded');
    const passed = {
      type: 'work-passed-down.v1',
      data: { unit, task, moves: { ...(closed.length > 0 ? { closed } : {}), opened: [opened] } },
    } as const;
    return [...acceptBy(complaint), passed];
  },
});

function staysWithLead({ class: ofClass, assignments }: Complaint): Refusal | undefined {
  if (ofClass === 'oversight') return { code: 'oversight-stays-with-inspectorate' };
  return supportingTasks(assignments).length >= maxTasks ? { code: 'too-many-tasks' } : undefined;
}

function unfit({ assignments }: Complaint, owner: Owner, { units }: Facts): Refusal | undefined {
  if (!units.has(owner.replace('unit:', ''))) return { code: 'unknown-unit', field: 'unit' };
  return assignments.some((one) => one.owner === owner)
    ? { code: 'unit-works-on-it', field: 'unit' }
    : undefined;
}

export const description: StepDescription = {
  summary:
    'The lead agency passes a task to one of its units and stays responsible; this accepts a dispatched case',
  example: {
    unit: 'uptd-jalan-timur',
    task: 'Tambal lubang di depan pasar, pasang rambu selama pekerjaan.',
  },
};
