import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventually } from '../support/stage/eventually.ts';
import {
  awaitMailsTo,
  client,
  dispatching,
  newReport,
  submitNewReport,
} from '../support/stage/new-report.ts';

/** A report and who sent it. */
async function reported() {
  const { email, report } = newReport();
  return { email, ...(await submitNewReport(report)) };
}

const told = (email: string, number: string, said: string) =>
  eventually(
    async () => {
      const texts = (await awaitMailsTo(email, number)).map(({ text = '' }) => text).join('\n');
      expect(texts).toContain(said);
      return texts;
    },
    { withinMs: 60_000 },
  );

test('the complainant of a duplicate is told of the merge, of the answer to the primary case and of the separation', async () => {
  const [first, second] = [await reported(), await reported()];
  const coordinator = await client.officer('coordinator');
  const dishub = await client.officer('liaison', 'dishub');
  await coordinator.step(first.number, 'dispatch', dispatching('dishub'));
  const merged = await coordinator.step(second.number, 'merge', {
    into: first.number,
    reason: 'Lampu yang sama.',
  });
  expect(merged).toMatchObject({ status: 200, body: { stage: 'archived', deadlines: [] } });
  await told(second.email, second.number, 'Lampu yang sama.');
  await told(first.email, first.number, 'melaporkan hal yang sama');

  await dishub.step(first.number, 'answer', { kind: 'done', public: 'Lampu sudah menyala.' });
  const texts = await told(second.email, second.number, 'Lampu sudah menyala.');
  expect(texts).not.toContain(first.email);
  expect((await client.follow(second)).body.common).toMatchObject({
    number: first.number,
    stage: 'answered',
    answer: { public: 'Lampu sudah menyala.' },
  });

  const parted = await coordinator.step(second.number, 'unmerge', { reason: 'Lampunya lain.' });
  expect(parted).toMatchObject({ status: 200, body: { stage: 'received' } });
  await told(second.email, second.number, 'Lampunya lain.');
  expect((await client.follow(second)).body).not.toHaveProperty('common');
}, 240_000);

test.each([false, true])(
  'the agency of a merged case is never told the number of the primary case (secret: %s)',
  async (secret) => {
    const [common, duplicate] = [await reported(), await reported()];
    const coordinator = await client.officer('coordinator');
    const dlh = await client.officer('liaison', 'dlh');
    for (const [{ number }, lead] of [
      [common, 'dishub'],
      [duplicate, 'dlh'],
    ] as const)
      await coordinator.step(number, 'dispatch', { ...dispatching(lead), secret });
    const { body } = await dlh.open(duplicate.number);
    expect((await coordinator.step(duplicate.number, 'merge', { into: common.number })).status).toBe(200);
    const seen = { 'if-match': `"${body.sequence}"` };
    const late = await dlh.step(duplicate.number, 'accept', {}, seen);
    expect(late).toMatchObject({ status: 412, body: { changed: [{ type: 'complaint-merged.v1' }] } });
    const shown = [late.body, (await dlh.open(duplicate.number)).body, (await dlh.assignments()).body];
    expect(JSON.stringify(shown)).toContain('satu berkas bersama');
    expect(JSON.stringify(shown)).not.toContain(common.number);
    expect(JSON.stringify((await coordinator.open(duplicate.number)).body)).toContain(common.number);
    const told = JSON.stringify((await client.follow(duplicate)).body);
    expect(told.includes(common.number)).toBe(!secret);
  },
);

test('the coordinator cannot record the same number of SP4N-LAPOR! in two cases', async () => {
  const [one, other] = [await reported(), await reported()];
  const coordinator = await client.officer('coordinator');
  const lapor = { number: `#${randomInt(1e9, 1e10)}`, filedAt: '2026-01-05', state: 'in-process' };
  expect(await coordinator.step(one.number, 'record-lapor', lapor)).toMatchObject({ status: 200 });
  const { status, body } = await coordinator.step(other.number, 'record-lapor', lapor);
  expect({ status, field: body.errors?.[0]?.field }).toEqual({ status: 422, field: 'number' });
  expect(body.errors[0].message).toContain(one.number);
  expect((await client.follow(one)).body.lapor).toMatchObject({ number: lapor.number.slice(1) });
});
