import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { nextOpening } from '#calendar/opening-times.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import { sesEvent } from '../aws/ses-events.ts';
import { examplePdf, examplePhoto } from '../pages/example-files.ts';
import { klaten } from '../sop/klaten.ts';
import { deskBrowser } from './desk-browser.ts';
import { eventually } from './eventually.ts';
import { follow } from './follow-by-mail.ts';
import { mailEvent, mailId, sendSesEvent } from './hear-of-mail.ts';
import { draftAfterSilence, lettersOf } from './letters-of.ts';
import {
  addressOf,
  awaitMailsTo,
  client,
  dispatching,
  newReport,
  type SubmittedReport,
  submitNewReport,
} from './new-report.ts';
import { sendAs, sendMine } from './send-files.ts';
import { stage, stageInstant, time } from './stage.ts';

const post = (path: string, fields: Record<string, string>) =>
  fetch(`${stage.front}/${stage.tenant}/${path}`, { method: 'POST', body: new URLSearchParams(fields) });

/** As a browser sends the form. */
async function reportByForm(): Promise<string> {
  const { email, report } = newReport();
  const typed = { text: report.text, category: report.category, address: report.place.address, email };
  const { status } = await post('lapor', { key: randomUUID(), ...typed });
  expect(status).toBe(201);
  return email;
}

/** A refused report, a repeat under the same key, and a report sent twice. */
async function reportAgain(): Promise<void> {
  const { report } = newReport();
  expect((await client.submit({ ...report, category: 'lain' })).status).toBe(422);
  const key = randomUUID();
  expect((await client.submit(report, key)).status).toBe(201);
  expect((await client.submit(report, key)).status).toBe(200);
  expect((await client.submit(report)).status).toBe(201);
}

async function emergency(): Promise<void> {
  const { email, report } = newReport();
  const { number } = await submitNewReport({ ...report, category: 'kebakaran' });
  await awaitMailsTo(email, number);
  const coordinator = await client.officer('coordinator');
  const request = { ...dispatching('satpol-pp'), category: 'kebakaran', urgency: 'emergency' };
  expect((await coordinator.step(number, 'dispatch', request)).status).toBe(200);
  await awaitMailsTo(addressOf('liaison', 'satpol-pp'), number);
  const liaison = await client.officer('liaison', 'satpol-pp');
  expect((await liaison.step(number, 'answer', { kind: 'done', public: 'Sudah padam.' })).status).toBe(200);
  await eventually(async () => {
    const texts = (await awaitMailsTo(email, number)).map(({ text }) => text);
    expect(texts.join()).toContain('Sudah padam.');
  });
}

/** Followed by API and page, and rated in both ways, by the complainant of a merged report too. */
async function answered(): Promise<void> {
  for (const way of ['api', 'form'] as const) {
    const key = await submitNewReport();
    const coordinator = await client.officer('coordinator');
    await coordinator.step(key.number, 'dispatch', dispatching('dpupr'));
    const liaison = await client.officer('liaison', 'dpupr');
    expect((await liaison.open(key.number)).status).toBe(200);
    await liaison.step(key.number, 'accept', {});
    const answer = await liaison.step(key.number, 'answer', { kind: 'done', public: 'Sudah menyala.' });
    expect(answer.body.stage).toBe('answered');
    const duplicate = await submitNewReport();
    const merged = await coordinator.step(duplicate.number, 'merge', { into: key.number });
    expect(merged.status).toBe(200);
    for (const one of [duplicate, key]) await rated(one, way);
  }
}

async function rated(key: SubmittedReport, way: 'api' | 'form'): Promise<void> {
  const typed = { nomor: key.number, kode: key.code };
  expect((await client.follow(key)).status).toBe(200);
  expect((await post('lacak', typed)).status).toBe(200);
  if (way === 'api') {
    const headers = { 'tanggap-code': key.code, 'idempotency-key': randomUUID() };
    const path = `/complaints/${key.number}/my/rate`;
    for (const _ of ['first', 'repeated'])
      expect((await client.call('POST', path, headers, { stars: 5 })).status).toBe(200);
  } else {
    const form = { key: randomUUID(), stars: '5', ...typed };
    expect((await post('lacak/nilai', form)).status).toBe(200);
  }
}

