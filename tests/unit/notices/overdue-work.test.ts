import { describe, expect, it } from 'vitest';
import type { Instant } from '#calendar/zones.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import type { InboxRow } from '#casework/views/list-assignments.ts';
import type { Assignment } from '#events/assignments.ts';
import type { AssignmentKind } from '#events/vocabulary.ts';
import type { NoticeDependencies } from '#notices/delivery/notice-dependencies.ts';
import { overdueWork } from '#notices/delivery/overdue-work.ts';
import { type Case, caseAt, receivedCase } from '../../support/complaints/cases.ts';
import { lateCases, oversightReport } from '../../support/complaints/late-cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const { passedDown, inspected, drafted, rated, planned } = lateCases(() => tenant);
const dayMs = 86_400_000;

/** The work of one case that a digest of the office adds by itself. */
async function foundFor(office: string, { complaint }: Case, now: Instant): Promise<string[]> {
  const deps = {
    tenant,
    complaints: { load: async () => ({ complaint }) as ComplaintRecord },
    inbox: {
      page: async (owner: Assignment['owner']) => ({
        rows: complaint.assignments
          .filter((one) => one.owner === owner)
          .map((one) => ({ ...one, number: complaint.number }) as unknown as InboxRow),
      }),
    },
  } as unknown as NoticeDependencies;
  const found = await overdueWork(deps, office, [], now);
  return found.map(({ about }) => `${about.assignment} ${about.deadline}`);
}

/** The first deadline of the case's open assignment of a kind that nobody met. */
function owed({ complaint }: Case, kind: AssignmentKind) {
  const assignment = complaint.assignments.find((one) => one.kind === kind)!;
  const [deadline] = assignment.deadlines
    .filter(({ metAt }) => !metAt)
    .sort((a, b) => a.at.localeCompare(b.at));
  return { name: `${assignment.id} ${deadline!.kind}`, at: Date.parse(deadline!.at) };
}

const instant = (ms: number): Instant => new Date(ms).toISOString();

type Row = readonly [office: string, kind: AssignmentKind, of: () => Case];

const standing: readonly Row[] = [
  ['coordinator', 'verify', () => receivedCase(tenant)],
  ['coordinator', 'decide-return', () => caseAt(tenant, 'returned')],
  ['coordinator', 'review-rating', rated],
  ['dishub/liaison', 'lead', () => caseAt(tenant, 'dispatched')],
  ['dlh/liaison', 'support', () => caseAt(tenant, 'dispatched', { support: ['dlh'] })],
  ['dishub/liaison', 'report-planned', planned],
  ['dishub/uptd-terminal', 'sub-unit', passedDown],
  ['dinkes/head', 'approve-answer', drafted],
  ['inspector', 'lead', () => caseAt(tenant, 'dispatched', oversightReport)],
  ['inspector', 'inspect', inspected],
];

describe('the work that a digest adds by itself', () => {
  it.each(standing)(
    'a digest of %s adds its %s work that is overdue or due today',
    async (office, kind, of) => {
      const one = of();
      const { name, at } = owed(one, kind);
      expect(await foundFor(office, one, instant(at + dayMs)), 'overdue').toContain(name);
      expect(await foundFor(office, one, instant(at - 60_000)), 'due today').toContain(name);
    },
  );

  it.each(standing)(
    'a digest of %s does not add its %s work that is due tomorrow',
    async (office, kind, of) => {
      const one = of();
      const { name, at } = owed(one, kind);
      expect(await foundFor(office, one, instant(at - dayMs))).not.toContain(name);
    },
  );

  it.each(standing.filter(([office]) => office.endsWith('/liaison')))(
    'the digest of the head above %s never adds the %s work of the liaison officer',
    async (office, kind, of) => {
      const one = of();
      const { at } = owed(one, kind);
      expect(await foundFor(office.replace('/liaison', '/head'), one, instant(at + dayMs))).toEqual([]);
    },
  );

  it.each(standing)(
    'the supervisor and operator own none of the work of %s as %s',
    async (_office, kind, of) => {
      const one = of();
      const { at } = owed(one, kind);
      for (const office of ['supervisor', 'operator'])
        expect(await foundFor(office, one, instant(at + dayMs))).toEqual([]);
    },
  );
});
