import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentKind } from '#events/vocabulary.ts';
import { planNotices } from '#notices/plan/plan-notices.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { afterStep, type Case, caseAt, receivedCase } from '../../support/complaints/cases.ts';
import { inEmergency, lateCases, longAfter, oversightReport } from '../../support/complaints/late-cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

let tenant: TenantConfig;
beforeEach(async () => {
  tenant = await klaten();
});

const vacate = (ids: readonly string[]) => {
  for (const office of tenant.offices) if (ids.includes(office.id)) office.vacant = true;
};

const {
  redispatched,
  reopened,
  resumed,
  passedDown,
  inspected,
  rated,
  forwarded,
  unreachable,
  planned,
  drafted,
  emergency,
} = lateCases(() => tenant);

/** The recipients of each escalation level of an assignment's first deadline. */
function toldWhenLate(late: Case, kind: AssignmentKind): string[] {
  const owed = late.complaint.assignments.findLast((one) => one.kind === kind)!;
  const wanted = owed.deadlines.find(({ metAt }) => !metAt)!.kind;
  const { entries, complaint } = afterStep(late, 'fall-due', { assignment: owed.id }, longAfter);
  return entries.slice(late.entries.length).flatMap((entry) => {
    if (entry.type !== 'ladder-step-reached.v1' || entry.data.deadline !== wanted) return [];
    return [
      `${entry.data.form}: ${offices(planNotices({ event: entry, complaint, tenant, reachable: true }))}`,
    ];
  });
}

/** `(copy)` marks a copy; deputies name the vacant office. */
const offices = (planned: ReturnType<typeof planNotices>): string =>
  planned
    .map(({ notice: { recipient, copy, actingFor, vacancies } }) =>
      [
        recipient,
        ...(copy ? ['(copy)'] : []),
        ...actingFor.map((id) => `for ${id}`),
        ...vacancies.map(({ office, by }) => `told that ${by} has it from ${office}`),
      ].join(' '),
    )
    .join(', ');

const onceLate = (steps: readonly string[]): string[] => [...new Set(steps)];

const agency = (id: string) => [
  `reminder: ${id}/liaison`,
  `breach: ${id}/liaison, ${id}/head (copy)`,
  `follow-up: ${id}/head, coordinator (copy)`,
  'reprimand-1: ',
  'reprimand-2: ',
  'inspection: inspector',
];
const ofCoordinator = [
  'reminder: coordinator',
  'breach: coordinator',
  'follow-up: supervisor, coordinator (copy)',
];
const ofInspectorate = [
  'reminder: inspector',
  'breach: inspector',
  'follow-up: inspector',
  'follow-up: supervisor, inspector (copy)',
];

const ofUnit = (step: string) => step.replace('dishub/liaison', 'dishub/uptd-terminal');
const ofHead = (id: string) => [`reminder: ${id}/head`, `breach: ${id}/head`, ...agency(id).slice(2)];

type Row = readonly [of: string, late: () => Case, kind: AssignmentKind, told: readonly string[]];

describe('the recipients of each escalation level when no office acts', () => {
  it.each<Row>([
    ['a verification', () => receivedCase(tenant), 'verify', ofCoordinator],
    ['a lead', () => caseAt(tenant, 'dispatched'), 'lead', agency('dishub')],
    ['a lead after another gave it back', redispatched, 'lead', agency('dpupr')],
    ['a lead after a reopening', reopened, 'lead', agency('dishub')],
    ['a lead after a pause', resumed, 'lead', agency('dishub')],
    ['a support', () => caseAt(tenant, 'dispatched', { support: ['dlh'] }), 'support', agency('dlh')],
    ['a decision after a return', () => caseAt(tenant, 'returned'), 'decide-return', ofCoordinator.slice(1)],
    ['a low rating', rated, 'review-rating', ofCoordinator],
    ['a case outside', forwarded, 'ask-outside', ofCoordinator],
    ['an address that bounces', unreachable, 'mend-address', ofCoordinator],
    ['a plan that is to be reported on', planned, 'report-planned', agency('dishub')],
    ['an oversight case', () => caseAt(tenant, 'dispatched', oversightReport), 'lead', ofInspectorate],
    ['an inspection', inspected, 'inspect', ofInspectorate],
    ['a unit', passedDown, 'sub-unit', agency('dishub').map(ofUnit)],
    // The head owes the deadline, and needs no copy of the breach.
    ['a draft', drafted, 'approve-answer', ofHead('dinkes')],
    [
      'an emergency at receipt, whose coordinator has the supervisor above it',
      () => receivedCase(tenant, inEmergency),
      'verify',
      ['breach: duty-1, coordinator (copy)', 'follow-up: supervisor'],
    ],
    [
      'an emergency at an agency',
      () => emergency(),
      'lead',
      ['breach: duty-1, dishub/liaison (copy)', 'follow-up: dishub/head', 'follow-up: supervisor'],
    ],
    [
      'an emergency with an oversight element',
      () => emergency(oversightReport),
      'lead',
      ['breach: inspector', 'follow-up: supervisor, inspector (copy)'],
    ],
  ])('each escalation level of %s notifies its recipients', (_, late, kind, told) => {
    expect(onceLate(toldWhenLate(late(), kind))).toEqual(told);
  });
});

