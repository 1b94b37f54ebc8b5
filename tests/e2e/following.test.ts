import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { maxInline } from '#notices/delivery/send-notices.ts';
import { StageQueues } from '../../infra/local/stage-queues.ts';
import { eventually } from '../support/stage/eventually.ts';
import { follow, linkTo, press, requestFollow } from '../support/stage/follow-by-mail.ts';
import { awaitMailsTo, client, dispatching, submitNewReport } from '../support/stage/new-report.ts';
import { stage } from '../support/stage/stage.ts';
import { foundIn, readAllStored } from '../support/stage/stored-data.ts';

const minutes = { withinMs: 120_000 };
const untilQuiet = () => new StageQueues(stage.emulator, 'test').untilEmpty(Date.now() + minutes.withinMs);
const anAddress = () => `tetangga-${randomUUID()}@contoh.example`;

async function dispatched(changes: object = {}) {
  const key = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  const sent = await coordinator.step(key.number, 'dispatch', { ...dispatching('dpupr'), ...changes });
  expect(sent.status).toBe(200);
  return { ...key, coordinator, liaison: await client.officer('liaison', 'dpupr') };
}

test('a neighbour follows a case, gets its public news by mail and unsubscribes with one click', async () => {
  const { number, liaison, coordinator } = await dispatched();
  const email = anAddress();
  expect((await requestFollow(number, email)).body).toEqual({ confirm: 'by-mail' });
  const [asked] = await awaitMailsTo(email, number, minutes.withinMs);
  // A mail scanner opens the link, which must have no effect.
  expect((await fetch(linkTo('ikuti', asked!))).status).toBe(200);
  await liaison.step(number, 'interim-reply', { public: 'Sebelum ada ya.' });
  await untilQuiet();
  expect(await awaitMailsTo(email, number)).toHaveLength(1);

  await press(linkTo('ikuti', asked!));
  expect((await requestFollow(number, email)).body).toEqual({ confirm: 'by-mail' });
  await liaison.step(number, 'answer', { kind: 'done', public: 'Lampu menyala.', private: 'Rahasia warga.' });
  await eventually(async () => expect(await awaitMailsTo(email, number)).toHaveLength(2), minutes);
  const answered = (await awaitMailsTo(email, number)).at(-1)!;
  expect(answered.text).toContain('Lampu menyala.');
  expect(answered.text).not.toContain('Rahasia warga.');
  const line = (name: string) => answered.headerLines.find(({ key }) => key === name)!.line;
  expect(line('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const oneClick = new URL(/<(.+)>/.exec(line('list-unsubscribe'))![1]!);
  const left = await fetch(`${stage.front}${oneClick.pathname}${oneClick.search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(left.status).toBe(200);
  await coordinator.step(number, 'archive', { reason: 'spam', text: 'Iklan.' });
  await untilQuiet();
  expect(await awaitMailsTo(email, number)).toHaveLength(2);
  const kept = await readAllStored();
  expect(foundIn(kept, [email])).toEqual([]);
}, 300_000);

test('each of more followers than one message handles gets one mail about an answer', async () => {
  const { number, liaison } = await dispatched();
  const emails = Array.from({ length: maxInline + 2 }, anAddress);
  await Promise.all(emails.map((email) => follow(number, email)));
  await liaison.step(number, 'answer', { kind: 'done', public: 'Lampu menyala.' });
  for (const email of emails)
    await eventually(async () => expect(await awaitMailsTo(email, number)).toHaveLength(2), minutes);
  await untilQuiet();
  for (const email of emails) expect(await awaitMailsTo(email, number)).toHaveLength(2);
}, 300_000);

test('a neighbour can follow only a public case with a valid address', async () => {
  const secret = await dispatched({ secret: true });
  const fresh = await submitNewReport();
  for (const number of [secret.number, fresh.number, 'KLT-7F3K-9M2Q'])
    expect((await requestFollow(number, anAddress())).status).toBe(404);
  const { number } = await dispatched();
  const refused = await requestFollow(number, 'bukan alamat');
  expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'email']);
}, 300_000);

test('the stage stores no follower’s address after the case is erased', async () => {
  const { number, coordinator, code } = await dispatched();
  const email = anAddress();
  await follow(number, email);
  expect((await client.my({ number, code }, 'withdraw', {})).status).toBe(200);
  await eventually(async () => expect(await awaitMailsTo(email, number)).toHaveLength(2), minutes);
  expect((await coordinator.step(number, 'erase', { basis: 'request' })).status).toBe(200);
  await untilQuiet();
  expect(foundIn(await readAllStored(), [email])).toEqual([]);
}, 300_000);
