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

/** Once, another command takes effect between a command's read and its write. */
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

describe('a step on a complaint', () => {
  it('an officer who takes a step is told the stage, the sequence, the deadlines and the possible next steps', async () => {
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

  it('an officer who takes a step on a complaint that does not exist is told "not found"', async () => {
    const failure = await failureFrom(caseworkFixture(tenant).dispatch('KLT-0000-0000'));
    expect(failure).toEqual({ failure: 'not-found' });
  });

  it.each([
    ['accept', headOf('dlh')],
    ['answer', operator],
  ] as const)('a case does not exist for an office without a part in it: %s by %o', async (step, actor) => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const input = step === 'accept' ? {} : answerInput();
    expect(await failureFrom(desk.take(number, step, input, actor))).toEqual({ failure: 'not-found' });
  });

  it.each([
    ['dispatch', coordinator, 'dispatched-already', 'refused'],
    ['accept', coordinator, 'not-your-role', 'not-yours'],
    ['answer', supervisor, 'not-your-role', 'not-yours'],
    ['rate', complainant, 'wrong-stage', 'refused'],
  ] as const)(
    'an office may not take a step against the rules: %s by %o is refused with %s',
    async (step, actor, rule, failure) => {
      const desk = caseworkFixture(tenant);
      const number = await desk.dispatched();
      const input = { dispatch: dispatchInput(), accept: {}, answer: answerInput(), rate: { stars: 1 } }[
        step
      ];
      expect(await failureFrom(desk.take(number, step, input, actor))).toMatchObject({ failure, rule });
    },
  );

  it('the operator can recompute a secret case that it cannot read, and learns nothing of its contents', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched({ secret: true });
    const { answer, entries } = await desk.take(number, 'recompute', {}, operator);
    expect(entries).toEqual([]);
    expect(answer.possible).toEqual(['recompute']);
    const stale = desk.take(number, 'recompute', {}, operator, { ifMatch: 1 });
    expect(await failureFrom(stale)).toMatchObject({ failure: 'changed', since: [] });
  });

  it('a supporting agency that tries to accept the lead’s assignment is told to contribute or remark instead', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched({ support: ['dlh'] });
    const failure = await failureFrom(desk.take(number, 'accept', {}, liaisonOf('dlh')));
    expect(failure).toEqual({
      failure: 'not-yours',
      rule: 'not-your-assignment',
      possible: ['contribute', 'remark'],
    });
  });

  it('an officer is not offered a return once the limit of returns is reached, in the refusal or later', async () => {
    const desk = caseworkFixture({ ...tenant, sops: tenant.sops.map((sop) => ({ ...sop, returnLimit: 0 })) });
    const number = await desk.dispatched();
    const failure = await failureFrom(desk.take(number, 'return', givenTo.giveBack(), liaisonOf('dishub')));
    expect(failure).toMatchObject({ failure: 'refused', rule: 'return-limit-reached' });
    expect(failure).toMatchObject({ possible: expect.not.arrayContaining(['return']) });
    const { answer } = await desk.take(number, 'remark', { text: 'Kembali lagi.' }, liaisonOf('dishub'));
    expect(answer.possible).toContain('accept');
    expect(answer.possible).not.toContain('return');
  });

  it('the coordinator is offered no further steps on a case that it has just dispatched to the inspectorate', async () => {
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

  it('a complainant who rates the same answer twice is told that the first rating is under review', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.take(number, 'answer', answerInput(), liaisonOf('dishub'));
    await desk.take(number, 'rate', { stars: 1 }, complainant);
    const again = await failureFrom(desk.take(number, 'rate', { stars: 2 }, complainant));
    expect(again).toEqual({ failure: 'refused', rule: 'rating-under-review', possible: [] });
  });

  it('a complainant cannot complete a report without adding anything', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.take(number, 'ask-completion', givenTo.askCompletion(), coordinator);
    expect(await failureFrom(desk.take(number, 'complete', {}, complainant))).toEqual({
      failure: 'fields',
      fields: [{ field: 'text', code: 'completes-nothing' }],
    });
  });

  it('a coordinator who names an unknown agency is told which field is wrong', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    expect(await failureFrom(desk.dispatch(number, { lead: 'x' }))).toEqual({
      failure: 'fields',
      fields: [{ field: 'lead', code: 'unknown-agency' }],
    });
  });
});

