import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { nextOpening } from '#calendar/opening-times.ts';
import { tagOf } from '#mail/mail-tag.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import { StageQueues } from '../../infra/local/stage-queues.ts';
import { sesEvent } from '../support/aws/ses-events.ts';
import { klaten } from '../support/sop/klaten.ts';
import { eventually } from '../support/stage/eventually.ts';
import { mailEvent, mailId, sendSesEvent } from '../support/stage/hear-of-mail.ts';
import {
  addressOf,
  awaitMailsTo,
  client,
  dispatching,
  newReport,
  submitNewReport,
} from '../support/stage/new-report.ts';
import { logs, mails, rawMails, setFault, stage, stageInstant, time } from '../support/stage/stage.ts';

const run = promisify(execFile);
const minutes = { withinMs: 120_000 };
afterEach(() => setFault('SES', 'pass'));

const untilQuiet = () => new StageQueues(stage.emulator, 'test').untilEmpty(Date.now() + minutes.withinMs);
const types = async (number: string) =>
  (await (await client.officer('coordinator')).open(number)).body.timeline.map(
    ({ type }: { type: string }) => type,
  );
/** Mails to an office wait for its opening. */
async function inOfficeHours(): Promise<void> {
  const opening = nextOpening(tenantCalendar(await klaten()), await stageInstant());
  if (opening > (await stageInstant())) await time(opening);
}

async function reported() {
  const { email, report } = newReport();
  return { email, ...(await submitNewReport(report)) };
}

test('the coordinator corrects a complainant’s address that bounces, and later mails go to the new one', async () => {
  const { email, number } = await reported();
  // Everything that SES may report, twice and in any order.
  for (const kind of [
    'complaint',
    'delivery',
    'bounce-permanent',
    'delivery-delay',
    'bounce-permanent',
  ] as const)
    await sendSesEvent(kind, email, number);
  await eventually(async () => expect(await types(number)).toContain('address-bounced.v1'), minutes);
  await untilQuiet();
  expect((await types(number)).filter((type: string) => type === 'address-bounced.v1')).toHaveLength(1);

  await inOfficeHours();
  const told = await awaitMailsTo(addressOf('coordinator'), number, minutes.withinMs);
  expect(told.map(({ subject, text }) => `${subject} ${text}`).join()).toContain('Alamat pelapor bermasalah');
  const coordinator = await client.officer('coordinator');
  const { body } = await coordinator.open(number);
  expect(body.possible).toContain('mend-address');
  const refused = await coordinator.step(number, 'mend-address', {});
  expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'email']);

  const { email: found } = newReport();
  expect((await coordinator.step(number, 'mend-address', { email: found })).status).toBe(200);
  const [mail] = await awaitMailsTo(found, number, minutes.withinMs);
  expect(mail!.subject).toContain('kini ke alamat ini');
  expect((await coordinator.step(number, 'dispatch', dispatching('dpupr'))).status).toBe(200);
  await eventually(async () => expect(await awaitMailsTo(found, number)).toHaveLength(2), minutes);
  expect(await awaitMailsTo(email, number)).toHaveLength(1);
  await untilQuiet();
  for (const line of await logs('mail-events'))
    for (const secret of [email, found]) expect(line).not.toContain(secret);
}, 300_000);

test('a second case with an address that bounced also asks for a correction', async () => {
  const { email, report } = newReport();
  const first = await submitNewReport(report);
  await sendSesEvent('bounce-permanent', email, first.number);
  await eventually(async () => expect(await types(first.number)).toContain('address-bounced.v1'), minutes);
  const second = await submitNewReport({ ...report, text: `${report.text} Lagi.` });
  await eventually(async () => expect(await types(second.number)).toContain('address-bounced.v1'), minutes);
}, 300_000);

describe('the address of an office', () => {
  test('the coordinator is told that an office’s address bounces, and its mails go to the next in line', async () => {
    const lead = 'dkukmp';
    const dispatched = async () => {
      const { number } = await submitNewReport();
      await (await client.officer('coordinator')).step(number, 'dispatch', dispatching(lead));
      return number;
    };
    await inOfficeHours();
    const number = await dispatched();
    await sendSesEvent('bounce-permanent', addressOf('liaison', lead), number);
    await eventually(async () => {
      const told = rawMails().filter(
        (raw) => raw.includes(addressOf('coordinator')) && /^Subject: Surat kepada Pejabat/m.test(raw),
      );
      expect(told).toHaveLength(1);
    }, minutes);
    const next = await dispatched();
    const [mail] = await awaitMailsTo(addressOf('head', lead), next, minutes.withinMs);
    expect(mail!.text).toContain('tidak sampai');
    await untilQuiet();
    await expect(awaitMailsTo(addressOf('liaison', lead), next, 1000)).rejects.toThrow();
  }, 300_000);
});

