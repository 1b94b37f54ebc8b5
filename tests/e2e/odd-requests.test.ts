import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { stepDescriptions } from '#api-description/step-descriptions.ts';
import { lifecycle } from '#complaints/lifecycle.ts';
import { caseThat, stageOffice } from '../support/stage/cases-on-stage.ts';
import { eventually } from '../support/stage/eventually.ts';
import {
  awaitMailsTo,
  client,
  dispatching,
  newReport,
  submitNewReport,
} from '../support/stage/new-report.ts';
import { signIn, stage } from '../support/stage/stage.ts';

const token = await signIn('coordinator');
const base = `${stage.api}/api/v1/klaten`;

/** A step as raw HTTP, without a client. */
async function send(path: string, body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body,
  });
  const given = await answer.text();
  return { status: answer.status, body: given ? JSON.parse(given) : {} };
}
const remarkOn = (number: string) => `/complaints/${number}/steps/remark`;
const remark = JSON.stringify({ text: 'Catatan.' });

describe('the body of a request', () => {
  test.each([
    ['null', 400, 'not-an-object'],
    ['[]', 400, 'not-an-object'],
    ['[{"text": "Catatan."}]', 400, 'not-an-object'],
    ['"text"', 400, 'not-an-object'],
    ['1', 400, 'not-an-object'],
    ['true', 400, 'not-an-object'],
    ['', 400, 'bad-json'],
    ['{"text": "x"', 400, 'bad-json'],
    ["{'text': 'x'}", 400, 'bad-json'],
    ['{"text": NaN}', 400, 'bad-json'],
    [JSON.stringify({ text: 'x'.repeat(70_000) }), 413, 'too-large'],
  ])(
    'the body %.40s is answered with %i %s and a sentence that names the body',
    async (body, status, problem) => {
      const { number } = await submitNewReport();
      for (const [language, named] of [
        ['id', /Isi permintaan/],
        ['en', /The body/],
      ] as const) {
        const answer = await send(remarkOn(number), body, { 'accept-language': language });
        expect(answer).toMatchObject({
          status,
          body: { type: `urn:tanggap:problem:${problem}`, errors: [] },
        });
        expect(answer.body.detail).toMatch(named);
      }
    },
  );

  test('a step refuses a body of another content type', async () => {
    const { number } = await submitNewReport();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', ''])
      expect((await send(remarkOn(number), remark, { 'content-type': type })).status).toBe(415);
  });
});

test('a step refuses an invalid If-Match, an invalid key and another input under a used key', async () => {
  const { number } = await submitNewReport();
  const path = remarkOn(number);
  for (const match of ['3', '"3', '*, "1"'])
    expect((await send(path, remark, { 'if-match': match })).body.type, match).toMatch(/bad-if-match$/);
  for (const match of ['"0"', '"77"', 'W/"1"', '"x"', '"-1"'])
    expect((await send(path, remark, { 'if-match': match })).status, match).toBe(412);
  for (const key of ['1', 'x'.repeat(21), 'spasi di dalam kunci ini'])
    expect((await send(path, remark, { 'idempotency-key': key })).body.type, key).toMatch(/bad-key$/);
  const key = { 'idempotency-key': randomUUID() };
  const first = await send(path, remark, key);
  expect(first.status).toBe(200);
  expect(await send(path, remark, key)).toEqual(first);
  const other = await send(path, JSON.stringify({ text: 'Lain.' }), key);
  expect(other).toMatchObject({ status: 422, body: { type: 'urn:tanggap:problem:key-reused' } });
  // The same key on another case belongs to another command.
  const beside = await send(remarkOn((await submitNewReport()).number), remark, key);
  expect(beside.status).toBe(200);
});

test('an unknown number, step or tenant is answered with "not found", however it is written', async () => {
  const { number } = await submitNewReport();
  const numbers = [
    'KLT-0000-0000',
    'x',
    '%00',
    '%F0%9F%98%80',
    '__proto__',
    'A'.repeat(300),
    '%2e%2e%2f',
    `${number}x`,
  ];
  for (const one of numbers) expect((await send(remarkOn(one), remark)).status, one).toBe(404);
  const steps = [
    'nope',
    '__proto__',
    'constructor',
    'triage',
    'fall-due',
    'stop-address',
    'withhold-receipt',
    'reprimand',
    'rate',
    'REMARK',
  ];
  for (const one of steps)
    expect((await send(`/complaints/${number}/steps/${one}`, '{}')).status, one).toBe(404);
  for (const tenant of ['nowhere', '__proto__', 'KLATEN', '%00']) {
    const answer = await fetch(`${stage.api}/api/v1/${tenant}/complaints/${number}`);
    expect(answer.status, tenant).toBe(404);
  }
});