describe('the If-Match header of a step', () => {
  it('an officer can take a step if the case is as the officer last saw it', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    expect((await desk.accept(number, { ifMatch: 2 })).answer.stage).toBe('accepted');
  });

  it('an officer whose view is stale cannot take a step, even one still allowed, and is told what changed', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.accept(number);
    const failure = await failureFrom(desk.answer(number, {}, { ifMatch: 2 }));
    expect(failure).toMatchObject({ failure: 'changed', possible: expect.arrayContaining(['answer']) });
    expect(changedBy(failure)).toEqual(['complaint-accepted.v1']);
  });

  it('a complainant can act although officers have since written entries that only officers see', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const { answer } = await desk.answer(number);
    await desk.take(number, 'remark', { text: 'Catatan' }, coordinator);
    await desk.rate(number, { ifMatch: answer.sequence });
    const stale = desk.take(number, 'remark', { text: 'x' }, coordinator, { ifMatch: answer.sequence });
    expect(await failureFrom(stale)).toMatchObject({ failure: 'changed' });
    expect(await failureFrom(desk.rate(number, { ifMatch: 99 }))).toMatchObject({ failure: 'changed' });
  });

  it('an office with a stale view reads all later entries in plain words and local time, internal ones included', async () => {
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

  it('a complainant with a stale view is told only the later entries that the complainant’s timeline shows', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.answer(number);
    expect(changedBy(await failureFrom(desk.rate(number, { ifMatch: 2 })))).toEqual([
      'complaint-answered.v1',
    ]);
  });

  it('a coordinator can act without having seen the automatic triage, but not without having seen anything later', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.take(number, 'triage', { urgency: 'normal' }, system);
    expect(await failureFrom(desk.dispatch(number, {}, { ifMatch: 3 }))).toMatchObject({
      failure: 'changed',
    });
    expect((await desk.dispatch(number, {}, { ifMatch: 1 })).answer.sequence).toBe(3);
    expect(await failureFrom(desk.accept(number, { ifMatch: 1 }))).toMatchObject({ failure: 'changed' });
  });

  it('an agency without a part in the case is told nothing of what changed', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const failure = await failureFrom(desk.take(number, 'accept', {}, liaisonOf('dlh'), { ifMatch: 1 }));
    expect(failure).toEqual({ failure: 'not-found' });
  });
});