/** A photo of the complainant and a letter of an office are sent, checked and opened; one file is refused. */
async function attached(): Promise<void> {
  const key = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  const { id } = await sendMine(key, await examplePhoto());
  expect((await coordinator.attachment(key.number, id)).body.state).toBe('ready');
  await sendAs(coordinator, key.number, examplePdf(), { type: 'application/pdf' });
  expect(await sendMine(key, Buffer.from('bukan foto'))).toMatchObject({ state: 'refused' });
}

/** The follower has no part in the case. */
async function followed(): Promise<void> {
  const { number } = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  await coordinator.step(number, 'dispatch', dispatching('dpupr'));
  await follow(number, newReport().email);
}

/** Withdrawn by the complainant, then erased by the coordinator. */
async function erased(): Promise<void> {
  const key = await submitNewReport();
  expect((await client.my(key, 'withdraw', {})).status).toBe(200);
  const coordinator = await client.officer('coordinator');
  expect((await coordinator.step(key.number, 'erase', { basis: 'request' })).status).toBe(200);
}

/** Never answered: mails report the breach on the next morning. */
async function breached(): Promise<void> {
  const { number } = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  const other = await submitNewReport();
  await coordinator.step(other.number, 'dispatch', dispatching('dishub'));
  const { body } = await coordinator.step(number, 'dispatch', dispatching('dishub'));
  const liaison = await client.officer('liaison', 'dishub');
  expect((await liaison.assignments('?kind=lead')).status).toBe(200);
  const { at } = body.deadlines.find(({ kind }: { kind: string }) => kind === 'accept');
  const opening = nextOpening(tenantCalendar(await klaten()), new Date(Date.parse(at) + 1000).toISOString());
  if (opening > (await stageInstant())) await time(opening);
  await awaitMailsTo(addressOf('liaison', 'dishub'), number);
}

/** A bounce of the complainant's address, and of an office that no other test uses. */
async function bounced(): Promise<void> {
  const { email, report } = newReport();
  const { number } = await submitNewReport(report);
  await mailEvent(sesEvent('bounce-permanent', await mailId(email, number), addressOf('liaison', 'rsud')));
  await sendSesEvent('bounce-permanent', email, number);
  const coordinator = await client.officer('coordinator');
  await eventually(async () => {
    const { status } = await coordinator.step(number, 'mend-address', { none: true });
    expect(status).toBe(200);
  });
}

/** Silent until the supervisor signs a letter; its PDF is mailed. */
async function reprimanded(): Promise<void> {
  const key = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  await coordinator.step(key.number, 'dispatch', dispatching('dlh'));
  const supervisor = await lettersOf('supervisor');
  const { letter } = await draftAfterSilence(supervisor, key);
  const { status, body } = await supervisor.json(`/${letter}/steps/sign`, {});
  expect(status).toBe(200);
  await eventually(async () => {
    const texts = (await client.follow(key)).body.timeline.map(({ text }: { text: string }) => text);
    expect(texts.join()).toContain(`nomor ${body.number} dikirim`);
  });
  expect((await supervisor.call(`/${letter}/pdf`)).status).toBe(200);
}

/** An officer signs in, reads the list and a case, and takes a step by its form. */
async function atTheDesk(): Promise<void> {
  const { number } = await submitNewReport();
  const { address, password } = stage.officers.find(({ role }) => role === 'coordinator')!;
  const browser = deskBrowser();
  expect((await browser.signIn(address, password)).status).toBe(303);
  const desk = `/${stage.tenant}/petugas`;
  for (const path of [desk, `${desk}/surat`]) expect((await browser.send(path)).status).toBe(200);
  const csrf = await browser.formTokenOf(`${desk}/laporan/${number}`);
  const form = { csrf, key: randomUUID(), text: 'Sudah ditelepon.' };
  expect((await browser.post(`${desk}/laporan/${number}/langkah/remark`, form)).status).toBe(303);
}

const publishedSop = async () =>
  expect((await fetch(`${stage.front}/${stage.tenant}/sop.pdf`)).status).toBe(200);

/** Every function does every kind of its work. */
export async function playMainJob(): Promise<void> {
  await reportByForm();
  await reportAgain();
  await emergency();
  await answered();
  await attached();
  await followed();
  await breached();
  await bounced();
  await publishedSop();
  await atTheDesk();
  await reprimanded();
  await time('+1h');
  await erased();
  await time('+1d');
}
