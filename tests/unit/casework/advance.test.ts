import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ComplaintWrite } from '#casework/records/complaint-store.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import {
  complainant,
  coordinator,
  headOf,
  liaisonOf,
  operator,
  supervisor,
  system,
} from '../../support/complaints/actors.ts';
import { answerInput, dispatchInput, givenTo, hurried, tuesday } from '../../support/complaints/cases.ts';
import type { Hooks } from '../../support/memory/memory-complaints.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const nextDay = '2026-11-25T02:00:00.000Z';

/** Between one command's read and its write, another command has its whole effect, once. */
const overtakenBy = (command: () => Promise<unknown>): Hooks => {
  const hooks: Hooks = {};
  hooks.beforeSave = async () => {
    delete hooks.beforeSave;
    await command();
  };
  return hooks;
};

const changedBy = (failure: object) =>
  'since' in failure ? (failure.since as { type: string }[]).map(({ type }) => type) : 'nothing said';

describe('a step', () => {
  it('answers with stage, sequence, deadlines and what is possible now', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const { answer, entries } = await desk.dispatch(number);
    expect(answer).toMatchObject({ number, stage: 'dispatched', sequence: 2 });
    expect(answer.possible).toEqual([
      'dispatch',
      'forward',
      'record-lapor',
      'merge',
      'archive',
      'correct',
      'remark',
      'oral-reprimand',
    ]);
    expect(answer.deadlines.map(({ kind, at }) => [kind, at])).toEqual([
      ['accept', '2026-11-26T16:00:00+07:00'],
      ['first-response', '2026-12-01T16:00:00+07:00'],
      ['resolve', '2026-12-14T16:00:00+07:00'],
    ]);
    expect(entries).toMatchObject([{ actor: { role: 'coordinator', office: 'coordinator' }, at: tuesday }]);
  });

  it('on a case that is not there is not found', async () => {
    const failure = await failureFrom(caseworkFixture(tenant).dispatch('KLT-0000-0000'));
    expect(failure).toEqual({ failure: 'not-found' });
  });

  it.each([
    ['dispatch', coordinator, 'dispatched-already', 'refused'],
    ['accept', headOf('dlh'), 'not-your-case', 'not-yours'],
    ['accept', coordinator, 'not-your-role', 'not-yours'],
    ['answer', supervisor, 'not-your-role', 'not-yours'],
    ['answer', operator, 'not-your-case', 'not-yours'],
    ['rate', complainant, 'wrong-stage', 'refused'],
  ] as const)('%s by %o is refused: %s', async (step, actor, rule, failure) => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const input = { dispatch: dispatchInput(), accept: {}, answer: answerInput(), rate: { stars: 1 } }[step];
    expect(await failureFrom(desk.take(number, step, input, actor))).toMatchObject({ failure, rule });
  });

  it('the operator has a case recounted that it cannot read, and hears nothing of it', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched({ secret: true });
    const { answer, entries } = await desk.take(number, 'recompute', {}, operator);
    expect(entries).toEqual([]);
    expect(answer.possible).toEqual(['recompute']);
    const stale = desk.take(number, 'recompute', {}, operator, { ifMatch: 1 });
    expect(await failureFrom(stale)).toMatchObject({ failure: 'changed', since: [] });
  });

  it('a supporting agency reads the case and holds no lead', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched({ support: ['dlh'] });
    const failure = await failureFrom(desk.take(number, 'accept', {}, liaisonOf('dlh')));
    expect(failure).toEqual({
      failure: 'not-yours',
      rule: 'not-your-assignment',
      possible: ['contribute', 'remark'],
    });
  });

  it('refused by a limit is not offered again, in the refusal or to whoever looks', async () => {
    const desk = caseworkFixture({ ...tenant, sops: tenant.sops.map((sop) => ({ ...sop, returnLimit: 0 })) });
    const number = await desk.dispatched();
    const failure = await failureFrom(desk.take(number, 'return', givenTo.giveBack(), liaisonOf('dishub')));
    expect(failure).toMatchObject({ failure: 'refused', rule: 'return-limit-reached' });
    expect(failure).toMatchObject({ possible: expect.not.arrayContaining(['return']) });
    const { answer } = await desk.take(number, 'remark', { text: 'Kembali lagi.' }, liaisonOf('dishub'));
    expect(answer.possible).toContain('accept');
    expect(answer.possible).not.toContain('return');
  });

  it('that takes a case out of its sight tells an office of no step on it', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const { answer } = await desk.take(
      number,
      'dispatch',
      dispatchInput({ class: 'oversight', lead: 'inspektorat' }),
      coordinator,
    );
    expect(answer.possible).toEqual([]);
  });

  it('on an answer that is rated already tells its complainant what goes on', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.take(number, 'answer', answerInput(), liaisonOf('dishub'));
    await desk.take(number, 'rate', { stars: 1 }, complainant);
    const again = await failureFrom(desk.take(number, 'rate', { stars: 2 }, complainant));
    expect(again).toEqual({ failure: 'refused', rule: 'rating-under-review', possible: [] });
  });

  it('that completes a report brings something', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.take(number, 'ask-completion', givenTo.askCompletion(), coordinator);
    expect(await failureFrom(desk.take(number, 'complete', {}, complainant))).toEqual({
      failure: 'fields',
      fields: [{ field: 'text', code: 'completes-nothing' }],
    });
  });

  it('refused by a rule on a value names the field', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    expect(await failureFrom(desk.dispatch(number, { lead: 'x' }))).toEqual({
      failure: 'fields',
      fields: [{ field: 'lead', code: 'unknown-agency' }],
    });
  });
});

