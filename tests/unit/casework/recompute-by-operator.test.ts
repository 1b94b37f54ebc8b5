import { expect, it } from 'vitest';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { coordinator, liaisonOf, operator } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

const kinds = [
  ['ordinary', {}],
  ['secret', { secret: true }],
  ['a request for information', { class: 'information' }],
  ['an oversight matter', { class: 'oversight', lead: 'inspektorat' }],
] as const;

it('an operator who recomputes a case learns nothing that differs between classes', async () => {
  const desk = caseworkFixture(tenant);
  const answers: string[] = [];
  for (const [, changes] of kinds) {
    const number = await desk.dispatched(changes);
    const { answer } = await desk.take(number, 'recompute', {}, operator);
    const stale = await failureFrom(desk.take(number, 'recompute', {}, operator, { ifMatch: 1 }));
    expect(answer).toMatchObject({ number, deadlines: [], possible: ['recompute'] });
    answers.push(JSON.stringify([answer, stale]).replaceAll(number, 'NUMBER'));
  }
  expect(new Set(answers).size).toBe(1);
});

it('an operator who repeats a recomputation under the same key learns no more the second time', async () => {
  const desk = caseworkFixture(tenant);
  const number = await desk.dispatched({ class: 'oversight', lead: 'inspektorat' });
  const later = { now: tuesday, key: '7f3c9f0e-1d2b-4c55-8a6f-0c9f3b1f2a10' };
  const first = await desk.take(number, 'recompute', {}, operator, later);
  expect((await desk.take(number, 'recompute', {}, operator, later)).answer).toEqual(first.answer);
});

it.each([liaisonOf('disdik'), coordinator])(
  'only the operator may recompute a case unread: for another office it does not exist',
  async (actor) => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched({ class: 'oversight', lead: 'inspektorat' });
    expect(await failureFrom(desk.take(number, 'recompute', {}, actor))).toEqual({ failure: 'not-found' });
  },
);
