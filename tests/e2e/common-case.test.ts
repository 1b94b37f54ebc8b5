import { expect, test } from 'vitest';
import { examplePhoto } from '../support/pages/example-files.ts';
import { eventually } from '../support/stage/eventually.ts';
import {
  awaitMailsTo,
  client,
  dispatching,
  newReport,
  type SubmittedReport,
  submitNewReport,
  takeStepUntil,
} from '../support/stage/new-report.ts';
import { sendMine } from '../support/stage/send-files.ts';
import { stage, time } from '../support/stage/stage.ts';
import { moveToOpening } from '../support/stage/until-office-opens.ts';

interface Reporter extends SubmittedReport {
  readonly email: string;
}

async function reported(): Promise<Reporter> {
  const { email, report } = newReport();
  return { email, ...(await submitNewReport(report)) };
}

/** A dispatched common case and the report merged into it. */
async function commonCase() {
  const [a, b] = [await reported(), await reported()];
  const coordinator = await client.officer('coordinator');
  const dishub = await client.officer('liaison', 'dishub');
  await takeStepUntil(coordinator, a.number, 'dispatch', dispatching('dishub'), 'dispatched');
  await takeStepUntil(coordinator, b.number, 'merge', { into: a.number }, 'archived');
  return { a, b, coordinator, dishub };
}

async function pageOf({ number, code }: SubmittedReport): Promise<string> {
  const body = new URLSearchParams({ nomor: number, kode: code });
  const page = await fetch(`${stage.front}/${stage.tenant}/lacak`, { method: 'POST', body });
  expect(page.status).toBe(200);
  return page.text();
}

const mailsTo = async ({ email, number }: Reporter): Promise<string> =>
  (await awaitMailsTo(email, number)).map(({ subject, text = '' }) => `${subject}\n${text}`).join('\n');
const told = (reporter: Reporter, said: string) =>
  eventually(async () => expect(await mailsTo(reporter)).toContain(said), { withinMs: 60_000 });

/** Whether an office holds an assignment of that kind on the case. */
async function holds(office: Awaited<ReturnType<typeof client.officer>>, kind: string, number: string) {
  for (let cursor = ''; ; ) {
    const { body } = await office.assignments(`?kind=${kind}${cursor}`);
    if (body.items.some((item: { number: string }) => item.number === number)) return true;
    if (!body.next) return false;
    cursor = `&cursor=${body.next}`;
  }
}

test('a common case that nobody completes goes to the coordinator, and the merged complainant gives it back to the lead', async () => {
  const { a, b, coordinator, dishub } = await commonCase();
  const asking = { missing: ['substance'], text: 'Sebut nomor tiangnya.' };
  await takeStepUntil(dishub, a.number, 'ask-completion', asking, 'needs-completion');
  for (const one of [a, b]) await told(one, 'Sebut nomor tiangnya.');
  const asked = (await client.follow(b)).body;
  expect(asked).toMatchObject({
    possible: ['complete', 'ask-erasure'],
    deadlines: [{ kind: 'complete' }],
    common: { stage: 'needs-completion', stageText: 'Menunggu Anda atau pelapor lain melengkapi laporan' },
  });
  expect(await pageOf(b)).toContain('Kami menunggu kelengkapan dari Anda');

  await time('+30d');
  await moveToOpening();
  expect((await client.follow(a)).body).toMatchObject({ stage: 'received', possible: ['complete'] });
  expect(await holds(coordinator, 'verify', a.number)).toBe(true);
  expect(await holds(dishub, 'lead', a.number)).toBe(false);
  for (const one of [a, b]) {
    await told(one, 'masih dapat dilengkapi');
    expect(await mailsTo(one)).not.toContain('diarsipkan');
  }
  const page = await pageOf(b);
  expect(page).toContain('koordinator menentukan kelanjutannya');
  expect(page).not.toContain('Laporan ini sudah ditutup');
  expect((await client.follow(b)).body).toMatchObject({
    possible: ['complete', 'ask-erasure'],
    deadlines: [],
    common: { stage: 'received' },
  });

  const { id } = await sendMine(b, await examplePhoto());
  const done = await client.my(b, 'complete', { text: 'Tiang 12B.', attachments: [{ id }] });
  expect(done).toMatchObject({ status: 200, body: { number: b.number, stage: 'dispatched' } });
  expect(await holds(dishub, 'lead', a.number)).toBe(true);
  const opened = (await dishub.open(a.number)).body;
  expect(JSON.stringify(opened.timeline)).toContain('Tiang 12B.');
  expect(opened.attachments).toMatchObject([{ id, state: 'ready' }]);
  expect((await dishub.attachment(a.number, id)).body).toMatchObject({ id, url: expect.any(String) });
  await told(a, 'Pelapor lain untuk hal yang sama melengkapi laporan.');
  expect(await mailsTo(a)).not.toContain('Tiang 12B');
  const first = (await client.follow(a)).body;
  expect(JSON.stringify(first)).not.toMatch(new RegExp(`Tiang 12B|${b.number}`));
  expect((await client.myAttachment(a, id)).status).toBe(404);
}, 300_000);

test('each complainant of a common case replies, reopens and rates it, and the last rating closes it', async () => {
  const { a, b, dishub } = await commonCase();
  const answer = { kind: 'done', public: 'Lampu sudah menyala.' };
  await takeStepUntil(dishub, a.number, 'answer', answer, 'answered');
  const key = { 'idempotency-key': crypto.randomUUID() };
  const reply = await client.my(b, 'reply', { text: 'Masih padam.' }, key);
  expect(reply.status).toBe(200);
  expect((await client.my(b, 'reply', { text: 'Masih padam.' }, key)).body).toEqual(reply.body);
  expect((await client.my(b, 'reopen', { reason: 'Masih padam.' })).body.stage).toBe('dispatched');
  await told(a, 'Pelapor lain untuk hal yang sama membuka kembali laporan');
  await takeStepUntil(dishub, a.number, 'answer', answer, 'answered');

  const seen = (await client.follow(b)).body.commonTimeline.at(-1).sequence;
  expect((await client.my(b, 'rate', { stars: 4 }, { 'if-match': `"${seen - 1}"` })).status).toBe(412);
  const page = await pageOf(b);
  expect(page).toContain('Lampu sudah menyala.');
  const typed = {
    ...{ nomor: b.number, kode: b.code, key: crypto.randomUUID() },
    ...{ dilihat: String(seen), stars: '4', text: 'Sudah terang.' },
  };
  const rated = await fetch(`${stage.front}/${stage.tenant}/lacak/nilai`, {
    method: 'POST',
    body: new URLSearchParams(typed),
  });
  expect(rated.status).toBe(200);
  expect(await rated.text()).toContain('nilai Anda tercatat');
  expect((await client.follow(a)).body.stage).toBe('answered');
  expect((await client.my(b, 'rate', { stars: 1 })).body).toMatchObject({ status: 409 });
  expect((await client.my(a, 'rate', { stars: 5 })).body.stage).toBe('closed');
  expect((await client.follow(b)).body).toMatchObject({
    common: { stage: 'closed' },
    possible: ['ask-erasure'],
  });
}, 240_000);