it('a coordinator is told of every field that a rule refuses, not only of the first', async () => {
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

describe('a step after a deadline and before the sweep', () => {
  const deadline = wib('2026-11-26', '16:00');
  const secondsLater = (instant: string, seconds: number) =>
    new Date(Date.parse(instant) + seconds * 1000).toISOString();
  const story = async (desk: ReturnType<typeof caseworkFixture>, number: string, since = 2) =>
    (await desk.store.timeline(number, since)).map(({ type, at, actor, data }) => [
      'form' in data ? data.form : type,
      at,
      actor.role,
    ]);

  it('a late acceptance is accepted, but the reminder and the breach are recorded before it at their own instants', async () => {
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

  it('an acceptance at the exact instant of the deadline is in time', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.accept(number, { now: deadline });
    expect(await story(desk, number)).not.toContainEqual(['breach', deadline, 'system']);
  });

  it('a late dispatch records the breach of the verification that it closes, and is written against the case as read', async () => {
    const seen: ComplaintWrite[] = [];
    const desk = caseworkFixture(tenant, { beforeSave: async (saving) => void seen.push(saving) });
    const number = await desk.submitted();
    const breached = wib('2026-11-27', '16:30');
    await desk.dispatch(number, {}, { now: secondsLater(breached, 5) });
    const { sequence, assignments } = seen.at(-1)!.before!.complaint;
    expect(sequence).toBe(1);
    expect(assignments[0]!.deadlines[0]).toMatchObject({ kind: 'verify', breachedAt: breached });
  });

  it('a late answer records the breaches of all assignments in the order in which they happened', async () => {
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

  it('a step after months of lateness writes at most 51 entries at once, because a transaction holds no more', async () => {
    const desk = caseworkFixture(tenant);
    const support = tenant.agencies.map(({ id }) => id).filter((id) => id !== 'dishub');
    const number = await desk.dispatched({ support: support.slice(0, 19) });
    const { entries } = await desk.accept(number, { now: wib('2027-01-29', '09:00') });
    expect(entries).toHaveLength(51);
  });

  it('a late dispatch stores its title under the sequence of its own entry, not of the breaches before it', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const { entries } = await desk.dispatch(number, {}, { now: wib('2026-11-27', '17:00') });
    const { sequence, data } = entries.at(-1)!;
    expect(data).toMatchObject({ title: { id: `00000${sequence}-title` } });
    expect(sequence).toBe(4);
  });

  it('a complainant cannot rate after the rating period, and the case is closed only by the sweep', async () => {
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

describe('a repeated idempotency key', () => {
  const key = randomUUID();

  it('a repeated step gets the first answer and has no second effect, even if the case has moved on and If-Match is stale', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const first = await desk.accept(number, { key });
    await desk.answer(number);
    const again = await desk.accept(number, { key, ifMatch: 2, now: nextDay });
    expect(JSON.stringify(again.answer)).toBe(JSON.stringify(first.answer));
    expect(again.entries).toEqual([]);
    expect(await desk.store.timeline(number)).toHaveLength(4);
  });

  it('a different input under a used key is refused', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.dispatch(number, {}, { key });
    expect(await failureFrom(desk.dispatch(number, { lead: 'dlh' }, { key }))).toEqual({
      failure: 'key-reused',
    });
  });

  it('the same key from another office, for another case or for another step is a new command', async () => {
    const desk = caseworkFixture(tenant);
    const [one, two] = [await desk.dispatched(), await desk.dispatched()];
    await desk.accept(one, { key });
    expect((await desk.accept(two, { key })).answer.number).toBe(two);
    expect((await desk.answer(one, {}, { key })).answer.stage).toBe('answered');
    const failure = await failureFrom(desk.take(one, 'accept', {}, headOf('dishub'), { key }));
    expect(failure).toMatchObject({ failure: 'refused', rule: 'wrong-stage' });
  });

  it('two identical steps with one key at the same moment have one effect and get the same answer', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const [one, two] = await Promise.all([desk.accept(number, { key }), desk.accept(number, { key })]);
    expect(one.answer).toEqual(two.answer);
    expect(await desk.store.timeline(number)).toHaveLength(3);
  });
});

describe('two officers at once', () => {
  it.each([undefined, 1])(
    'one of two coordinators who dispatch at once wins, and the other is told what changed (If-Match %s)',
    async (ifMatch) => {
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
    },
  );

  it('an officer who loses a race succeeds if the step is still allowed on the changed case', async () => {
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

  it('an officer who is refused without a race is told of no changes', async () => {
    const desk = caseworkFixture(tenant);
    const failure = await failureFrom(desk.dispatch(await desk.dispatched()));
    expect(changedBy(failure)).toBe('nothing said');
  });

  it('an officer is told that the case is busy after 60 lost races, and nothing was written', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    let tried = 0;
    desk.store.save = async () => {
      tried++;
      return { saved: false, reason: 'changed' };
    };
    expect(await failureFrom(desk.accept(number))).toEqual({ failure: 'busy' });
    expect(tried).toBe(60);
  });

  it('forty remarks on one case at the same moment are all written', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const remarks = Array.from({ length: 40 }, (_, i) =>
      desk.take(number, 'remark', { text: `Catatan ${i}` }, coordinator),
    );
    await Promise.all(remarks);
    expect((await desk.store.load(number))!.complaint.sequence).toBe(42);
  });
});

describe('a step of the system', () => {
  it('triage that is repeated or comes after the dispatch changes nothing', async () => {
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
