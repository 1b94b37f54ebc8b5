import { describe, expect, it } from 'vitest';
import { lifecycle, notAllowed, type StepName, stepsByLifecycle } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { findStep } from '#complaints/steps/steps.ts';
import { type Role, stages } from '#events/vocabulary.ts';
import {
  complainant,
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  operator,
  supervisor,
  system,
} from '../../support/complaints/actors.ts';
import { approving, draftedCase, plannedCase } from '../../support/complaints/answers.ts';
import {
  afterStep,
  answerInput,
  caseAt,
  dispatchInput,
  givenTo,
  joinedBy,
  mergedCase,
  otherNumber,
  tuesday,
} from '../../support/complaints/cases.ts';
import { allowed, type ListedStage, type ListedStep } from '../../support/oracle/lifecycle-list.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

interface Difference {
  readonly without?: { readonly stages?: readonly ListedStage[]; readonly roles?: readonly Role[] };
  readonly and?: { readonly stages?: readonly ListedStage[]; readonly roles?: readonly Role[] };
  /** Our stages after the step, if they differ from the list's. */
  readonly to?: readonly ListedStage[];
  readonly because: string;
}

const headToo = 'A head of agency may do whatever its liaison officer may.';

const vacantHead = 'The coordinator acts for a head whose office is vacant.';
const staysAnswered =
  'A case whose report is owed stays answered: nothing is open on a closed one (docs/adr/0018).';

/** Differences between our lifecycle and the independent list, each with its reason. */
const differences: Partial<Record<ListedStep, Difference>> = {
  accept: { and: { roles: ['head'] }, because: headToo },
  return: { and: { roles: ['head'] }, because: headToo },
  'ask-completion': { and: { roles: ['head'] }, because: headToo },
  complete: {
    and: { stages: ['archived', 'received'] },
    because:
      'A file that was archived because nobody completed it can be completed for a while yet; a common case that came back to the coordinator for that reason until it is decided (docs/adr/0052).',
  },
  postpone: { and: { roles: ['head'] }, because: headToo },
  resume: { and: { roles: ['head'] }, because: headToo },
  'pass-down': { and: { roles: ['head'] }, because: headToo },
  contribute: {
    and: { roles: ['head'], stages: ['returned', 'answered'] },
    because: `${headToo} An inspection goes on while the case is given back, and looks into a report that is late.`,
  },
  answer: {
    and: { roles: ['head'] },
    without: { stages: ['closed'] },
    to: ['accepted', 'answered'],
    because: `${headToo} ${staysAnswered}`,
  },
  approve: {
    and: { roles: ['coordinator'] },
    without: { stages: ['closed'] },
    because: `${vacantHead} ${staysAnswered}`,
  },
  'return-draft': {
    and: { roles: ['coordinator'] },
    without: { stages: ['closed'] },
    because: `${vacantHead} ${staysAnswered}`,
  },
  'interim-reply': {
    and: { roles: ['head'] },
    without: { stages: ['needs-completion', 'received', 'returned', 'forwarded'], roles: ['coordinator'] },
    because: `${headToo} Silent: it is the word of whoever leads; while nobody does, the stage itself is told.`,
  },
  forward: {
    and: { roles: ['inspector'] },
    because: 'Silent: what the inspectorate has nobody else reads, so it forwards and follows that itself.',
  },
  merge: { and: { roles: ['inspector'] }, because: 'What the inspectorate has nobody else reads.' },
  unmerge: { and: { roles: ['inspector'] }, because: 'As merging.' },
  'record-outside': {
    and: { roles: ['inspector'] },
    because: 'As forwarding: with an oversight element the inspectorate asks the body outside.',
  },
  reply: {
    without: { stages: ['dispatched', 'accepted', 'returned', 'postponed', 'forwarded'] },
    because: 'Silent: domain.md knows a reply to an answer only; what is missing before is asked for.',
  },
  rate: {
    without: { stages: ['closed'] },
    to: ['closed', 'answered'],
    because: `Silent about closed. A low rating is reviewed before the complaint counts as closed. ${staysAnswered}`,
  },
  reopen: {
    without: { stages: ['closed'] },
    to: ['dispatched', 'forwarded'],
    because: 'Silent about closed: the reply period is the time for it, and closed is closed.',
  },
  review: {
    without: { stages: ['closed'] },
    and: { stages: ['answered'], roles: ['inspector'] },
    to: ['closed', 'dispatched', 'forwarded'],
    because:
      'Reviewed before it counts as closed; the inspectorate reviews oversight complaints, which no other office reads.',
  },
  'fall-due': {
    without: { stages: ['closed'] },
    to: ['received', 'dispatched', 'accepted', 'archived', 'closed'],
    because:
      'Nothing is owed on a closed complaint. A common case that no complainant completed goes back to the coordinator, an oversight matter to the inspectorate (docs/adr/0052). Where the list names more stages the stage stays.',
  },
};

