import { expect, it } from 'vitest';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { complainant, coordinator, headOf, liaisonOf } from '../../support/complaints/actors.ts';
import { answerInput, dispatchInput, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const [dinkes, head, dishub] = [liaisonOf('dinkes'), headOf('dinkes'), liaisonOf('dishub')];

interface Turn {
  readonly step: StepName;
  readonly input: object;
  readonly by: Actor;
  readonly now?: string;
}
const turn = (step: StepName, input: object, by: Actor, now?: string): Turn => ({
  step,
  input,
  by,
  ...(now ? { now } : {}),
});

const draft = turn('answer', answerInput(), dinkes);
const plan = answerInput({ kind: 'planned', plannedFor: '2026-12-24' });
const planned = [turn('dispatch', dispatchInput(), coordinator), turn('answer', plan, dishub)];
const forwarded = turn('forward', givenTo.forward(), coordinator);
const toDinkes = turn('dispatch', dispatchInput({ lead: 'dinkes' }), coordinator);
const handedOn = (lead: string) => dispatchInput({ lead, reason: 'Bukan wewenangnya.' });

/** The first decision, the faster actor, and the step that would be allowed on the faster one's result. */
const races: Record<string, { before: readonly Turn[]; faster: Turn; loser: Turn }> = {
  'a draft is approved that has been rewritten': {
    before: [toDinkes, draft],
    faster: turn('answer', answerInput({ public: 'Jawaban lain.' }), dinkes),
    loser: turn('approve', {}, head),
  },
  'a draft is returned that has been rewritten': {
    before: [toDinkes, draft],
    faster: turn('answer', answerInput({ public: 'Jawaban lain.' }), dinkes),
    loser: turn('return-draft', { reason: 'Sebut jam bukanya.' }, head),
  },
  'an answer is rated that another answer has followed': {
    before: planned,
    faster: turn('answer', answerInput(), dishub),
    loser: turn('rate', { stars: 1 }, complainant),
  },
  'a case is reopened although another answer has followed': {
    before: planned,
    faster: turn('answer', answerInput(), dishub),
    loser: turn('reopen', { reason: 'Belum selesai.' }, complainant),
  },
  'a reply is recorded for a body that another has replaced': {
    before: [forwarded],
    faster: turn('forward', givenTo.forward({ name: 'Polsek Bayat' }), coordinator),
    loser: turn('record-outside', { kind: 'done', public: 'Sudah ditangani.' }, coordinator),
  },
  'a case is taken from an agency that no longer has it': {
    before: [toDinkes],
    faster: turn('dispatch', handedOn('dlh'), coordinator),
    loser: turn('dispatch', handedOn('dishub'), coordinator),
  },
  'a case is corrected that another step has corrected': {
    before: [],
    faster: turn('correct', givenTo.correct({ urgency: 'high' }), coordinator),
    loser: turn('correct', givenTo.correct({ urgency: 'low' }), coordinator),
  },
};

it.each(Object.entries(races))(
  'a caller who loses a race is told of the winner’s step, and its own has no effect: %s',
  async (_, race) => {
    let overtake: (() => Promise<unknown>) | undefined;
    const desk = caseworkFixture(tenant, {
      async beforeSave() {
        const once = overtake;
        overtake = undefined;
        await once?.();
      },
    });
    const number = await desk.submitted();
    const take = ({ step, input, by, now = tuesday }: Turn) => desk.take(number, step, input, by, { now });
    for (const one of race.before) await take(one);
    overtake = () => take(race.faster);
    const failure = await failureFrom(take(race.loser));
    expect(failure).toMatchObject({
      failure: 'changed',
      possible: expect.arrayContaining([race.loser.step]),
    });
    expect(failure.since).toHaveLength(1);
    const entries = await desk.store.timeline(number);
    expect(failure.since![0]!.sequence).toBe(entries.at(-1)!.sequence);
  },
);

it('a head can approve a draft although remarks are written to the case at the same time', async () => {
  const first = caseworkFixture(tenant);
  const number = await first.submitted();
  for (const { step, input, by } of [toDinkes, draft]) await first.take(number, step, input, by);
  let raced = 0;
  const second = caseworkFixture(
    tenant,
    {
      async beforeSave() {
        if (raced++ < 3) await first.take(number, 'remark', { text: 'Catatan' }, coordinator);
      },
    },
    first.memory,
  );
  const { answer } = await second.take(number, 'approve', {}, head, { now: wib('2026-11-24', '11:00') });
  expect(answer).toMatchObject({ stage: 'answered', sequence: 8 });
});
