import { beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '#casework/views/open-case.ts';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { normalizeLaporNumber } from '#complaints/steps/record-lapor.ts';
import { steps } from '#complaints/steps/registry.ts';
import { parseInput } from '#problems/parse-input.ts';
import { problemOf } from '#problems/problem.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { coordinator, inspector } from '../../support/complaints/actors.ts';
import { dispatchInput, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords } from '../../support/memory/memory-lists.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
let desk: ReturnType<typeof caseworkFixture>;
beforeEach(() => {
  desk = caseworkFixture(tenant);
});

/** A step with its input as a caller writes it. */
const take = async (number: string, step: StepName, input: object, actor: Actor = coordinator) =>
  desk.take(number, step, parseInput(steps[step].input, input) as object, actor);
const record = (number: string, changes: object = {}, actor?: Actor) =>
  take(number, 'record-lapor', givenTo.recordLapor(changes), actor);
const referenceOf = async (number: string) => (await desk.store.load(number))!.complaint.lapor;

describe('the number of a complaint in SP4N-LAPOR!', () => {
  it.each([
    '10482215',
    ' #10482215 ',
    'No. 10482215',
    'SP4N-LAPOR! 10 482 215',
    'lapor id: 10.482.215',
    'Tracking ID #10482215',
  ])('an officer may type %j for the number 10482215', (typed) => {
    expect(normalizeLaporNumber(typed)).toBe('10482215');
  });

  it.each(['', 'LAPOR!', '12', '1048221510482215104822', '104822*15', 'abcd'])(
    'an officer cannot record %j as a number',
    async (number) => {
      expect(await failureFrom(record(await desk.submitted(), { number }))).toMatchObject({
        failure: 'fields',
        fields: expect.arrayContaining([expect.objectContaining({ field: 'number' })]),
      });
    },
  );

  it('officers and the complainant see the number with its date and state', async () => {
    const number = await desk.submitted();
    await record(number, { number: '#10.482.215', state: 'done' });
    const lapor = { number: '10482215', filedAt: '2026-11-24', state: 'done' };
    const file = (await desk.store.load(number))!;
    const reader = { language: 'id', now: tuesday } as const;
    const followed = await trackComplaint(desk.store, tenant, file, reader);
    expect(followed.lapor).toEqual(lapor);
    expect(followed.timeline.at(-1)!.text).toBe('Tercatat di SP4N-LAPOR! dengan nomor 10482215: selesai.');
    const stores = { complaints: desk.store, records: memoryAccessRecords(desk.memory) };
    expect(await openCase(stores, tenant, { number, actor: coordinator, ...reader })).toMatchObject({
      lapor,
    });
  });

  it('an officer can update the state of a recorded number, and a repetition writes nothing', async () => {
    const number = await desk.submitted();
    await record(number);
    await record(number, { state: 'done' });
    expect(await referenceOf(number)).toMatchObject({ number: '10482215', state: 'done' });
    expect((await record(number, { state: 'done' })).entries).toEqual([]);
  });

  it.each([
    ['2026-11-25', 'in-the-future'],
    ['2016-11-23', 'too-long-ago'],
    ['1999-12-31', 'too-long-ago'],
  ])('an officer can record only a date of today or of the last ten years, not %s', async (filedAt, code) => {
    expect(await failureFrom(record(await desk.submitted(), { filedAt }))).toMatchObject({
      fields: [{ field: 'filedAt', code }],
    });
  });

  it('an officer can record a number in an archived case', async () => {
    const number = await desk.submitted();
    await desk.take(number, 'archive', givenTo.archive(), coordinator);
    await record(number);
    expect(await referenceOf(number)).toBeDefined();
  });
});

describe('a number of SP4N-LAPOR! in two cases', () => {
  it('an officer who records a number that another case has is told which case has it', async () => {
    const [one, other] = [await desk.submitted(), await desk.submitted()];
    await record(one);
    const failure = await failureFrom(record(other, { number: 'No. 10482215' }));
    expect(failure).toEqual({
      failure: 'fields',
      fields: [{ field: 'number', code: 'lapor-number-taken', names: { id: one, en: one } }],
    });
    expect(problemOf(failure, 'id', caseProblemTexts).errors[0]!.message).toContain(one);
    expect(await referenceOf(other)).toBeUndefined();
  });

  it('an officer who may not read the case with the same number is not told which case it is', async () => {
    const secret = await desk.submitted({ class: 'oversight' });
    await desk.take(
      secret,
      'dispatch',
      dispatchInput({ class: 'oversight', lead: 'inspektorat' }),
      coordinator,
    );
    await record(secret, {}, inspector);
    const failure = await failureFrom(record(await desk.submitted()));
    expect(failure).toMatchObject({ fields: [{ code: 'lapor-number-taken-elsewhere' }] });
    expect(JSON.stringify([failure, problemOf(failure, 'en', caseProblemTexts)])).not.toContain(secret);
  });

  it('a corrected number makes the former one available to another case', async () => {
    const [one, other] = [await desk.submitted(), await desk.submitted()];
    await record(one, { number: '10482216' });
    await record(one);
    await record(other, { number: '10482216' });
    expect([await referenceOf(one), await referenceOf(other)]).toMatchObject([
      { number: '10482215' },
      { number: '10482216' },
    ]);
  });

  it('two tenants can record the same number', async () => {
    await record(await desk.submitted());
    const elsewhere = caseworkFixture({ ...tenant, id: 'boyolali' }, {}, desk.memory);
    const number = await elsewhere.submitted();
    await elsewhere.take(number, 'record-lapor', givenTo.recordLapor(), coordinator);
    expect((await elsewhere.store.load(number))!.complaint.lapor).toBeDefined();
  });
});

describe('a complaint that is forwarded to SP4N-LAPOR!', () => {
  const lapor = givenTo.forward({ body: 'lapor', name: 'SP4N-LAPOR!', externalNumber: '#10.482.215' });

  it('a forwarding to SP4N-LAPOR! records the number, and a repetition keeps its later state', async () => {
    const number = await desk.submitted();
    await take(number, 'forward', lapor);
    expect(await referenceOf(number)).toEqual({
      number: '10482215',
      filedAt: '2026-11-24',
      state: 'in-process',
    });
    await record(number, { state: 'done' });
    await take(number, 'forward', lapor);
    expect(await referenceOf(number)).toMatchObject({ state: 'done' });
  });

  it('a forwarding to SP4N-LAPOR! is refused if another case has the number or if it is not valid', async () => {
    const [one, other] = [await desk.submitted(), await desk.submitted()];
    await record(one);
    expect(await failureFrom(take(other, 'forward', lapor))).toMatchObject({
      fields: [{ field: 'externalNumber', code: 'lapor-number-taken', names: { id: one, en: one } }],
    });
    expect(await failureFrom(take(other, 'forward', { ...lapor, externalNumber: 'sudah' }))).toMatchObject({
      fields: [{ field: 'externalNumber', code: 'bad-lapor-number' }],
    });
  });

  it('a forwarding to any other body does not record its number as one of SP4N-LAPOR!', async () => {
    const number = await desk.submitted();
    await take(number, 'forward', givenTo.forward({ externalNumber: '10482215' }));
    expect(await referenceOf(number)).toBeUndefined();
  });
});