const reachable: readonly Complaint['stage'][] = stages;
const built = Object.keys(lifecycle) as StepName[];

interface Rule {
  readonly stages: readonly ListedStage[];
  readonly roles: readonly Role[];
  readonly to: readonly ListedStage[] | 'same';
}

const open = stages.filter((stage) => stage !== 'archived' && stage !== 'closed');

/** Steps that the list leaves out, each with its reason. */
const ours: Readonly<Record<string, Rule & { readonly because: string }>> = {
  reprimand: {
    stages,
    roles: ['system'],
    to: 'same',
    because: 'Section 4: a numbered letter was sent; it named the case even if that ended the same minute.',
  },
  'oral-reprimand': {
    stages: ['dispatched', 'accepted', 'postponed'],
    roles: ['coordinator', 'supervisor'],
    to: 'same',
    because:
      'Section 1: whoever notices lateness speaks to the agency; design section 6 records who, whom, when.',
  },
  'ask-head': {
    stages: ['dispatched', 'accepted', 'postponed'],
    roles: ['liaison'],
    to: 'same',
    because: 'A liaison officer who cannot settle a case alone asks the head of the agency that leads it.',
  },
  'withhold-receipt': {
    stages: open,
    roles: ['system'],
    to: 'same',
    because: 'That a receipt was not mailed is recorded, as long as the case is open.',
  },
  'stop-address': {
    stages: open,
    roles: ['system'],
    to: 'same',
    because: 'The bounce of a mail opens the assignment `mend-address`, as long as the case is open.',
  },
  'mend-address': {
    stages: open,
    roles: ['coordinator', 'inspector'],
    to: 'same',
    because:
      'Met by a new address, or none left. The inspectorate mends those of oversight complaints, which no other office reads.',
  },
  'record-lapor': {
    stages,
    roles: ['coordinator', 'inspector'],
    to: 'same',
    because:
      'The contract leaves room: a reference by hand, at whatever stage, by whoever follows a case outside.',
  },
  extend: {
    stages: ['accepted'],
    roles: ['liaison', 'head', 'inspector'],
    to: 'same',
    because:
      'Section 3: a tenant may let requests for information run under UU 14/2008, which extends a period once; whoever has taken the request on says why (docs/adr/0038).',
  },
  'ask-erasure': {
    stages: ['archived', 'closed'],
    roles: ['complainant'],
    to: 'same',
    because: 'What UU 27/2022 gives, once nothing is owed any more: docs/adr/0028.',
  },
  erase: {
    stages: ['archived', 'closed'],
    roles: ['coordinator', 'inspector', 'operator'],
    to: 'same',
    because: 'What UU 27/2022 gives, once nothing is owed any more: docs/adr/0028.',
  },
};

