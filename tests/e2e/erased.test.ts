import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import { examplePhoto } from '../support/pages/example-files.ts';
import { eventually } from '../support/stage/eventually.ts';
import { follow } from '../support/stage/follow-by-mail.ts';
import { sendSesEvent } from '../support/stage/hear-of-mail.ts';
import {
  addressOf,
  awaitMailsTo,
  client,
  dispatching,
  type SubmittedReport,
  submitNewReport,
} from '../support/stage/new-report.ts';
import { runOnStage } from '../support/stage/run-on-stage.ts';
import { sendAs, sendMine } from '../support/stage/send-files.ts';
import { stage, stageInstant, time } from '../support/stage/stage.ts';
import { digitsFoundIn, foundIn, readAllStored } from '../support/stage/stored-data.ts';
import { moveToOpening } from '../support/stage/until-office-opens.ts';

/** Unique texts, one for each free-text field. */
const marks: string[] = [];
function mark(field: string): string {
  const one = `${field}-${randomUUID()}`;
  marks.push(one);
  return one;
}

/** The digits of this point occur nowhere else. */
function aPoint() {
  // Numbers drop a zero at the end.
  const digits = () => `${Math.floor(Math.random() * 9e7 + 1e7)}7`;
  const [south, east] = [digits(), digits()];
  marks.push(south, east);
  return { lat: Number(`-7.7${south}`), lon: Number(`110.6${east}`) };
}

/** Nine digits of this number occur nowhere else; people write it in many ways. */
const phones: string[] = [];
function aPhone() {
  const digits = `${Math.floor(Math.random() * 9e7 + 1e7)}7`;
  phones.push(digits);
  const [a, b, c] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  return { plain: `0812${digits}`, dashed: `0812-${a}-${b}-${c}`, abroad: `+62 (812) ${a} ${b} ${c}` };
}

const email = `${mark('email')}@contoh.example`;
const mendedEmail = `${mark('mendedEmail')}@contoh.example`;
const phone = aPhone();
const report = () => ({
  text: mark('text'),
  category: 'lampu-jalan',
  place: { address: mark('address'), ...aPoint() },
  contact: { email, phone: phone.plain },
  name: mark('name'),
});

