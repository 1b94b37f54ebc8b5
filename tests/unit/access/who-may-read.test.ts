import { describe, expect, it } from 'vitest';
import { actorOf, mayRead, maySeeReporter } from '#access/actor-of.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import {
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  operator,
  supervisor,
} from '../../support/complaints/actors.ts';
import { caseAt, receivedCase } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

const offices: Record<string, Actor> = {
  coordinator,
  'liaison, leading': liaisonOf('dishub'),
  'head, leading': headOf('dishub'),
  'liaison, supporting': liaisonOf('dlh'),
  'liaison of another': liaisonOf('disdik'),
  'head of the inspectorate’s agency': headOf('inspektorat'),
  inspector,
  supervisor,
  operator,
};

const dispatched = { lead: 'dishub', support: ['dlh'] };
const oversight = { class: 'oversight', lead: 'inspektorat' };
const leading = ['liaison, leading', 'head, leading'];
const everybodyConcerned = ['coordinator', ...leading, 'liaison, supporting', 'inspector', 'supervisor'];
/** The task of a supporting agency ends with the answer. */
const afterTheAnswer = everybodyConcerned.filter((who) => who !== 'liaison, supporting');
const withoutSupervisor = everybodyConcerned.filter((who) => who !== 'supervisor');

/** From domain.md sections 2 and 3 and design.md section 8: case, who reads it, who is shown the reporter. */
const matrix: [string, Complaint, readers: string[], seesReporter: string[]][] = [
  ['received', receivedCase(tenant).complaint, ['coordinator', 'inspector', 'supervisor'], ['coordinator']],
  [
    'received, anonymous',
    receivedCase(tenant, { anonymous: true }).complaint,
    ['coordinator', 'inspector', 'supervisor'],
    ['coordinator'],
  ],
  [
    'received, with oversight element',
    receivedCase(tenant, { class: 'oversight' }).complaint,
    ['coordinator', 'inspector'],
    ['coordinator'],
  ],
  ...(['dispatched', 'accepted'] as const).flatMap((stage): typeof matrix => [
    [stage, caseAt(tenant, stage, dispatched).complaint, everybodyConcerned, ['coordinator', ...leading]],
    [
      `${stage}, anonymous`,
      caseAt(tenant, stage, { ...dispatched, anonymous: true }).complaint,
      everybodyConcerned,
      ['coordinator'],
    ],
    [
      `${stage}, secret`,
      caseAt(tenant, stage, { ...dispatched, secret: true }).complaint,
      withoutSupervisor,
      ['coordinator', ...leading],
    ],
    [
      `${stage}, with oversight element`,
      caseAt(tenant, stage, oversight).complaint,
      ['inspector'],
      ['inspector'],
    ],
    [
      `${stage}, with oversight element, anonymous`,
      caseAt(tenant, stage, { ...oversight, anonymous: true }).complaint,
      ['inspector'],
      [],
    ],
  ]),
  ...(['answered', 'closed'] as const).flatMap((stage): typeof matrix => [
    [stage, caseAt(tenant, stage, dispatched).complaint, afterTheAnswer, ['coordinator']],
    [
      `${stage}, secret`,
      caseAt(tenant, stage, { ...dispatched, secret: true }).complaint,
      afterTheAnswer.filter((who) => who !== 'supervisor'),
      ['coordinator'],
    ],
    [`${stage}, with oversight element`, caseAt(tenant, stage, oversight).complaint, ['inspector'], []],
  ]),
];

describe.each(matrix)('a case %s', (_, complaint, readers, seesReporter) => {
  const those = (may: (actor: Actor, complaint: Complaint) => boolean) =>
    Object.keys(offices).filter((who) => may(offices[who]!, complaint));

  it('only the offices that the matrix names can read the case', () => {
    expect(those(mayRead).sort()).toEqual([...readers].sort());
  });

  it('only the offices that the matrix names see the reporter of the case', () => {
    expect(those(maySeeReporter).sort()).toEqual([...seesReporter].sort());
  });
});

it('an agency with an assignment in an oversight case cannot read it, because it may be the accused', () => {
  const { complaint } = caseAt(tenant, 'dispatched', dispatched);
  const turned = { ...complaint, class: 'oversight' as const };
  for (const actor of [liaisonOf('dishub'), headOf('dishub'), liaisonOf('dlh'), coordinator])
    expect([mayRead(actor, turned), maySeeReporter(actor, turned)]).toEqual([false, false]);
});

it('an officer whose office has no agency owns no assignments', () => {
  const stray = {
    tenant: 'klaten',
    office: 'x',
    agency: null,
    title: { id: 'x', en: 'x' },
    email: 'x@x.example',
  };
  for (const role of ['liaison', 'head'] as const) expect(actorOf({ ...stray, role }).owners).toEqual([]);
});
