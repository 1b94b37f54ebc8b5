import { describe, expect, it } from 'vitest';
import { addPendingReprimand } from '#casework/letters/add-pending-reprimand.ts';
import { findBrokenLinks } from '#casework/records/hash-chain.ts';
import { maxCases } from '#letters/plan-run.ts';
import {
  firstReached,
  firstRun,
  lettersFixture,
  secondReached,
  secondRun,
} from '../../support/casework/letters-fixture.ts';
import { liaisonOf } from '../../support/complaints/actors.ts';
import { givenTo } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const dishub1 = '2026-12-03-dishub-1';

describe('a run of letters', () => {
  it('a letter run falls due on the morning on which a complaint reached a reprimand, and only then', async () => {
    const desk = lettersFixture(tenant);
    const number = await desk.dispatched();
    await desk.reach(number, wib('2026-12-01', '07:30'));
    expect(desk.runs()).toEqual([]);
    await desk.reach(number, firstReached);
    expect(desk.runs()).toEqual([firstRun]);
    await desk.run(firstRun);
    expect(desk.runs()).toEqual([]);
  });

  it('a run falls due again on the same day for later reprimands, and adds to its drafts', async () => {
    const desk = lettersFixture(tenant);
    await desk.reprimanded();
    await desk.run(firstRun);
    const number = await desk.dispatched();
    // After a jump in time the level is found at nine, after the morning's run.
    await desk.reach(number, wib('2026-12-03', '09:00'));
    const again = wib('2026-12-03', '09:10');
    expect(desk.runs()).toEqual([again]);
    await desk.run(again);
    expect((await desk.all()).map(({ id, cases }) => [id, cases.length])).toEqual([[dishub1, 2]]);
    expect(desk.runs()).toEqual([]);
  });

  it('a run drafts one letter per agency and form, with each complaint once and its worst deadline', async () => {
    const desk = lettersFixture(tenant);
    const numbers = [await desk.reprimanded(), await desk.reprimanded()];
    await desk.reprimanded({ lead: 'dlh' });
    // First response was due on 1 December: its own reprimand comes on the 8th.
    const late = wib('2026-12-08', '07:30');
    for (const number of numbers) await desk.reach(number, late);
    await desk.run(wib('2026-12-08', '07:40'));
    const letters = await desk.all();
    expect(letters.map(({ id, state, form }) => [id, state, form])).toEqual([
      ['2026-12-08-dlh-1', 'draft', 'reprimand-1'],
      ['2026-12-08-dishub-1', 'draft', 'reprimand-1'],
    ]);
    const { cases } = await desk.load('2026-12-08-dishub-1');
    expect(cases.map(({ number }) => number).sort()).toEqual([...numbers].sort());
    for (const one of cases) {
      expect(one).toMatchObject({ deadline: 'accept', deadlineAt: wib('2026-11-26', '16:00') });
      expect(one.reached.map(({ deadline }) => deadline).sort()).toEqual(['accept', 'first-response']);
    }
  });

  it('each complaint is drafted once, however many runs happen at once', async () => {
    const desk = lettersFixture(tenant);
    await desk.reprimanded();
    await desk.reprimanded();
    await Promise.all([desk.run(firstRun), desk.run(firstRun), desk.run(firstRun)]);
    await desk.run(firstRun);
    expect((await desk.all()).map(({ id, cases }) => [id, cases.length])).toEqual([[dishub1, 2]]);
    const timeline = await desk.letters.timeline(dishub1);
    expect(findBrokenLinks(timeline)).toEqual([]);
  });

  it('a run adds to an unsigned draft, and starts another after a signature', async () => {
    const desk = lettersFixture(tenant);
    await desk.reprimanded();
    await desk.run(firstRun);
    await desk.reprimanded();
    await desk.run(wib('2026-12-04', '07:40'));
    expect((await desk.load(dishub1)).cases).toHaveLength(2);
    await desk.sign(dishub1);
    await desk.reprimanded();
    await desk.run(wib('2026-12-07', '07:40'));
    expect(await desk.lettersOf('draft')).toEqual(['2026-12-07-dishub-1']);
  });

  it('a run spreads complaints over several letters if one is full', async () => {
    const desk = lettersFixture(tenant);
    for (let n = 0; n < maxCases + 3; n++) await desk.reprimanded();
    await desk.run(firstRun);
    const letters = await desk.all();
    expect(letters.map(({ id, cases }) => [id, cases.length])).toEqual([
      [`${dishub1}-2`, 3],
      [dishub1, maxCases],
    ]);
    const numbers = letters.flatMap(({ cases }) => cases.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(maxCases + 3);
  });

  it('a run leaves out complaints no longer overdue and clears their reprimands; a pause excuses nothing', async () => {
    const desk = lettersFixture(tenant);
    const [answered, asked] = [await desk.reprimanded(), await desk.reprimanded()];
    await desk.answer(answered, { obstacle: 'no-staff' }, { now: firstReached });
    await desk.take(asked, 'ask-completion', givenTo.askCompletion(), liaisonOf('dishub'), {
      now: firstReached,
    });
    await desk.run(firstRun);
    expect((await desk.load(dishub1)).cases.map(({ number }) => number)).toEqual([asked]);
    expect((await desk.letters.pending()).map(({ number }) => number)).toEqual([asked]);
  });
});

describe('a second reprimand', () => {
  it('a second reprimand follows a signed first one', async () => {
    const desk = lettersFixture(tenant);
    const number = await desk.reprimanded();
    await desk.run(firstRun);
    await desk.sign(dishub1);
    await desk.deliver(dishub1);
    await desk.reach(number, secondReached);
    await desk.run(secondRun);
    expect(await desk.lettersOf('draft')).toContain('2026-12-10-dishub-2');
    expect(await desk.load('2026-12-10-dishub-2')).toMatchObject({ form: 'reprimand-2' });
  });

  it('a second reprimand without a signed first joins the first, and the supervisor is notified', async () => {
    const desk = lettersFixture(tenant);
    const number = await desk.reprimanded();
    await desk.run(firstRun);
    await desk.reach(number, secondReached);
    await desk.run(secondRun);
    expect(await desk.lettersOf('draft')).toEqual([dishub1]);
    const { cases } = await desk.load(dishub1);
    expect(cases[0]!.reached.map(({ form, deadline }) => `${form} ${deadline}`).sort()).toEqual([
      'reprimand-1 accept',
      'reprimand-1 first-response',
      'reprimand-2 accept',
    ]);
    const mail = desk.sent.at(-1)!;
    expect(mail.to.address).toBe('sekda@klaten.example');
    expect(mail.text).toContain(`Teguran Tertulis I belum pernah ditandatangani`);
    expect(mail.text).toContain(number);
    await desk.sign(dishub1);
    await desk.deliver(dishub1);
    await desk.run(wib('2026-12-11', '07:40'));
    expect(await desk.lettersOf('draft')).toEqual([]);
  });
});

describe('a pending reprimand', () => {
  it('a pending reprimand is stored once however often its event comes, and not again after its letter', async () => {
    const desk = lettersFixture(tenant);
    const number = await desk.dispatched();
    const reached = await desk.reach(number, firstReached);
    const event = reached.find(({ data }) => data.form === 'reprimand-1')!;

    const again = () => addPendingReprimand(desk, tenant, event, firstReached);
    await Promise.all([again(), again()]);
    expect(await desk.letters.pending()).toHaveLength(1);
    await desk.run(firstRun);
    await desk.sign(dishub1);
    await desk.deliver(dishub1);
    await again();
    expect(await desk.letters.pending()).toEqual([]);
  });

  it('no pending reprimand is stored for an oversight complaint or for one no longer overdue', async () => {
    const desk = lettersFixture(tenant);
    const number = await desk.dispatched();
    const file = (await desk.complaints.load(number))!;
    await desk.escalate(number, file.complaint.assignments[0]!.id, firstReached);
    const taken = { class: 'oversight', secret: true, lead: 'inspektorat', reason: 'Ada unsur pengawasan.' };
    await desk.dispatch(number, taken, { now: firstReached });
    const events = (await desk.complaints.timeline(number)).filter(
      (entry) => entry.type === 'ladder-step-reached.v1',
    );

    for (const event of events) await addPendingReprimand(desk, tenant, event, firstReached);
    expect(await desk.letters.pending()).toEqual([]);
    expect(desk.runs()).toEqual([]);
  });
});