const taken = async (answer: ReturnType<typeof client.my>) => {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

/** A permanent bounce, after which the coordinator finds another address and number. */
async function newAddress({ number }: SubmittedReport): Promise<void> {
  await awaitMailsTo(email, number);
  await sendSesEvent('bounce-permanent', email, number);
  const coordinator = await client.officer('coordinator');
  await eventually(async () => {
    expect((await coordinator.open(number)).body.possible).toContain('mend-address');
  });
  const contact = { email: mendedEmail, phone: aPhone().dashed };
  await taken(coordinator.step(number, 'mend-address', contact));
}

/** A history that fills every free-text field, until the case is closed. */
async function wholeLife(): Promise<SubmittedReport> {
  const key = await submitNewReport(report());
  const coordinator = await client.officer('coordinator');
  const dishub = await client.officer('liaison', 'dishub');
  const dlh = await client.officer('liaison', 'dlh');
  const desk = (step: string, input: object) => taken(coordinator.step(key.number, step, input));
  const lead = (step: string, input: object) => taken(dlh.step(key.number, step, input));
  const mine = (step: string, input: object) => taken(client.my(key, step, input));
  const sent = (agency: string) => ({
    ...dispatching(agency),
    title: mark('title'),
    publicText: mark('publicText'),
    urgencyReason: mark('urgencyReason'),
  });
  await desk('ask-completion', { missing: ['substance'], text: mark('asked') });
  await mine('complete', { text: `${mark('completed')}, telepon ${phone.abroad}` });
  await sendMine(key, await examplePhoto(), { name: `${mark('ownFile')}.jpg` });
  await desk('remark', { text: `${mark('remark')}: ditelepon di ${phone.dashed}` });
  await desk('dispatch', sent('dishub'));
  const back = { obstacle: 'no-authority', reason: mark('returned') };
  await taken(dishub.step(key.number, 'return', back));
  await desk('dispatch', { ...sent('dlh'), reason: mark('reason') });
  await lead('accept', {});
  await follow(key.number, `${mark('follower')}@contoh.example`);
  await newAddress(key);
  await desk('correct', { urgency: 'high', reason: mark('corrected') });
  await lead('interim-reply', { public: mark('interim') });
  const until = addDays(localDate('Asia/Jakarta', await stageInstant()), 6);
  await lead('postpone', { obstacle: 'weather', reason: mark('postponed'), until });
  await lead('resume', {});
  const { id } = await sendAs(dlh, key.number, await examplePhoto(), { name: `${mark('officeFile')}.jpg` });
  const attachments = [{ id, public: true }];
  await lead('answer', { kind: 'done', public: mark('public'), private: mark('private'), attachments });
  await mine('reply', { text: mark('replied') });
  await mine('reopen', { reason: mark('reopened') });
  await lead('answer', { kind: 'done', public: mark('publicAgain') });
  await mine('rate', { stars: 1, text: mark('rated') });
  await desk('review', { decision: 'confirm', reason: mark('reviewed') });
  expect((await client.follow(key)).body.stage).toBe('closed');
  return key;
}

const isFileOf =
  ({ number }: SubmittedReport) =>
  (object: string) =>
    /^\S+-attachments-\S+ /.test(object) && object.split(' ')[0]!.includes(`/${number}/`);

let key: SubmittedReport;
beforeAll(async () => {
  key = await wholeLife();
  await awaitMailsTo(mendedEmail, key.number);
  // The mails of the next morning quote texts too.
  await time('+1d');
}, 300_000);

describe('a person who requests the erasure of their own data', () => {
  test('the stage stores every text and contact of a person until the erasure', async () => {
    const { items, objects } = await readAllStored();
    const stored = foundIn({ items: items! }, marks).map((one) => one.split(' in ')[0]);
    // The suppressed address was replaced; the texts contain the new contact's number.
    expect(marks.filter((one) => !stored.includes(one))).toEqual([email.split('@')[0]]);
    expect(digitsFoundIn({ items: items! }, phones)).toHaveLength(2);
    expect(objects!.filter(isFileOf(key))).toHaveLength(2);
  });

  test('a complainant requests the erasure by number and code, and the coordinator gets a mail about it', async () => {
    await taken(client.my(key, 'ask-erasure', {}));
    expect((await client.my(key, 'ask-erasure', {})).body.type).toContain('erasure-asked-already');
    await moveToOpening();
    await eventually(async () => {
      const told = await awaitMailsTo(addressOf('coordinator'), key.number);
      expect(told.map(({ text = '' }) => text).join()).toMatch(/meminta .*dihapus|penghapusan/);
    });
  });

  test('no item, object, log line or message contains the person’s data after the coordinator erases it', async () => {
    const coordinator = await client.officer('coordinator');
    await taken(coordinator.step(key.number, 'erase', { basis: 'request' }));
    await time('+1d');
    const kept = await readAllStored();
    expect(foundIn(kept, marks)).toEqual([]);
    expect(digitsFoundIn(kept, phones)).toEqual([]);
    expect(kept.objects!.filter(isFileOf(key))).toEqual([]);
  }, 120_000);

  test('a complainant and the coordinator can still read the history of an erased case, with placeholders for its texts', async () => {
    const { status, body } = await client.follow(key);
    expect(status).toBe(200);
    expect(body.erasedAt).toBeTruthy();
    const texts = body.timeline.map(({ text }: { text: string }) => text);
    expect(texts).toContain('Jawaban: (isi telah dihapus)');
    const opened = (await (await client.officer('coordinator')).open(key.number)).body;
    expect(opened.report.text).toBe('(isi telah dihapus)');
    expect(opened).not.toHaveProperty('reporter');
  });

  test('the integrity check finds every chain and checkpoint intact after the erasure', async () => {
    await time('+1d');
    const { code, stdout, stderr } = await runOnStage('verify', '--tenant', stage.tenant, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ broken: [] });
    expect(JSON.parse(stdout).complaints).toBeGreaterThan(0);
  });

  test('a complainant cannot request the erasure of an open case and is told to withdraw it first', async () => {
    const open = await submitNewReport(report());
    const { status, body } = await client.my(open, 'ask-erasure', {});
    expect(status).toBe(409);
    expect(body.detail).toContain('Tarik kembali');
    expect(body.possible).toContain('withdraw');
  });
});
