import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findBrokenLinks } from '#casework/records/hash-chain.ts';
import { applyLetterEvent } from '#letters/apply-letter-event.ts';
import type { Letter } from '#letters/letter.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { letterText } from '#wording/letter-text.ts';
import { failureFrom } from '../../support/casework/casework-fixture.ts';
import { firstRun, lettersFixture } from '../../support/casework/letters-fixture.ts';
import {
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  operator,
  supervisor,
} from '../../support/complaints/actors.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const dishub1 = '2026-12-03-dishub-1';

async function drafted(cases = 1, of: TenantConfig = tenant) {
  const desk = lettersFixture(of);
  const numbers: string[] = [];
  for (let n = 0; n < cases; n++) numbers.push(await desk.reprimanded());
  await desk.run(firstRun);
  return { desk, numbers };
}

describe('signing a letter', () => {
  it('a signature gives the next number, fixes day and list, and clears the pending reprimands', async () => {
    const { desk, numbers } = await drafted(2);
    const answer = await desk.sign(dishub1);
    expect(answer).toMatchObject({ state: 'signed', number: '700/001/XII/2026', sequence: 2, possible: [] });
    const letter = await desk.load(dishub1);
    expect(letter).toMatchObject({
      state: 'signed',
      signed: { date: '2026-12-03', number: '700/001/XII/2026', office: 'supervisor', left: [] },
    });
    expect(letter.cases).toMatchObject(numbers.sort().map((number) => ({ number, daysLate: 5 })));
    expect(await desk.letters.pending()).toEqual([]);
  });

  it('letters are numbered from 1 each year, by the day in the tenant’s zone', async () => {
    const { desk } = await drafted();
    await desk.reprimanded({ lead: 'dlh' });
    await desk.run(firstRun);
    await desk.sign(dishub1, { now: wib('2026-12-31', '23:59') });
    const answer = await desk.sign('2026-12-03-dlh-1', { now: wib('2027-01-01', '00:01') });
    expect(answer.number).toBe('700/001/I/2027');
  });

  it('a signature leaves out a complaint that is no longer overdue, and reports it', async () => {
    const { desk, numbers } = await drafted(2);
    await desk.answer(numbers[0]!, { obstacle: 'no-staff' }, { now: firstRun });
    await desk.sign(dishub1);
    const letter = await desk.load(dishub1);
    expect(letter.cases.map(({ number }) => number)).toEqual([numbers[1]]);
    expect(letter).toMatchObject({ signed: { left: [numbers[0]] } });
    expect(await desk.letters.pending()).toEqual([]);
  });

  it('a signature detects a complaint that changes between read and write', async () => {
    let between: (() => Promise<unknown>) | undefined;
    const desk = lettersFixture(tenant, {
      async beforeSave({ entry }) {
        if (entry.type !== 'letter-signed.v1') return;
        await between?.();
        between = undefined;
      },
    });
    const [quick, slow] = [await desk.reprimanded(), await desk.reprimanded()];
    await desk.run(firstRun);
    between = () => desk.answer(quick, { obstacle: 'no-staff' }, { now: firstRun });
    await desk.sign(dishub1);
    expect((await desk.load(dishub1)).cases.map(({ number }) => number)).toEqual([slow]);
  });

  it('signing a letter whose complaints are all settled withdraws it without spending a number', async () => {
    const { desk, numbers } = await drafted();
    await desk.answer(numbers[0]!, { obstacle: 'no-staff' }, { now: firstRun });
    expect(await desk.sign(dishub1)).toMatchObject({ state: 'withdrawn' });
    expect(await desk.letters.lastCount('2026')).toBe(0);
    expect(await desk.load(dishub1)).toMatchObject({ withdrawn: { why: 'empty' } });
  });

  it('twenty letters signed at once get the numbers 1 to 20 without gaps or duplicates', async () => {
    const desk = lettersFixture(tenant);
    const agencies = tenant.agencies
      .map(({ id }) => id)
      .filter((id) => id !== 'inspektorat')
      .slice(0, 20);
    for (const lead of agencies) await desk.reprimanded({ lead });
    await desk.run(firstRun);
    const answers = await Promise.all(agencies.map((agency) => desk.sign(`2026-12-03-${agency}-1`)));
    const numbers = answers.map(({ number }) => Number(number!.split('/')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  it('a letter signed by several officers at once is signed once, with one number', async () => {
    const { desk } = await drafted();
    const signed = await Promise.allSettled([1, 2, 3, 4].map(() => desk.sign(dishub1)));
    expect(signed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await desk.letters.lastCount('2026')).toBe(1);
  });

  it('a signature repeated with its idempotency key gives the first answer; another body is refused', async () => {
    const { desk } = await drafted();
    const key = randomUUID();
    const first = await desk.sign(dishub1, { key });
    expect(await desk.sign(dishub1, { key })).toEqual(first);
    expect(await failureFrom(desk.sign(dishub1, { key, input: { number: '1' } }))).toMatchObject({
      failure: 'key-reused',
    });
  });

  it('signing a letter that changed since it was read is refused with the changes', async () => {
    const { desk } = await drafted();
    await desk.takeOn(dishub1, 'withdraw', { reason: 'Sudah ditangani.' });
    expect(await failureFrom(desk.sign(dishub1, { ifMatch: 1 }))).toMatchObject({
      failure: 'changed',
      since: [{ sequence: 2, type: 'letter-withdrawn.v1', text: { id: 'Konsep dibatalkan.' } }],
      possible: [],
    });
  });

  it.each([
    [1, ['Drafted for one complaint.', 'Letter no. 700/001/XII/2026 was signed for one complaint.']],
    [2, ['Drafted for 2 complaints.', 'Letter no. 700/001/XII/2026 was signed for 2 complaints.']],
  ])('the timeline of a letter states its number of complaints: %i', async (cases, said) => {
    const { desk } = await drafted(cases);
    await desk.sign(dishub1);
    const entries = await desk.letters.timeline(dishub1);
    expect(entries.map((entry) => letterText(entry, 'en'))).toEqual(said);
  });

  it('signing a letter that is no longer a draft is refused with its state', async () => {
    const offices = tenant.offices.map((one) => (one.id === 'dishub/head' ? { ...one, vacant: true } : one));
    const { desk } = await drafted(1, { ...tenant, offices });
    // The coordinator, who is the deputy of a vacant head, sees drafts as well.
    const early = desk.takeOn(dishub1, 'acknowledge', {}, { actor: coordinator });
    expect(await failureFrom(early)).toMatchObject({ rule: 'letter-is-draft', possible: [] });
    await desk.sign(dishub1);
    expect(await failureFrom(desk.sign(dishub1))).toMatchObject({ rule: 'letter-is-signed', possible: [] });
    const { desk: another } = await drafted();
    await another.takeOn(dishub1, 'withdraw', { reason: 'Sudah ditangani.' });
    expect(await failureFrom(another.sign(dishub1))).toMatchObject({
      failure: 'refused',
      rule: 'letter-is-withdrawn',
    });
  });

  it('a number given by hand is refused if the register is ours', async () => {
    const { desk } = await drafted();
    const failed = await failureFrom(desk.sign(dishub1, { input: { number: '700/1', date: '2026-12-03' } }));
    expect(failed).toMatchObject({
      failure: 'fields',
      fields: [
        { field: 'number', code: 'given-by-register' },
        { field: 'date', code: 'given-by-register' },
      ],
    });
  });
});

describe('a tenant that signs without review', () => {
  it('drafts are signed by the run itself, and no one is notified that they wait', async () => {
    const { desk } = await drafted(1, { ...tenant, letters: { ...tenant.letters!, sign: 'at-once' } });
    expect(await desk.lettersOf('signed')).toEqual([dishub1]);
    expect(desk.sent).toEqual([]);
    await desk.run(firstRun);
    expect(await desk.letters.lastCount('2026')).toBe(1);
  });
});

describe('a tenant with its own registry', () => {
  const own: TenantConfig = { ...tenant, letters: { ...tenant.letters!, number: { registry: 'own' } } };
  const file = { sha256: 'a'.repeat(64), bytes: 1000 };
  const withNumber = (number: string, date?: string) => ({ input: { number, ...(date ? { date } : {}) } });

  it('the supervisor enters the number once the signed file is uploaded', async () => {
    const { desk } = await drafted(1, own);
    expect(await failureFrom(desk.sign(dishub1))).toMatchObject({
      fields: [{ field: 'number', code: 'missing' }],
    });
    expect(await failureFrom(desk.sign(dishub1, withNumber('800/17')))).toMatchObject({
      rule: 'file-missing',
    });
    await desk.takeOn(dishub1, 'add-file', file);
    const late = { now: wib('2026-12-07', '09:00') };
    const signed = await desk.sign(dishub1, { ...withNumber('800/17', '2026-12-04'), ...late });
    expect(signed).toMatchObject({ number: '800/17' });
    expect(await desk.load(dishub1)).toMatchObject({ signed: { date: '2026-12-04' }, file });
  });

  it('a number cannot be used twice, and the day must be plausible', async () => {
    const { desk } = await drafted(1, own);
    await desk.reprimanded({ lead: 'dlh' });
    await desk.run(firstRun);
    for (const letter of [dishub1, '2026-12-03-dlh-1']) await desk.takeOn(letter, 'add-file', file);
    await desk.sign(dishub1, withNumber('800/17'));
    const other = (given: object) => failureFrom(desk.sign('2026-12-03-dlh-1', given));
    expect(await other(withNumber('800/17'))).toMatchObject({
      fields: [{ field: 'number', code: 'number-taken' }],
    });
    expect(await other(withNumber('800/18', '2026-12-04'))).toMatchObject({
      fields: [{ code: 'in-future' }],
    });
    expect(await other(withNumber('800/18', '2026-12-01'))).toMatchObject({
      fields: [{ code: 'before-draft' }],
    });
  });

  it('an uploaded file is refused if the register is ours', async () => {
    const { desk } = await drafted();
    expect(await failureFrom(desk.takeOn(dishub1, 'add-file', file))).toMatchObject({
      rule: 'register-is-ours',
    });
  });
});

describe('rights on a letter', () => {
  const outsiders = {
    coordinator,
    inspector,
    'another head': headOf('dlh'),
    liaison: liaisonOf('dishub'),
    operator,
  };

  it.each(Object.entries(outsiders))(
    'an officer of the kind %s can neither sign, withdraw nor acknowledge a letter',
    async (_, actor) => {
      const { desk } = await drafted();
      const never = ['not-found', 'not-yours'];
      expect(never).toContain((await failureFrom(desk.sign(dishub1, { actor }))).failure);
      const withdrawing = desk.takeOn(dishub1, 'withdraw', { reason: 'Tidak.' }, { actor });
      expect(never).toContain((await failureFrom(withdrawing)).failure);
      await desk.sign(dishub1);
      expect(never).toContain(
        (await failureFrom(desk.takeOn(dishub1, 'acknowledge', {}, { actor }))).failure,
      );
    },
  );

  it('the head of agency acknowledges a letter once, and only a signed one', async () => {
    const { desk } = await drafted();
    expect(await failureFrom(desk.acknowledge(dishub1, 'dishub'))).toEqual({ failure: 'not-found' });
    await desk.sign(dishub1);
    expect(await desk.acknowledge(dishub1, 'dishub')).toMatchObject({ sequence: 3, possible: [] });
    expect(await failureFrom(desk.acknowledge(dishub1, 'dishub'))).toMatchObject({
      rule: 'acknowledged-already',
    });
  });

  it('the substitute for a vacant office takes that office’s steps', async () => {
    const offices = tenant.offices.map((office) =>
      ['supervisor', 'dishub/head'].includes(office.id) ? { ...office, vacant: true } : office,
    );
    const { desk } = await drafted(1, { ...tenant, offices });
    await desk.sign(dishub1, { actor: coordinator });
    await desk.takeOn(dishub1, 'acknowledge', {}, { actor: coordinator });
    expect(await desk.load(dishub1)).toMatchObject({
      signed: { office: 'coordinator' },
      acknowledged: { office: 'coordinator' },
    });
  });
});

it('folding a letter’s timeline gives the stored state, and its chain is unbroken', async () => {
  const { desk } = await drafted();
  const another = await desk.reprimanded();
  await desk.run(wib('2026-12-04', '07:40'));
  await desk.sign(dishub1, { actor: supervisor });
  await desk.acknowledge(dishub1, 'dishub');
  const timeline = await desk.letters.timeline(dishub1);
  expect(timeline.map(({ type }) => type)).toEqual([
    'letter-drafted.v1',
    'letter-extended.v1',
    'letter-signed.v1',
    'letter-acknowledged.v1',
  ]);
  expect(findBrokenLinks(timeline)).toEqual([]);
  let letter: Letter | undefined;
  for (const { prev: _, hash, ...event } of timeline)
    letter = applyLetterEvent(letter, event as Parameters<typeof applyLetterEvent>[1], hash);
  expect(letter).toEqual(await desk.load(dishub1));
  expect(letter!.cases.map(({ number }) => number)).toContain(another);
});
