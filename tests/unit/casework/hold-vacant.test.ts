import { describe, expect, it } from 'vitest';
import { mayRead } from '#access/actor-of.ts';
import { vacantOwners } from '#access/vacancies.ts';
import { listAssignments } from '#casework/views/list-assignments.ts';
import { listDesk } from '#casework/views/list-desk.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { commandsOn } from '../../support/casework/casework-fixture.ts';
import { coordinator, inspector, liaisonOf, operator } from '../../support/complaints/actors.ts';
import { givenTo, tuesday } from '../../support/complaints/cases.ts';
import { deskFixture } from '../../support/desk/desk-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const vacating = (...ids: string[]): TenantConfig => ({
  ...tenant,
  offices: tenant.offices.map((one) => (ids.includes(one.id) ? { ...one, vacant: true } : one)),
});
const vacant = vacating('dishub/liaison', 'dishub/head');

type Fixture = ReturnType<typeof deskFixture>;
const kindsOf = async ({ store }: Fixture, number: string) =>
  (await store.load(number))!.complaint.assignments.map(({ kind, owner }) => `${kind} ${owner}`);
const typesOf = async ({ store }: Fixture, number: string) =>
  (await store.timeline(number)).map(({ type }) => type);
const inboxOf = async ({ inbox }: Fixture, under: TenantConfig) =>
  (await listAssignments(inbox, under, coordinator, { now: tuesday })).items.map(
    ({ number, kind }) => `${kind} ${number}`,
  );

describe('owners without an occupied office', () => {
  it('no agency or unit of a regency with all offices occupied is without one', () => {
    expect([...vacantOwners(tenant)]).toEqual([]);
  });

  it.each([
    ['only the liaison officer’s office is vacant', ['dishub/liaison'], []],
    ['only the head’s office is vacant', ['dishub/head'], []],
    ['the inspector’s office is vacant: the supervisor stands in', ['inspector'], []],
  ])('nobody is without one when %s', (_, ids, expected) => {
    expect([...vacantOwners(vacating(...ids))]).toEqual(expected);
  });

  it('an agency whose liaison officer’s and head’s offices are vacant is without one, and its units that have no officer', () => {
    const owners = vacantOwners(vacant);
    expect(owners).toContain('agency:dishub');
    expect([...owners].every((owner) => /^(agency|unit):dishub/.test(owner))).toBe(true);
    const occupied = tenant.offices.filter(({ agency, unit }) => agency === 'dishub' && unit);
    for (const { unit } of occupied) expect(owners).not.toContain(`unit:dishub/${unit}`);
  });
});

describe('a case of an agency whose offices are vacant', () => {
  it('is held by the coordinator from the dispatch on, and stands in the coordinator’s inbox and desk without a deadline', async () => {
    const fixture = deskFixture(vacant);
    const number = await fixture.dispatched();
    expect(await kindsOf(fixture, number)).toEqual(['lead agency:dishub', 'hold-vacant coordinator']);
    expect(await inboxOf(fixture, vacant)).toEqual([`hold-vacant ${number}`]);
    const query = { filter: { kind: 'hold-vacant' as const }, language: 'id' as const, now: tuesday };
    const { rows } = await listDesk(fixture.inbox, vacant, coordinator, query);
    expect(rows).toMatchObject([{ number, kind: 'hold-vacant' }]);
    expect(rows[0]).not.toHaveProperty('due');
    const { items } = await listAssignments(fixture.inbox, vacant, coordinator, {
      overdue: true,
      now: tuesday,
    });
    expect(items).toEqual([]);
  });

  it('stands in the inbox behind cases of the same urgency that have a deadline', async () => {
    const fixture = deskFixture(vacant);
    const held = await fixture.dispatched();
    const fresh = await fixture.submitted();
    expect(await inboxOf(fixture, vacant)).toEqual([`verify ${fresh}`, `hold-vacant ${held}`]);
  });

  it('is held no longer once an office is occupied again and the case is visited', async () => {
    const fixture = deskFixture(vacant);
    const number = await fixture.dispatched();
    const filled = vacating('dishub/liaison');
    const visit = () => commandsOn(fixture.store, filled).take(number, 'recompute', {}, operator);
    await visit();
    expect(await inboxOf(fixture, filled)).toEqual([]);
    expect(await kindsOf(fixture, number)).toEqual(['lead agency:dishub']);
    const types = await typesOf(fixture, number);
    await visit();
    expect(await typesOf(fixture, number)).toEqual(types);
    expect(types.slice(-2)).toEqual(['vacancy-held.v1', 'vacancy-ended.v1']);
  });

  it('is held no longer once the coordinator dispatches it to an agency with an occupied office', async () => {
    const fixture = deskFixture(vacant);
    const number = await fixture.dispatched();
    await fixture.dispatch(number, { lead: 'dlh', reason: 'Jabatan di dishub kosong.' });
    expect(await kindsOf(fixture, number)).toEqual(['lead agency:dlh']);
    expect(await inboxOf(fixture, vacant)).toEqual([]);
  });

  it('is held too when only a supporting agency’s offices are vacant, until that agency has nothing to do', async () => {
    const fixture = deskFixture(vacating('dlh/liaison', 'dlh/head'));
    const number = await fixture.dispatched({ support: ['dlh'] });
    expect(await kindsOf(fixture, number)).toContain('hold-vacant coordinator');
    await fixture.take(number, 'return', givenTo.giveBack(), liaisonOf('dishub'));
    expect(await kindsOf(fixture, number)).toEqual(['decide-return coordinator']);
  });

  it('has one holder, however many of its agencies are vacant and however often it is visited', async () => {
    const fixture = deskFixture(vacating('dishub/liaison', 'dishub/head', 'dlh/liaison', 'dlh/head'));
    const number = await fixture.dispatched({ support: ['dlh'] });
    for (let n = 0; n < 2; n++) await fixture.take(number, 'recompute', {}, operator);
    const types = await typesOf(fixture, number);
    expect(types.filter((type) => type === 'vacancy-held.v1')).toHaveLength(1);
  });

  it('is never held by the coordinator if it is an oversight case: the coordinator would read it', async () => {
    const fixture = deskFixture(vacating('inspector', 'inspektorat/head', 'inspektorat/liaison'));
    const number = await fixture.dispatched({ class: 'oversight', lead: 'inspektorat' });
    expect(await kindsOf(fixture, number)).toEqual(['lead inspectorate']);
    const { complaint } = (await fixture.store.load(number))!;
    expect([mayRead(coordinator, complaint), mayRead(inspector, complaint)]).toEqual([false, true]);
  });
});
