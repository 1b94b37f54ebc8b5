import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventually } from '../support/stage/eventually.ts';
import { logs, mails, rawMails, signIn, stage, stageInstant, time } from '../support/stage/stage.ts';

async function submit(email: string): Promise<{ number: string }> {
  const answer = await fetch(`${stage.api}/api/v1/${stage.tenant}/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      text: 'Lampu jalan mati sejak tiga malam',
      category: 'lampu-jalan',
      place: { address: 'Jalan Pemuda 1' },
      contact: { email },
    }),
  });
  expect(answer.status).toBe(201);
  return answer.json() as Promise<{ number: string }>;
}

const newAddress = () => `warga-${randomUUID()}@contoh.example`;
const mailsTo = async (address: string) => (await mails()).filter(({ To }) => To.join().includes(address));

test('a citizen’s report leads to a mail that the mailbox keeps in raw form', async () => {
  const address = newAddress();
  const { number } = await submit(address);
  await eventually(async () => expect(await mailsTo(address)).toHaveLength(1));
  await eventually(() => {
    const raw = rawMails().find((mail) => mail.includes(address));
    expect(raw).toContain(number);
    expect(raw).toMatch(/^Message-ID: /im);
  });
});

/** Other files leave assignments on the stage, so the list may have several pages. */
async function numbersInAssignments(token: string): Promise<string[]> {
  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const url = new URL(`${stage.api}/api/v1/${stage.tenant}/assignments`);
    if (cursor) url.searchParams.set('cursor', cursor);
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const page = (await answer.json()) as { items: { number: string }[]; next?: string };
    numbers.push(...page.items.map((item) => item.number));
    cursor = page.next;
  } while (cursor);
  return numbers;
}

test('the clock moves forward for the functions too, and they handle what falls due', async () => {
  const { number } = await submit(newAddress());
  const before = await stageInstant();
  await time('+6d');
  expect(Date.parse(await stageInstant()) - Date.parse(before)).toBeGreaterThanOrEqual(6 * 86_400_000);
  const token = await signIn('coordinator');
  expect(await numbersInAssignments(token)).toContain(number);
  expect((await logs('check-deadlines')).join('\n')).toContain('"Enqueued"');
  await expect(time('2026-01-01T00:00:00Z')).rejects.toThrow('only moves forward');
});
