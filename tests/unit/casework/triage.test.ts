import { describe, expect, it } from 'vitest';
import type { Submission } from '#casework/commands/submission.ts';
import { triageComplaint } from '#casework/commands/triage-complaint.ts';
import { takeStep } from '#casework/wiring.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { openWholeCase } from '../../support/casework/open-whole-case.ts';
import { coordinator, supervisor } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords, memoryContacts } from '../../support/memory/memory-lists.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const secret = JSON.stringify({ current: 'k1', k1: 'one' });
const hoursLater = (hours: number) => new Date(Date.parse(tuesday) + hours * 3_600_000).toISOString();

const aTriage = () => {
  const desk = caseworkFixture(tenant);
  const stores = { takeStep, complaints: desk.store, contacts: memoryContacts(desk.memory) };
  const triage = async (number: string, keys = secret) => {
    await triageComplaint(stores, tenant, number, { secret: keys, now: tuesday });
    return (await desk.store.load(number))!.complaint.proposal;
  };
  const report = async (changes: Partial<Submission> = {}, hours = 0) => {
    const number = await desk.submitted(changes, { now: hoursLater(hours) });
    return { number, proposal: await triage(number) };
  };
  return { desk, stores, triage, report };
};

describe('triage', () => {
  it('triage proposes the category’s agency and urgency', async () => {
    const { proposal } = await aTriage().report({ category: 'jembatan' });
    expect(proposal).toEqual({ urgency: 'high', agency: 'dpupr' });
  });

  it('triage proposes the district’s office for categories of districts, and none if the district is unknown', async () => {
    const byDistrict = tenant.categories.find((one) => one.byDistrict)!.id;
    const office = tenant.agencies.find(({ district }) => district === 'bayat')!.id;
    const { report } = aTriage();
    expect((await report({ category: byDistrict })).proposal?.agency).toBe(office);
    const nowhere = await report({ category: byDistrict, place: { address: 'Pasar' } });
    expect(nowhere.proposal).not.toHaveProperty('agency');
  });

  it.each([
    ['the same words from the same contact', {}, 1, true],
    ['the same words with other spaces and capitals', { text: ' jalan  BERLUBANG di depan pasar ' }, 1, true],
    ['the same contact in capitals', { contact: { email: 'WARGA@contoh.example' } }, 1, true],
    ['exactly a day later', {}, 24, true],
    ['more than a day later', {}, 24.01, false],
    ['other words', { text: 'Lampu mati' }, 1, false],
    ['another contact', { contact: { email: 'lain@contoh.example' } }, 1, false],
    ['no contact', { contact: undefined, anonymous: true }, 1, false],
  ])('triage marks a duplicate, or not: %s', async (_, changes, hours, copied) => {
    const { report } = aTriage();
    const first = await report();
    const second = await report(changes as Partial<Submission>, hours);
    expect(second.proposal?.sameAs).toBe(copied ? first.number : undefined);
    expect(first.proposal).not.toHaveProperty('sameAs');
  });

  it('only an officer who may merge cases sees which case a report may duplicate', async () => {
    const { report, desk } = aTriage();
    const [first, second] = [await report(), await report({}, 1)];
    const stores = { complaints: desk.store, records: memoryAccessRecords(desk.memory) };
    const sameAs = async (actor: Actor) => {
      const asked = { number: second.number, actor, language: 'id', now: tuesday } as const;
      return (await openWholeCase(stores, tenant, asked)).proposal?.sameAs;
    };
    expect(await sameAs(coordinator)).toBe(first.number);
    expect(await sameAs(supervisor)).toBeUndefined();
  });

  it('triage recognises the same phone number in different spellings', async () => {
    const { report } = aTriage();
    const first = await report({ contact: { phone: '0812 3456 7890' } });
    const second = await report({ contact: { phone: '+62 812-3456-7890' } }, 1);
    expect(second.proposal?.sameAs).toBe(first.number);
  });

  it.each([0, 1])(
    'triage marks only the later of two reports as a duplicate, whichever it sees first (%s h apart)',
    async (hours) => {
      const { desk, triage } = aTriage();
      const numbers = [await desk.submitted({}, { now: hoursLater(hours) }), await desk.submitted()];
      for (const number of [...numbers, ...numbers]) await triage(number);
      const marks = await Promise.all(numbers.map(async (number) => (await triage(number))?.sameAs));
      expect(marks).toEqual([undefined, numbers[0]]);
    },
  );

  it('triage recognises a duplicate after a rotation of the key', async () => {
    const { desk, triage } = aTriage();
    const first = await desk.submitted();
    await triage(first);
    const second = await desk.submitted({}, { now: hoursLater(1) });
    const rotated = JSON.stringify({ current: 'k2', k1: 'one', k2: 'two' });
    expect(await triage(second, rotated)).toMatchObject({ sameAs: first });
  });

  it('triage does not name an original that the inspectorate took over', async () => {
    const { desk, report } = aTriage();
    const first = await report({ class: 'oversight' });
    await desk.dispatch(first.number, { class: 'oversight', lead: 'inspektorat' });
    expect((await report({}, 1)).proposal).not.toHaveProperty('sameAs');
  });

  it('triage that is repeated changes nothing', async () => {
    const { desk, triage, report } = aTriage();
    const { number } = await report();
    await triage(number);
    await desk.dispatch(number);
    await triage(number);
    expect(await desk.store.timeline(number)).toHaveLength(3);
  });

  it('triage stores only a keyed hash of the contact', async () => {
    const { desk, report } = aTriage();
    const { number } = await report();
    const { contact } = desk.memory.cases.get(`klaten ${number}`)!;
    expect(contact).toMatch(/^k1\.[\w-]{43}$/);
  });
});
