import { describe, expect, test } from 'vitest';
import type { ApiAnswer } from '../../infra/local/stage-client.ts';
import {
  caseThat,
  inDays,
  type StageStep,
  stageCoordinator,
  stageHead,
  stageLiaison,
  stageOffice,
  take,
  taking,
  type ways,
} from '../support/stage/cases-on-stage.ts';
import { client, dispatching, type SubmittedReport } from '../support/stage/new-report.ts';

const dishub = stageLiaison('dishub');
const later = await inDays(7);
const answer = (lead: string, words = 'Lampu menyala.') =>
  taking('answer', stageLiaison(lead), { kind: 'done', public: words });
const approve = taking('approve', stageHead('dinkes'));
const returnDraft = taking('return-draft', stageHead('dinkes'), { reason: 'Sebut jamnya.' });
const withdraw = taking('withdraw', 'complainant');
const accept = taking('accept', dishub);
const giveBack = taking('return', dishub, { obstacle: 'no-authority', reason: 'Milik provinsi.' });
const postpone = taking('postpone', dishub, { obstacle: 'weather', reason: 'Hujan.', until: later });
const archive = taking('archive', stageCoordinator, { reason: 'too-vague', text: 'Tidak jelas.' });
const dispatch = taking('dispatch', stageCoordinator, dispatching('dlh'));
const handOn = taking('dispatch', stageCoordinator, { ...dispatching('dlh'), reason: 'Bukan wewenangnya.' });
const ask = (by = dishub) => taking('ask-completion', by, { missing: ['substance'], text: 'Di mana?' });
const forward = taking('forward', stageCoordinator, {
  body: 'ministry',
  name: 'PUPR',
  reason: 'Jalan nasional.',
});
const recordOutside = taking('record-outside', stageCoordinator, { kind: 'done', public: 'Ditangani.' });
const complete = taking('complete', 'complainant', { text: 'Di depan pasar.' });
const rate = (stars: number) => taking('rate', 'complainant', { stars });
const reopen = taking('reopen', 'complainant', { reason: 'Masih padam.' });
const review = (decision: string) =>
  taking('review', stageCoordinator, { decision, reason: 'Sudah dilihat.' });
const passDown = taking('pass-down', dishub, { unit: 'uptd-terminal', task: 'Ganti lampunya.' });
const remark = taking('remark', stageCoordinator, { text: 'Catatan.' });

/**
 * Of two concurrent steps: `one`: they exclude each other. `first`: the second is impossible after the first.
 * `both`: neither hinders the other. `some`: the loser of the race is refused, because the case changed since
 * it was read; a step a moment later succeeds.
 */
type Outcome = 'one' | 'first' | 'both' | 'some';

const pairs: readonly (readonly [keyof typeof ways, StageStep, StageStep, Outcome])[] = [
  ['drafted', approve, returnDraft, 'one'],
  ['drafted', approve, approve, 'one'],
  ['drafted', approve, withdraw, 'one'],
  ['drafted', approve, archive, 'one'],
  ['drafted', approve, ask(stageLiaison('dinkes')), 'one'],
  ['drafted', approve, answer('dinkes', 'Jawaban baru.'), 'some'],
  ['drafted', approve, remark, 'both'],
  ['drafted', withdraw, returnDraft, 'first'],
  ['dispatched', answer('dishub'), withdraw, 'one'],
  ['dispatched', answer('dishub'), giveBack, 'one'],
  ['dispatched', answer('dishub'), handOn, 'one'],
  ['dispatched', answer('dishub'), answer('dishub', 'Kedua.'), 'one'],
  ['dispatched', answer('dishub'), accept, 'first'],
  ['dispatched', accept, giveBack, 'one'],
  ['dispatched', handOn, giveBack, 'some'],
  ['dispatched', archive, ask(), 'first'],
  ['accepted', postpone, answer('dishub'), 'one'],
  ['accepted', withdraw, passDown, 'first'],
  ['received', dispatch, dispatch, 'one'],
  ['received', archive, withdraw, 'one'],
  ['received', withdraw, dispatch, 'first'],
  ['received', withdraw, forward, 'first'],
  ['waiting', complete, complete, 'one'],
  ['waiting', withdraw, complete, 'first'],
  ['returned', archive, dispatch, 'first'],
  ['answered', rate(5), reopen, 'one'],
  ['answered', rate(5), rate(1), 'one'],
  ['answered', rate(1), remark, 'both'],
  ['rated low', review('confirm'), review('reopen'), 'one'],
  ['forwarded', recordOutside, handOn, 'one'],
  ['forwarded', recordOutside, withdraw, 'one'],
];