const instead = (by: string, of: string) =>
  `${by} for ${of}, coordinator (copy) told that ${by} has it from ${of}`;
const headInstead = (id: string, vacant: string) => [
  `reminder: ${instead(`${id}/head`, vacant)}`,
  `breach: ${instead(`${id}/head`, vacant)}`,
  `follow-up: ${id}/head, coordinator (copy)`,
];
const supervisorInstead = ['reminder', 'breach', 'follow-up'].map(
  (form) => `${form}: ${instead('supervisor', 'inspector')}`,
);

type Vacant = readonly [
  offices: readonly string[],
  late: () => Case,
  kind: AssignmentKind,
  told: readonly string[],
];

const coordinatorInstead = (vacant: string, head: string) => [
  `reminder: coordinator for ${vacant}`,
  `breach: coordinator for ${vacant} for ${head}`,
  `follow-up: coordinator for ${head}`,
];
const supervisorForCoordinator = ['reminder', 'breach', 'follow-up'].map(
  (form) => `${form}: supervisor for coordinator`,
);

describe('the next in line for a vacant office', () => {
  it.each<Vacant>([
    [['dishub/liaison'], () => caseAt(tenant, 'dispatched'), 'lead', headInstead('dishub', 'dishub/liaison')],
    [
      ['dishub/head'],
      () => caseAt(tenant, 'dispatched'),
      'lead',
      [
        'reminder: dishub/liaison',
        'breach: dishub/liaison, coordinator (copy) for dishub/head',
        'follow-up: coordinator for dishub/head',
      ],
    ],
    [
      ['dishub/liaison', 'dishub/head'],
      () => caseAt(tenant, 'dispatched'),
      'lead',
      coordinatorInstead('dishub/liaison', 'dishub/head'),
    ],
    [
      ['dlh/liaison', 'dlh/head'],
      () => caseAt(tenant, 'dispatched', { support: ['dlh'] }),
      'support',
      coordinatorInstead('dlh/liaison', 'dlh/head'),
    ],
    [
      ['dishub/liaison', 'dishub/head'],
      planned,
      'report-planned',
      coordinatorInstead('dishub/liaison', 'dishub/head'),
    ],
    [
      ['dishub/uptd-terminal', 'dishub/liaison', 'dishub/head'],
      passedDown,
      'sub-unit',
      coordinatorInstead('dishub/uptd-terminal', 'dishub/head'),
    ],
    [['dpupr/liaison'], redispatched, 'lead', headInstead('dpupr', 'dpupr/liaison')],
    [['dishub/liaison'], reopened, 'lead', headInstead('dishub', 'dishub/liaison')],
    [['dishub/liaison'], resumed, 'lead', headInstead('dishub', 'dishub/liaison')],
    [
      ['dishub/uptd-terminal'],
      passedDown,
      'sub-unit',
      [
        `reminder: ${instead('dishub/liaison', 'dishub/uptd-terminal')}`,
        `breach: ${instead('dishub/liaison', 'dishub/uptd-terminal')}, dishub/head (copy)`,
        'follow-up: dishub/head, coordinator (copy)',
      ],
    ],
    [
      ['dishub/uptd-terminal', 'dishub/liaison'],
      passedDown,
      'sub-unit',
      headInstead('dishub', 'dishub/uptd-terminal'),
    ],
    [['coordinator'], () => receivedCase(tenant), 'verify', supervisorForCoordinator],
    [['coordinator'], () => caseAt(tenant, 'returned'), 'decide-return', supervisorForCoordinator.slice(1)],
    [['coordinator'], rated, 'review-rating', supervisorForCoordinator],
    [['coordinator'], forwarded, 'ask-outside', supervisorForCoordinator],
    [['coordinator'], unreachable, 'mend-address', supervisorForCoordinator],
    [
      ['supervisor'],
      () => receivedCase(tenant),
      'verify',
      [...ofCoordinator.slice(0, 2), 'follow-up: coordinator for supervisor'],
    ],
    [['inspector'], () => caseAt(tenant, 'dispatched', oversightReport), 'lead', supervisorInstead],
    [['inspector'], inspected, 'inspect', supervisorInstead],
    [
      ['duty-1'],
      () => emergency(),
      'lead',
      [
        'breach: coordinator for duty-1, dishub/liaison (copy)',
        'follow-up: dishub/head',
        'follow-up: supervisor',
      ],
    ],
    [
      ['dinkes/head'],
      drafted,
      'approve-answer',
      ['reminder', 'breach', 'follow-up'].map((form) => `${form}: coordinator for dinkes/head`),
    ],
  ])(
    'each escalation level finds its recipients while these offices are vacant: %j',
    (ids, late, kind, told) => {
      const before = late();
      vacate(ids);
      const byMail = toldWhenLate(before, kind).filter((step) => !/^(reprimand|inspection)/.test(step));
      expect(onceLate(byMail)).toEqual(told);
    },
  );
});