const expectedOf = (step: StepName): Rule => {
  if (step in ours) return ours[step]!;
  const listedStep = step as ListedStep;
  const { without, and } = differences[listedStep] ?? {};
  const listed = allowed[listedStep];
  if (!listed) throw new Error(`tests/unit/complaints/lifecycle.test.ts: add ${step} to \`ours\``);
  const changed = <One>(list: readonly One[], less: readonly One[] = [], more: readonly One[] = []) => [
    ...list.filter((one) => !less.includes(one)),
    ...more,
  ];
  return {
    stages: changed(listed.stages, without?.stages, and?.stages),
    roles: changed<Role>(listed.roles, without?.roles, and?.roles),
    to: differences[listedStep]?.to ?? listed.to,
  };
};

const oversight = { class: 'oversight', lead: 'inspektorat' };
const underReview = (sent: object) => afterStep(caseAt(tenant, 'answered', sent), 'rate', { stars: 1 });

/** Cases with tasks of offices other than the lead. */
const supportedAt = (stage: Complaint['stage']): Complaint[] => {
  const sent = { lead: 'dlh', support: ['dishub', 'inspektorat'] };
  if (stage === 'needs-completion')
    return [
      afterStep(caseAt(tenant, 'dispatched', sent), 'ask-completion', givenTo.askCompletion()).complaint,
    ];
  const stages: readonly string[] = lifecycle.contribute.from;
  return stages.includes(stage) ? [caseAt(tenant, stage, sent).complaint] : [];
};

/** Cases with an answer that waits for a head, one of them vacant. */
const draftedAt = (stage: Complaint['stage']): Complaint[] =>
  ['dishub', 'dlh'].flatMap((lead) => {
    if (stage === 'accepted') return [draftedCase(tenant, { lead }).complaint];
    if (stage !== 'answered') return [];
    const planned = { ...plannedCase(tenant, { lead }), tenant: approving(tenant) };
    return [afterStep(planned, 'answer', answerInput(), tuesday, liaisonOf(lead)).complaint];
  });

/** Cases with an inspection, after a delay, a return or a planned answer. */
const inspectedAt = (stage: Complaint['stage']): Complaint[] => {
  const [december, february] = ['2026-12-18T03:00:00.000Z', '2027-02-01T03:00:00.000Z'];
  if (stage === 'answered') {
    const late = { assignment: 'report-planned-4' };
    return [afterStep(plannedCase(tenant), 'fall-due', late, february).complaint];
  }
  if (stage !== 'returned') return [];
  const late = afterStep(
    caseAt(tenant, 'dispatched', { lead: 'dlh' }),
    'fall-due',
    { assignment: 'lead-2' },
    december,
  );
  const elsewhere = afterStep(
    late,
    'dispatch',
    dispatchInput({ reason: 'Salah alamat.' }),
    december,
    coordinator,
  );
  return [afterStep(elsewhere, 'return', givenTo.giveBack(), december, liaisonOf('dishub')).complaint];
};
const uncompleted = () =>
  afterStep(
    caseAt(tenant, 'needs-completion'),
    'fall-due',
    { assignment: 'complete-2' },
    wib('2026-12-09', '10:00'),
  ).complaint;

/** A common case that came back to the coordinator because no complainant completed it. */
const cameBack = () => {
  const asked = joinedBy(caseAt(tenant, 'needs-completion'), otherNumber);
  return afterStep(asked, 'fall-due', { assignment: 'complete-2' }, wib('2026-12-09', '10:00')).complaint;
};

/** Cases with a task to correct the complainant's address. */
const bouncedAt = (stage: Complaint['stage']): Complaint[] =>
  [{}, oversight].flatMap((sent) => {
    const one = caseAt(tenant, stage, sent);
    const isOpen = one.complaint.assignments.length > 0;
    return isOpen ? [afterStep(one, 'stop-address', { why: 'bounced' }).complaint] : [];
  });

/** Requests for information, of an agency and of the one in which the inspector sits. */
const asked = ['dishub', 'inspektorat'].map(
  (lead) => caseAt(tenant, 'accepted', { class: 'information', lead }).complaint,
);

