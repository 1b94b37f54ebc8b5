import { describe, expect, it } from 'vitest';
import { accessesOfCase, accessesOfOffice } from '#casework/personal-data/access-log.ts';
import { openCase } from '#casework/views/open-case.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import {
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  operator,
  supervisor,
} from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords, memoryDataSubjects } from '../../support/memory/memory-lists.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const day = '2026-11-24';

/** The coordinator opened three cases: a public, a secret and an oversight one. */
async function looked() {
  const desk = caseworkFixture(tenant);
  const records = memoryAccessRecords(desk.memory);
  const stores = { complaints: desk.store, records, people: memoryDataSubjects(desk.memory) };
  const [open, secret] = [await desk.submitted(), await desk.dispatched({ secret: true })];
  const overseen = await desk.submitted({ class: 'oversight' });
  for (const number of [open, secret, overseen])
    await openCase(stores, tenant, { number, actor: coordinator, language: 'id', now: tuesday });
  const ofOffice = async (actor: Actor, office = 'coordinator', on = day) => {
    const numbers: (string | undefined)[] = [];
    let after: string | undefined;
    do {
      const asked = { actor, now: tuesday, after };
      const { items, next } = await accessesOfOffice(stores, tenant, { office, day: on }, asked);
      numbers.push(...items.map(({ number }) => number));
      after = next;
    } while (after);
    return numbers;
  };
  const ofCase = (actor: Actor, number: string) =>
    accessesOfCase(stores, tenant, number, { actor, now: tuesday });
  return { desk, open, secret, overseen, ofOffice, ofCase };
}

describe('the access log as an auditor reads it', () => {
  it('the inspector can list what an office read on a day', async () => {
    const { open, secret, overseen, ofOffice } = await looked();
    expect(await ofOffice(inspector)).toEqual([open, secret, overseen]);
    expect(await ofOffice(inspector, 'coordinator', '2026-11-23')).toEqual([]);
    expect(await ofOffice(inspector, 'dishub/liaison')).toEqual([]);
  });

  it('the inspector can list who read a case, why and which fields', async () => {
    const { open, ofCase } = await looked();
    const at = '2026-11-24T10:00:00+07:00';
    const look = { number: open, at, office: 'coordinator', why: 'read-case', fields: ['email'] };
    expect(await ofCase(inspector, open)).toMatchObject({ items: [look, { office: 'inspector' }] });
  });

  it('the supervisor sees no access to cases that it may not read itself', async () => {
    const { open, secret, overseen, ofOffice, ofCase } = await looked();
    expect(await ofOffice(supervisor)).toEqual([open]);
    expect((await ofCase(supervisor, open)).items.length).toBeGreaterThan(0);
    for (const number of [secret, overseen])
      expect(await failureFrom(ofCase(supervisor, number))).toEqual({ failure: 'not-found' });
  });

  it('the supervisor does not see the number of a secret case in the inspector’s own access records', async () => {
    const { secret, ofCase, ofOffice } = await looked();
    await ofCase(inspector, secret);
    expect(await ofOffice(inspector, 'inspector')).toContain(secret);
    expect(await ofOffice(supervisor, 'inspector')).not.toContain(secret);
  });

  it.each([
    ['secret', { secret: true }],
    ['an oversight matter', { class: 'oversight', lead: 'inspektorat' }],
  ])('every access record of a case is withheld from the supervisor once the case is %s', async (_, now) => {
    const { desk, open, ofOffice, ofCase } = await looked();
    await ofCase(inspector, open);
    expect(await ofOffice(supervisor)).toEqual([open]);
    await desk.dispatch(open, now);
    expect(await ofOffice(supervisor)).toEqual([]);
    expect(await ofOffice(supervisor, 'inspector')).not.toContain(open);
    expect(await failureFrom(ofCase(supervisor, open))).toEqual({ failure: 'not-found' });
    expect(await ofOffice(inspector)).toContain(open);
    expect(await ofOffice(inspector, 'inspector')).toContain(open);
  });

  it('nobody but the inspector and the supervisor can read the access log', async () => {
    const { open, ofOffice, ofCase } = await looked();
    for (const actor of [coordinator, liaisonOf('dishub'), headOf('dishub'), operator]) {
      expect(await failureFrom(ofOffice(actor))).toMatchObject({ rule: 'not-your-role' });
      expect(await failureFrom(ofCase(actor, open))).toMatchObject({ rule: 'not-your-role' });
    }
    expect(await failureFrom(ofCase(inspector, 'KLT-0000-0000'))).toEqual({ failure: 'not-found' });
  });

  it('a query of the access log is recorded in the access log itself', async () => {
    const { desk, open, ofOffice, ofCase } = await looked();
    await ofOffice(supervisor, 'dishub/liaison');
    await ofCase(inspector, open);
    const audits = desk.memory.records.filter(({ why }) => why === 'audit');
    expect(audits.map(({ office, number }) => [office, number])).toEqual([
      ['supervisor', undefined],
      ['inspector', open],
    ]);
    expect((await ofCase(inspector, open)).items.map(({ office }) => office)).toContain('inspector');
  });
});