test('a complainant whose mailbox was full gets mail again once the coordinator says so', async () => {
  const { email, number } = await reported();
  await sendSesEvent('bounce-permanent', email, number);
  await eventually(async () => expect(await types(number)).toContain('address-bounced.v1'), minutes);
  const coordinator = await client.officer('coordinator');
  const { status, body } = await coordinator.step(number, 'mend-address', { again: 'was-full' });
  expect([status, body.possible.includes('mend-address')]).toEqual([200, false]);
  await eventually(async () => expect(await awaitMailsTo(email, number)).toHaveLength(2), minutes);
  expect((await awaitMailsTo(email, number)).at(-1)!.subject).toContain('kembali ke alamat ini');
}, 300_000);

/** Runs the command as an operator does. */
const mailCommand = (...given: string[]) =>
  run(process.execPath, [join(import.meta.dirname, '../../commands/mail.ts'), ...given, '--stage', 'test'], {
    env: { ...process.env, AWS_ENDPOINT_URL: stage.emulator },
  });

test('an office whose mailbox was full gets mail again once the operator says so', async () => {
  const [lead, office] = ['dlh', 'dlh/liaison'];
  await inOfficeHours();
  const dispatched = async () => {
    const { number } = await submitNewReport();
    await (await client.officer('coordinator')).step(number, 'dispatch', dispatching(lead));
    return number;
  };
  const stopped = async () =>
    JSON.parse((await mailCommand('stopped', '--tenant', 'klaten', '--json')).stdout);
  const number = await dispatched();
  await sendSesEvent('bounce-permanent', addressOf('liaison', lead), number);
  await eventually(
    async () =>
      expect((await stopped()).offices).toContainEqual(expect.objectContaining({ office, why: 'bounced' })),
    minutes,
  );
  const lifting = ['lift', '--tenant', 'klaten', '--office', office, '--why', 'was-full'];
  expect((await mailCommand(...lifting)).stdout).toContain(`mail goes to ${office} again`);
  expect((await stopped()).offices.map((one: { office: string }) => one.office)).not.toContain(office);
  await eventually(async () => {
    const told = (await mails()).filter(({ Subject }) => Subject.includes('dikirim lagi sejak'));
    // Recipients: the office itself, the coordinator and the operator.
    expect(told).toHaveLength(3);
  }, minutes);
  const next = await dispatched();
  expect(await awaitMailsTo(addressOf('liaison', lead), next, minutes.withinMs)).toHaveLength(1);
  await expect(mailCommand(...lifting)).rejects.toMatchObject({ code: 1 });
  await expect(mailCommand('lift', '--tenant', 'klaten', '--why', 'was-full')).rejects.toMatchObject({
    code: 2,
  });
}, 300_000);

test('a mail whose sender lost the answer of SES is not sent twice if SES reports its delivery in time', async () => {
  await setFault('SES', 'lost');
  const { email, number } = await reported();
  const [mail] = await awaitMailsTo(email, number, minutes.withinMs);
  expect(mail).toBeDefined();
  const tag = tagOf({ tenant: 'klaten', number, notice: '000001-complainant-mail' });
  await mailEvent(sesEvent('delivery', await mailId(email, number), email, tag));
  await setFault('SES', 'pass');
  // By then the queue has returned the sender's message.
  await untilQuiet();
  expect(await awaitMailsTo(email, number)).toHaveLength(1);
}, 300_000);

test('a delivery event of a foreign mail is ignored, and a malformed event goes to the dead-letter queue', async () => {
  const queues = new StageQueues(stage.emulator, 'test');
  const dead = async () =>
    (await queues.counts()).dead.find(({ name }) => name.includes('mail-events'))!.messages;
  const before = await dead();
  await mailEvent(sesEvent('bounce-permanent', 'of-somebody-else', 'orang@contoh.example'));
  await untilQuiet();
  expect(await dead()).toBe(before);
  await mailEvent({ source: 'aws.ses', detail: { eventType: 'Bounce' } });
  await eventually(async () => expect(await dead()).toBe(before + 1), { withinMs: 180_000, everyMs: 1000 });
}, 300_000);