/** Cases at one stage with assignments of different offices. */
const casesAt = (stage: Complaint['stage']): Complaint[] =>
  [{}, oversight]
    .flatMap((sent) => [
      caseAt(tenant, stage, sent).complaint,
      ...(stage === 'answered'
        ? [underReview(sent), plannedCase(tenant, sent)].map((one) => one.complaint)
        : []),
      ...(stage === 'accepted' ? asked : []),
      ...(stage === 'received' ? [cameBack()] : []),
      ...(stage === 'archived'
        ? [mergedCase(caseAt(tenant, 'accepted', sent)).complaint, uncompleted()]
        : []),
    ])
    .concat(supportedAt(stage), draftedAt(stage), inspectedAt(stage), bouncedAt(stage));
const at = new Map(reachable.map((stage) => [stage, casesAt(stage)]));

/** One actor per role with everything that the role can hold. */
const people: Record<Role, Actor> = {
  complainant,
  coordinator: { ...coordinator, owners: [...coordinator.owners, 'head:dlh'] },
  liaison: liaisonOf('dishub'),
  head: headOf('dishub'),
  inspector,
  supervisor,
  operator,
  system,
};
const roles = Object.keys(people) as Role[];

/** The best result for a role on any case at a stage: allowed, or the refusal. */
const heard = (step: StepName, stage: Complaint['stage'], role: Role) => {
  const told = at.get(stage)!.map((complaint) => notAllowed(complaint, step, people[role]));
  return told.includes(undefined) ? 'allowed' : told[0];
};

/** Before a dispatch the coordinator may ask, after it the lead. */
const actsAt = (stage: ListedStage): readonly Role[] =>
  stage === 'received' || stage === 'returned' ? ['coordinator'] : ['liaison', 'head', 'inspector'];

/** Stages at which only the inspectorate reads a complaint; a returned one is the coordinator's again. */
const inspectorForwards: readonly ListedStage[] = ['dispatched', 'accepted', 'postponed', 'forwarded'];
/** After a dispatch only the inspectorate reads an oversight complaint. */
const led: readonly ListedStage[] = [
  'dispatched',
  'accepted',
  'returned',
  'postponed',
  'forwarded',
  'answered',
];

function expected(step: StepName, stage: ListedStage, role: Role) {
  const rule = expectedOf(step);
  if (!rule.roles.includes(role)) return 'not-your-role';
  if (!rule.stages.includes(stage)) return 'wrong-stage';
  if (step === 'forward' && role === 'inspector' && !inspectorForwards.includes(stage))
    return 'not-your-assignment';
  if (step === 'contribute' && role !== 'inspector' && (stage === 'returned' || stage === 'answered'))
    return 'not-your-assignment';
  if (step === 'mend-address' && role === 'inspector' && !led.includes(stage)) return 'not-your-assignment';
  return step === 'ask-completion' && !actsAt(stage).includes(role) ? 'not-your-assignment' : 'allowed';
}

describe('the lifecycle and the independent list of its rules', () => {
  it('the lifecycle has every step of the independent list, and the steps that the list leaves to us', () => {
    const listed = [...Object.keys(allowed), ...Object.keys(ours)].sort();
    expect([...built].sort(), 'a step of ours stands in `ours` of this file').toEqual(listed);
    for (const step of Object.keys(differences)) expect(built).toContain(step);
  });

  describe.each(reachable)('at the stage %s', (stage) => {
    it.each(built)(
      'at this stage the step %s is allowed to exactly the roles that the rules name',
      (step) => {
        expect(Object.fromEntries(roles.map((role) => [role, heard(step, stage, role)]))).toEqual(
          Object.fromEntries(roles.map((role) => [role, expected(step, stage, role)])),
        );
      },
    );
  });

  it.each(built)('the step %s leads to the stages that the list names', (step) => {
    const line = lifecycle[step];
    const { to } = expectedOf(step);
    expect('to' in line ? [...line.to].sort() : []).toEqual(to === 'same' ? [] : [...to].sort());
  });
});

