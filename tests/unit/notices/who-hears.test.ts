import { describe, expect, it } from 'vitest';
import type { RecipientRole } from '#notices/plan/recipient-resolvers.ts';
import { routing } from '#notices/plan/routing.ts';
import { type Hearer, whoHears } from '../../support/oracle/who-hears.ts';

/** Whom each role of routing can find. */
const hearersOf: Readonly<Record<RecipientRole, readonly Hearer[]>> = {
  complainant: ['complainant'],
  'other-complainant': ['complainant'],
  'merged-complainants': ['merged complainants'],
  followers: ['followers'],
  'assigned-coordinator': ['coordinator'],
  'assigned-lead': ['lead'],
  'assigned-support': ['support'],
  'assigned-unit': ['unit'],
  'assigned-head': ['head of the lead'],
  'head-of-lead': ['head of the lead'],
  'assigned-inspectorate': ['inspectorate'],
  'duty-officer': ['duty officer, in an emergency'],
  'answering-office': ['lead'],
  'office-that-answered': ['lead'],
  'asking-office': ['coordinator', 'lead'],
  'erasing-office': ['coordinator'],
  'owners-with-less-time': ['lead', 'support', 'unit', 'head of the lead', 'coordinator', 'inspectorate'],
  'owners-of-resumed-work': ['lead', 'support', 'unit', 'head of the lead'],
  'owners-of-ended-work': ['owners whose work ended'],
  'ladder-recipient': ['whom the ladder names'],
  'ladder-copies': ['whom the ladder names'],
};

/** The one who acted is not told what the own act did; another complainant's act is. */
const hears = (trigger: keyof typeof routing): Hearer[] => [
  ...new Set(routing[trigger].flatMap(({ to }) => hearersOf[to])),
];

describe.each(Object.keys(routing) as (keyof typeof routing)[])('the mails about %s', (trigger) => {
  const { must, also = [] } = whoHears[trigger] ?? expect.fail(`who-hears.ts lacks ${trigger}`);

  it('all who must hear of it are mailed', () => {
    expect(must.filter((one) => !hears(trigger).includes(one))).toEqual([]);
  });

  it('nobody else is mailed', () => {
    expect(hears(trigger).filter((one) => ![...must, ...also].includes(one))).toEqual([]);
  });

  it('what was decided beyond the domain is done', () => {
    expect(also.filter((one) => !hears(trigger).includes(one))).toEqual([]);
  });
});

it('a copy of the ladder goes beside its recipient', () => {
  for (const form of ['reminder', 'breach', 'follow-up'] as const)
    expect(routing[`ladder-step-reached.v1 ${form}`].map(({ to }) => to)).toEqual([
      'ladder-recipient',
      'ladder-copies',
    ]);
});

it('each list of the oracle is an occasion of routing', () => {
  expect(Object.keys(whoHears).filter((one) => !Object.hasOwn(routing, one))).toEqual([]);
});