test('the list of assignments refuses a forged cursor and never shows rows of another owner', async () => {
  const coordinator = await stageOffice('coordinator');
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const cursors = [
    'x',
    '%00',
    'A'.repeat(5000),
    forged({ owner: 7 }),
    forged({ owner: -1 }),
    forged({ owner: 0, after: { pk: 'x' } }),
    forged({ owner: 0, after: { pk: '', sk: '' } }),
    forged({ owner: 0, after: { pk: 5 } }),
    forged(['x']),
    forged(null),
  ];
  for (const cursor of cursors) {
    const { status, body } = await coordinator.assignments(`?cursor=${cursor}`);
    expect([status, body.errors?.[0]?.field], cursor).toEqual([422, 'cursor']);
  }
  // A cursor from another person's list is only a position in the caller's own.
  const foreign = { pk: 'T#lain', sk: 'CASE', gsi1pk: 'T#lain#coordinator', gsi1sk: '0' };
  const listed = await coordinator.assignments(`?cursor=${forged({ owner: 0, after: foreign })}`);
  expect(listed.status).toBe(200);
  for (const { owner } of listed.body.items) expect(owner).toBe('coordinator');
  for (const query of ['?kind=nope', '?kind=__proto__', '?overdue=perhaps'])
    expect((await coordinator.assignments(query)).status, query).toBeLessThan(500);
});

test('a text with markup, emoji or right-to-left script is stored and shown unchanged, and escaped in mails', async () => {
  const { email, report } = newReport();
  const words = [
    '<script>alert("x")</script> & <b>tebal</b>',
    'مرحبا שלום — teks dua arah',
    '👩‍👩‍👧 é́ Jl. Pemuda №\u00a07',
    '=HYPERLINK("http://contoh.example")',
    '{{7*7}} %s %00 #{x} \\u0041',
  ].join('\n');
  const key = await submitNewReport({ ...report, text: words });
  const coordinator = await stageOffice('coordinator');
  expect((await coordinator.open(key.number)).body.report.text).toBe(words);
  const asked = await coordinator.step(key.number, 'ask-completion', { missing: ['substance'], text: words });
  expect(asked.status).toBe(200);
  expect((await client.follow(key)).body.timeline.at(-1).text).toContain(words);
  await eventually(async () => {
    const mails = await awaitMailsTo(email, key.number);
    const html = mails.map(({ html }) => html || '').join();
    expect(html).toContain('&lt;script');
    expect(html).not.toContain('<script>');
  });
  const title = '<i>Lampu</i> "padam" مرحبا';
  const sent = await coordinator.step(key.number, 'dispatch', { ...dispatching('dishub'), title });
  expect(sent.status).toBe(200);
  expect((await coordinator.open(key.number)).body.title).toBe(title);
}, 180_000);

/** An office of each role, by its agency. */
const offices = {
  coordinator: undefined,
  liaison: 'dishub',
  head: 'dishub',
  inspector: undefined,
  supervisor: undefined,
  operator: undefined,
} as const;
const officers = Object.keys(offices) as (keyof typeof offices)[];

/** The compiler requires an example for each step; a contract test compares it with the schema. */
const descriptions: Readonly<Record<string, { example?: unknown }>> = stepDescriptions;

/** No one has the right to take a step on this case. */
const untouched = await caseThat('dispatched');

test.each(Object.entries(lifecycle))(
  'no office without the right can take the step %s',
  async (step, { by }) => {
    const roles = officers.filter((role) => !(by as readonly string[]).includes(role));
    const isAnyOffices = officers.length > roles.length;
    for (const role of roles) {
      const authorization = `Bearer ${await signIn(role, offices[role])}`;
      // The input is checked before the right.
      const input = JSON.stringify(descriptions[step]?.example ?? {});
      const { status, body } = await send(`/complaints/${untouched.number}/steps/${step}`, input, {
        authorization,
      });
      const knows = isAnyOffices && role !== 'operator';
      const expected = knows ? [403, /not-your-role$/] : [404, /not-found$/];
      expect([role, status], JSON.stringify(body)).toEqual([role, expected[0]]);
      expect(body.type).toMatch(expected[1] as RegExp);
    }
  },
);

test('a complainant can take only the steps of complainants, and only with the right code', async () => {
  const key = await submitNewReport();
  const mine = (step: string, code: string) =>
    send(`/complaints/${key.number}/my/${step}`, '{}', { 'tanggap-code': code });
  for (const [step, { by }] of Object.entries(lifecycle)) {
    const isOwn = (by as readonly string[]).includes('complainant');
    for (const code of ['', 'x', 'A'.repeat(2000), key.code.slice(1)])
      expect((await mine(step, code)).status, `${step} ${code}`).toBe(404);
    if (!isOwn) expect((await mine(step, key.code)).status, step).toBe(404);
  }
  expect((await mine('withdraw', key.code)).status).toBe(200);
});