const named = pairs.map(([way, one, other, outcome]) => ({
  name: `${way}: ${one.step} and ${other.step}`,
  ...{ way, one, other, outcome },
}));
/** Entries that a complainant may not see do not make their version stale. */
const isUnseen = (...both: StageStep[]): boolean =>
  both.some(({ by }) => by === 'complainant') &&
  both.some(({ step }) => step === 'remark' || step === 'return-draft');
const isDone = ({ status }: ApiAnswer) => status === 200;

/** The steps offered in a refusal; undefined if the actor may no longer read the case. */
async function possibleTo({ by }: StageStep, key: SubmittedReport): Promise<string[] | undefined> {
  const seen =
    by === 'complainant' ? await client.follow(key) : await (await stageOffice(...by)).open(key.number);
  return seen.body.ownContributionsOnly ? undefined : seen.body.possible;
}

/** The loser's answer names the rule, and offers the same steps as the case itself. */
async function expectTold(
  taken: StageStep,
  { status, body }: ApiAnswer,
  key: SubmittedReport,
): Promise<void> {
  const possible = await possibleTo(taken, key);
  expect(possible ? [403, 409, 412] : [403, 404], JSON.stringify(body)).toContain(status);
  expect(body.type).toMatch(/^urn:tanggap:problem:(?!refused$|not-yours$)[a-z-]+$/);
  expect(body.detail).toMatch(/^[A-Z].+\.$/);
  expect(possible ? body.possible : undefined).toEqual(possible);
}

describe.each(named)('$name', ({ way, one, other, outcome }) => {
  test('of two steps at one moment, a loser is told which rule refused it and what is possible now', async () => {
    const key = await caseThat(way);
    const answers = await Promise.all([take(key, one), take(key, other)]);
    const done = answers.filter(isDone).length;
    const told = JSON.stringify(answers.map(({ body }) => body));
    if (outcome === 'one') expect(done, told).toBe(1);
    if (outcome === 'both') expect(done, told).toBe(2);
    if (outcome === 'first') expect(answers[0].status, told).toBe(200);
    expect(done, told).toBeGreaterThan(0);
    for (const [i, answer] of answers.entries())
      if (!isDone(answer)) await expectTold([one, other][i]!, answer, key);
  });
});

describe.each(named.filter(({ one, other }) => !isUnseen(one, other)))('$name', ({ way, one, other }) => {
  test('of two steps with the same If-Match exactly one succeeds, and the loser is told what it missed', async () => {
    const key = await caseThat(way);
    const { body } = await (await stageOffice('inspector')).open(key.number);
    const seen = { 'if-match': `"${body.sequence}"` };
    const answers = await Promise.all([take(key, one, seen), take(key, other, seen)]);
    const lost = answers.findIndex((answer) => !isDone(answer));
    const [winner, loser] = [answers[1 - lost]!, answers[lost]!];
    expect(winner.status, JSON.stringify(loser.body)).toBe(200);
    const reads = (await possibleTo([one, other][lost]!, key)) !== undefined;
    expect(reads ? [403, 412] : [403, 404]).toContain(loser.status);
    if (loser.status === 412) expect(loser.body.changed.at(-1).sequence).toBe(winner.body.sequence);
    const after = (await (await stageOffice('inspector')).open(key.number)).body;
    expect([after.stage, after.sequence]).toEqual([winner.body.stage, winner.body.sequence]);
  });
});

test('a complainant can rate although an officer has added a remark since', async () => {
  const key = await caseThat('answered');
  const { timeline } = (await client.follow(key)).body;
  await take(key, remark);
  const seen = { 'if-match': `"${timeline.at(-1).sequence}"` };
  expect(await take(key, rate(5), seen)).toMatchObject({ status: 200, body: { stage: 'closed' } });
});