describe('an actor without an assignment', () => {
  const held = [
    'accept',
    'answer',
    'ask-completion',
    'pass-down',
    'contribute',
    'return',
    'postpone',
    'resume',
    'interim-reply',
  ] as const;
  const strangers = { liaison: liaisonOf('dlh'), head: headOf('dlh'), inspector };

  it.each(held)('an actor without an assignment cannot take %s at any stage', (step) => {
    for (const stage of lifecycle[step].from)
      for (const stranger of Object.values(strangers))
        expect(notAllowed(caseAt(tenant, stage).complaint, step, stranger)).toBe('not-your-assignment');
  });

  it('a supporting agency cannot take the lead’s steps', () => {
    const { complaint } = caseAt(tenant, 'dispatched', { support: ['dlh'] });
    expect(stepsByLifecycle(complaint, liaisonOf('dlh'))).toEqual(['contribute', 'remark']);
  });

  it('an answer without a low rating cannot be reviewed, and no agency reviews itself', () => {
    expect(notAllowed(caseAt(tenant, 'answered').complaint, 'review', coordinator)).toBe(
      'not-your-assignment',
    );
    const { complaint } = underReview({});
    expect(notAllowed(complaint, 'review', inspector)).toBe('not-your-assignment');
    expect(notAllowed(underReview(oversight).complaint, 'review', coordinator)).toBe('not-your-assignment');
    expect(stepsByLifecycle(complaint, complainant)).toEqual([]);
  });
});

it('an inspector leads what was dispatched to the inspectorate', () => {
  const theirs = caseAt(tenant, 'dispatched', oversight).complaint;
  expect(stepsByLifecycle(theirs, inspector)).toEqual([
    'accept',
    'answer',
    'ask-completion',
    'pass-down',
    'return',
    'interim-reply',
    'forward',
    'record-lapor',
    'merge',
    'remark',
  ]);
  expect(stepsByLifecycle(theirs, liaisonOf('inspektorat'))).toEqual(['remark']);
});

it('an archived or closed complaint only takes notes from its readers and can be erased', () => {
  for (const stage of ['archived', 'closed'] as const)
    for (const actor of Object.values(people))
      expect(stepsByLifecycle(caseAt(tenant, stage).complaint, actor)).toEqual([
        ...recounting(stage, actor),
        ...atEnd[actor.role],
      ]);
});

const atEnd: Readonly<Record<Role, readonly StepName[]>> = {
  complainant: ['ask-erasure'],
  // The number in SP4N-LAPOR! is maintained until the end.
  coordinator: ['record-lapor', 'remark', 'erase'],
  inspector: ['remark', 'erase'],
  operator: ['erase'],
  ...{ liaison: ['remark'], head: ['remark'], supervisor: ['remark'], system: [] },
};

/** A closed complaint may still owe a report; an archived one has no deadlines. */
const recounting = (stage: 'archived' | 'closed', { role }: Actor): StepName[] => [
  ...(stage === 'closed' && (role === 'operator' || role === 'system') ? (['recompute'] as const) : []),
  // A letter signed before the end is recorded after it.
  ...(role === 'system' ? (['reprimand'] as const) : []),
];

it('complainants and officers each find only their own steps by name', () => {
  const names = [...built, 'constructor', '__proto__', ''];
  const found = (who: 'complainant' | 'officer') => names.filter((name) => findStep(name, who));
  expect(found('complainant').sort()).toEqual([
    'ask-erasure',
    'complete',
    'rate',
    'reopen',
    'reply',
    'withdraw',
  ]);
  expect(
    [
      ...found('officer'),
      ...found('complainant'),
      'triage',
      'fall-due',
      'reprimand',
      'stop-address',
      'withhold-receipt',
    ].sort(),
  ).toEqual([...built].sort());
});