describe('If-Match', () => {
  it('lets a step through on the case as it was seen', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    expect((await desk.accept(number, { ifMatch: 2 })).answer.stage).toBe('accepted');
  });

  it('stops a step on a case that moved on, even one still allowed, and tells what changed', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.accept(number);
    const failure = await failureFrom(desk.answer(number, {}, { ifMatch: 2 }));
    expect(failure).toMatchObject({ failure: 'changed', possible: expect.arrayContaining(['answer']) });
    expect(changedBy(failure)).toEqual(['complaint-accepted.v1']);
  });

  it('stops no complainant for what is the offices’ alone', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const { answer } = await desk.answer(number);
    await desk.take(number, 'remark', { text: 'Catatan' }, coordinator);
    await desk.rate(number, { ifMatch: answer.sequence });
    const stale = desk.take(number, 'remark', { text: 'x' }, coordinator, { ifMatch: answer.sequence });
    expect(await failureFrom(stale)).toMatchObject({ failure: 'changed' });
    expect(await failureFrom(desk.rate(number, { ifMatch: 99 }))).toMatchObject({ failure: 'changed' });
  });

  it('tells an office what changed in plain words and local time, its own business too', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.take(number, 'triage', { urgency: 'normal' }, system);
    await desk.dispatch(number);
    await desk.escalate(number, 'lead-2', wib('2026-11-25', '07:30'));
    await desk.answer(number, {}, { now: wib('2026-11-25', '09:00') });
    const failure = await failureFrom(desk.answer(number, {}, { ifMatch: 1 }));
    expect(failure).toMatchObject({
      since: [
        { sequence: 3, at: '2026-11-24T10:00:00+07:00', text: { en: expect.stringContaining('sent to') } },
        {
          sequence: 4,
          at: '2026-11-25T07:30:00+07:00',
          text: {
            id: expect.stringMatching(/^Pengingat: batas waktu penerimaan oleh instansi/),
            en: expect.stringMatching(/^Reminder: deadline for acceptance/),
          },
        },
        { sequence: 5, text: { en: 'The agency accepted the report by answering.' } },
        { sequence: 6, text: { id: 'Instansi menjawab laporan.', en: 'The agency answered the report.' } },
      ],
    });
  });

  it('tells the complainant no more than the timeline does', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.answer(number);
    expect(changedBy(await failureFrom(desk.rate(number, { ifMatch: 2 })))).toEqual([
      'complaint-answered.v1',
    ]);
  });

  it('forgives whoever missed no more than the machine’s proposal', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.take(number, 'triage', { urgency: 'normal' }, system);
    expect(await failureFrom(desk.dispatch(number, {}, { ifMatch: 3 }))).toMatchObject({
      failure: 'changed',
    });
    expect((await desk.dispatch(number, {}, { ifMatch: 1 })).answer.sequence).toBe(3);
    expect(await failureFrom(desk.accept(number, { ifMatch: 1 }))).toMatchObject({ failure: 'changed' });
  });

  it('tells a stranger nothing of the case', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const failure = await failureFrom(desk.take(number, 'accept', {}, liaisonOf('dlh'), { ifMatch: 1 }));
    expect(failure).toEqual({ failure: 'not-yours', rule: 'not-your-case' });
  });
});

