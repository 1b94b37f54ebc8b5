import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftAfterSilence, letterNaming, lettersOf } from '../support/stage/letters-of.ts';
import {
  client,
  dispatching,
  type OfficerClient,
  type SubmittedReport,
  submitNewReport,
} from '../support/stage/new-report.ts';

const silent = ['dpupr', 'dishub', 'dinkes', 'dinsos'] as const;
type Agency = (typeof silent)[number];

const cases = new Map<Agency, SubmittedReport>();
let supervisor: OfficerClient;
beforeAll(async () => {
  const coordinator = await client.officer('coordinator');
  for (const agency of silent) {
    const key = await submitNewReport();
    expect((await coordinator.step(key.number, 'dispatch', dispatching(agency))).status).toBe(200);
    cases.set(agency, key);
  }
  await draftAfterSilence(await lettersOf('supervisor'), cases.get(silent.at(-1)!)!);
  supervisor = await client.officer('supervisor');
}, 400_000);

const draftOf = async (agency: Agency) => letterNaming(await lettersOf('supervisor'), cases.get(agency)!);
const step = (
  letter: string,
  name: string,
  { input = {}, ...more }: { input?: object; headers?: Record<string, string>; by?: OfficerClient } = {},
) => (more.by ?? supervisor).post(`/letters/${letter}/steps/${name}`, input, more.headers);

describe('the supervisor and draft letters', () => {
  test('the supervisor cannot sign an outdated draft, and a repeated signature gets the same answer', async () => {
    const { letter, sequence } = await draftOf('dpupr');
    const stale = await step(letter, 'sign', { headers: { 'if-match': '"0"' } });
    expect(stale).toMatchObject({ status: 412, body: { possible: ['sign', 'withdraw'] } });
    expect(stale.body.changed[0]).toMatchObject({ sequence: 1, type: 'letter-drafted.v1' });

    const headers = { 'if-match': `"${sequence}"`, 'idempotency-key': randomUUID() };
    const signed = await step(letter, 'sign', { headers });
    expect(signed).toMatchObject({ status: 200, body: { state: 'signed', sequence: sequence + 1 } });
    expect(signed.headers.get('etag')).toBe(`"${sequence + 1}"`);
    const again = await step(letter, 'sign', { headers });
    expect([again.status, again.body]).toEqual([200, signed.body]);
    const other = await step(letter, 'sign', { headers, input: { number: '1/2026' } });
    expect(other.status).toBe(422);
    expect((await step(letter, 'sign')).status).toBe(409);
  });

  test('the supervisor withdraws a draft with a reason, and nobody can sign it afterwards', async () => {
    const { letter } = await draftOf('dinkes');
    const bare = await step(letter, 'withdraw', { headers: { 'accept-language': 'en' } });
    expect(bare).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason', message: 'This field is required.' }] },
    });
    const head = await client.officer('head', 'dinkes');
    expect((await step(letter, 'withdraw', { by: head, input: { reason: 'Tidak.' } })).status).toBe(404);

    const reason = `Sudah disanggupi, ${randomUUID()}.`;
    expect(await step(letter, 'withdraw', { input: { reason } })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn', possible: [] },
    });
    const opened = await supervisor.get(`/letters/${letter}`);
    expect(opened.body.withdrawn).toEqual({ why: 'by-hand', reason });
    expect(await step(letter, 'sign')).toMatchObject({ status: 409, body: { possible: [] } });
    expect(JSON.stringify((await client.follow(cases.get('dinkes')!)).body)).not.toContain(reason);
  });

  test('two supervisors who sign one draft at once give it one number', async () => {
    const { letter, sequence } = await draftOf('dishub');
    const other = await client.officer('supervisor');
    const answers = await Promise.all([
      step(letter, 'sign'),
      step(letter, 'sign', { by: other }),
      step(letter, 'sign'),
      step(letter, 'sign', { by: other }),
    ]);
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    for (const { status } of answers.filter((one) => one !== done[0])) expect([409, 412]).toContain(status);
    const opened = await supervisor.get(`/letters/${letter}`);
    expect(opened.body).toMatchObject({ sequence: sequence + 1, number: done[0]!.body.number });
    const { items } = (await supervisor.get('/letters?state=signed')).body;
    const numbers = items.map(({ number }: { number: string }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test('a draft that is signed and withdrawn at once ends in one of the two states, and the agency’s answer is kept', async () => {
  const { letter } = await draftOf('dinsos');
  const agency = await client.officer('liaison', 'dinsos');
  const late = { kind: 'done', public: 'Selesai.', obstacle: 'no-staff' };
  const [signed, withdrawn, answered] = await Promise.all([
    step(letter, 'sign'),
    step(letter, 'withdraw', { input: { reason: 'Sudah disanggupi.' } }),
    agency.step(cases.get('dinsos')!.number, 'answer', late),
  ]);
  expect([answered.status, answered.body.stage]).toEqual([200, 'answered']);
  const [winner, loser] = signed.status === 200 ? [signed, withdrawn] : [withdrawn, signed];
  expect(winner.status).toBe(200);
  expect([409, 412]).toContain(loser.status);
  expect(loser.body).toMatchObject({ detail: expect.stringMatching(/^[A-Z].+\.$/), possible: [] });
  const opened = (await supervisor.get(`/letters/${letter}`)).body;
  expect([opened.state, opened.sequence]).toEqual([winner.body.state, winner.body.sequence]);
});

test('the supervisor records an oral reprimand, and only officers read its text', async () => {
  const key = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  await coordinator.step(key.number, 'dispatch', dispatching('dlh'));
  const text = `Diminta menanggapi hari ini, ${randomUUID()}.`;
  const said = { agency: 'dlh', to: 'head', text };

  const liaison = await client.officer('liaison', 'dlh');
  expect((await liaison.step(key.number, 'oral-reprimand', said)).status).toBe(403);
  const elsewhere = await supervisor.step(key.number, 'oral-reprimand', { ...said, agency: 'dishub' });
  expect(elsewhere.status).toBe(422);
  expect(elsewhere.body.errors).toMatchObject([{ field: 'agency' }]);

  const noted = await supervisor.step(key.number, 'oral-reprimand', said);
  expect(noted).toMatchObject({ status: 200, body: { stage: 'dispatched' } });
  const opened = JSON.stringify((await coordinator.open(key.number)).body);
  expect(opened).toContain('oral-reprimand-recorded.v1');
  expect(opened).toContain(text);
  expect(JSON.stringify((await client.follow(key)).body)).not.toContain(text);
});