it('names every field that a rule refuses', async () => {
  const desk = caseworkFixture(tenant);
  const failure = await failureFrom(
    desk.dispatch(await desk.submitted(), { category: 'no', lead: 'nope', support: ['zzz'] }),
  );
  expect(failure).toEqual({
    failure: 'fields',
    fields: [
      { field: 'category', code: 'unknown-category' },
      { field: 'lead', code: 'unknown-agency' },
      { field: 'support.0', code: 'unknown-agency' },
    ],
  });
});

describe('whoever acts after a deadline and before the sweep', () => {
  const deadline = wib('2026-11-26', '16:00');
  const secondsLater = (instant: string, seconds: number) =>
    new Date(Date.parse(instant) + seconds * 1000).toISOString();
  const story = async (desk: ReturnType<typeof caseworkFixture>, number: string, since = 2) =>
    (await desk.store.timeline(number, since)).map(({ type, at, actor, data }) => [
      'form' in data ? data.form : type,
      at,
      actor.role,
    ]);

  it('does not undo the breach: it is recorded at its instant, ahead of the step', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const now = secondsLater(deadline, 5);
    const { answer } = await desk.accept(number, { now, ifMatch: 2 });
    expect(answer).toMatchObject({ stage: 'accepted', sequence: 5 });
    const told = [
      ['reminder', wib('2026-11-25', '07:30'), 'system'],
      ['breach', deadline, 'system'],
      ['complaint-accepted.v1', now, 'liaison'],
    ];
    expect(await story(desk, number)).toEqual(told);
    const { complaint } = (await desk.store.load(number))!;
    expect(complaint.assignments[0]!.deadlines[0]).toMatchObject({ breachedAt: deadline, metAt: now });
    await desk.escalate(number, 'lead-2', now);
    expect(await story(desk, number)).toEqual(told);
  });

  it('is in time at the very instant', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.accept(number, { now: deadline });
    expect(await story(desk, number)).not.toContainEqual(['breach', deadline, 'system']);
  });

  it('leaves the assignment that it closes with its breach, and is held to the case as it was read', async () => {
    const seen: ComplaintWrite[] = [];
    const desk = caseworkFixture(tenant, { beforeSave: async (saving) => void seen.push(saving) });
    const number = await desk.submitted();
    const breached = wib('2026-11-27', '16:30');
    await desk.dispatch(number, {}, { now: secondsLater(breached, 5) });
    const { sequence, assignments } = seen.at(-1)!.before!.complaint;
    expect(sequence).toBe(1);
    expect(assignments[0]!.deadlines[0]).toMatchObject({ kind: 'verify', breachedAt: breached });
  });

  it('is told all assignments’ lateness in the order in which it came about', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched({ support: ['dlh', 'disdik'] });
    await desk.answer(number, { obstacle: 'weather', ...hurried }, { now: wib('2026-12-22', '09:00') });
    const told = await story(desk, number);
    const instants = told.map(([, at]) => at);
    expect(instants).toEqual([...instants].sort());
    expect(told.filter(([what]) => what === 'breach')).toHaveLength(5);
    expect(told.slice(-3).map(([what]) => what)).toEqual([
      'complaint-accepted.v1',
      'remark-added.v1',
      'complaint-answered.v1',
    ]);
  });

  it('writes no more at once than a transaction holds', async () => {
    const desk = caseworkFixture(tenant);
    const support = tenant.agencies.map(({ id }) => id).filter((id) => id !== 'dishub');
    const number = await desk.dispatched({ support: support.slice(0, 19) });
    const { entries } = await desk.accept(number, { now: wib('2027-01-29', '09:00') });
    expect(entries).toHaveLength(51);
  });

  it('keeps its words under the number of its own entry', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const { entries } = await desk.dispatch(number, {}, { now: wib('2026-11-27', '17:00') });
    const { sequence, data } = entries.at(-1)!;
    expect(data).toMatchObject({ title: { id: `00000${sequence}-title` } });
    expect(sequence).toBe(4);
  });

  it('can no longer rate when the period for it is over; the closing is left to the sweep', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const { answer } = await desk.answer(number);
    const now = secondsLater(new Date(answer.deadlines[0]!.at).toISOString(), 1);
    const refused = { failure: 'refused', rule: 'wrong-stage', possible: ['ask-erasure'] };
    expect(await failureFrom(desk.rate(number, { now }))).toEqual(refused);
    expect((await desk.store.load(number))!.complaint.stage).toBe('answered');
    await desk.escalate(number, 'reply-3', now);
    expect((await desk.store.load(number))!.complaint).toMatchObject({
      stage: 'closed',
      closed: { by: 'lapse' },
    });
  });
});

describe('the same key again', () => {
  const key = randomUUID();

  it('gives the same answer and has no second effect, whatever happened since', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const first = await desk.accept(number, { key });
    await desk.answer(number);
    const again = await desk.accept(number, { key, ifMatch: 2, now: nextDay });
    expect(JSON.stringify(again.answer)).toBe(JSON.stringify(first.answer));
    expect(again.entries).toEqual([]);
    expect(await desk.store.timeline(number)).toHaveLength(4);
  });

  it('for other content is refused', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.dispatch(number, {}, { key });
    expect(await failureFrom(desk.dispatch(number, { lead: 'dlh' }, { key }))).toEqual({
      failure: 'key-reused',
    });
  });

  it('from another office, for another case or another step is another command', async () => {
    const desk = caseworkFixture(tenant);
    const [one, two] = [await desk.dispatched(), await desk.dispatched()];
    await desk.accept(one, { key });
    expect((await desk.accept(two, { key })).answer.number).toBe(two);
    expect((await desk.answer(one, {}, { key })).answer.stage).toBe('answered');
    const failure = await failureFrom(desk.take(one, 'accept', {}, headOf('dishub'), { key }));
    expect(failure).toMatchObject({ failure: 'refused', rule: 'wrong-stage' });
  });

  it('at the same moment has one effect and two like answers', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const [one, two] = await Promise.all([desk.accept(number, { key }), desk.accept(number, { key })]);
    expect(one.answer).toEqual(two.answer);
    expect(await desk.store.timeline(number)).toHaveLength(3);
  });
});

describe('two officers at once', () => {
  it.each([undefined, 1])('one wins, the other is told what changed (If-Match %s)', async (ifMatch) => {
    const first = caseworkFixture(tenant);
    const number = await first.submitted();
    const given = ifMatch === undefined ? {} : { ifMatch };
    const second = caseworkFixture(
      tenant,
      overtakenBy(() => first.dispatch(number, { lead: 'dlh' })),
      first.memory,
    );
    const failure = await failureFrom(second.dispatch(number, {}, given));
    expect(failure).toMatchObject(
      ifMatch ? { failure: 'changed' } : { failure: 'refused', rule: 'dispatched-already' },
    );
    expect(changedBy(failure)).toEqual(['complaint-dispatched.v1']);
    const { complaint } = (await first.store.load(number))!;
    expect(complaint).toMatchObject({ stage: 'dispatched', lead: 'dlh', sequence: 2 });
  });

  it('the loser whose step is still allowed decides again on the case as it is', async () => {
    const first = caseworkFixture(tenant);
    const number = await first.dispatched();
    const second = caseworkFixture(
      tenant,
      overtakenBy(() => first.accept(number)),
      first.memory,
    );
    const { answer, entries } = await second.answer(number);
    expect(answer).toMatchObject({ stage: 'answered', sequence: 4 });
    expect(entries.map(({ type }) => type)).toEqual(['complaint-answered.v1']);
  });

  it('a refusal without a race says nothing of changes', async () => {
    const desk = caseworkFixture(tenant);
    const failure = await failureFrom(desk.dispatch(await desk.dispatched()));
    expect(changedBy(failure)).toBe('nothing said');
  });

  it('a case that never stands still is given back as busy: nothing was decided', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    let tried = 0;
    desk.store.save = async () => {
      tried++;
      return { saved: false, why: 'changed' };
    };
    expect(await failureFrom(desk.accept(number))).toEqual({ failure: 'busy' });
    expect(tried).toBe(60);
  });

  it('forty who act on one case at one moment all have their effect', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const remarks = Array.from({ length: 40 }, (_, i) =>
      desk.take(number, 'remark', { text: `Catatan ${i}` }, coordinator),
    );
    await Promise.all(remarks);
    expect((await desk.store.load(number))!.complaint.sequence).toBe(42);
  });
});

describe('the system', () => {
  it('told late or twice changes nothing', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const triage = () => desk.take(number, 'triage', { urgency: 'high' }, system);
    expect((await triage()).entries).toHaveLength(1);
    expect((await triage()).entries).toEqual([]);
    await desk.dispatch(number);
    expect((await triage()).entries).toEqual([]);
    expect((await desk.store.load(number))!.complaint).not.toHaveProperty('proposal');
  });
});
