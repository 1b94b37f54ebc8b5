import { setTimeout as pause } from 'node:timers/promises';
import type { ParsedMail } from 'mailparser';
import { nextOpening } from '#calendar/opening-times.ts';
import { newestTenant } from '#table/tenants/tenant-in-force.ts';
import { Mailbox } from '../infra/local/mailbox.ts';
import { type CaseKey, stageClient } from '../infra/local/stage-client.ts';
import { StageClock } from '../infra/local/stage-clock.ts';
import { StageError } from '../infra/local/stage-errors.ts';
import { mailFolder, readStageFile, type StageFile } from '../infra/local/stage-file.ts';
import { sweepUntilQuiet } from '../infra/local/stage-sweep.ts';
import { longDate } from '../packages/calendar/zones.ts';
import { tenantCalendar } from '../packages/tenants/tenant-calendar.ts';
import { runCommand } from './run-command.ts';
import { stageTable } from './stage-table.ts';

const agency = 'dishub';
const zone = 'Asia/Jakarta';
const sweepingMs = 120_000;
const mailMs = 60_000;
const newestMails = 100;

type Client = ReturnType<typeof stageClient>;

const say = (line: string): void => console.log(line);

function expectStatus(
  what: string,
  { status, body }: { status: number; body: { detail?: string } },
  wanted: number,
): void {
  if (status !== wanted)
    throw new StageError(`${what}: ${status} instead of ${wanted}. ${body?.detail ?? ''}`);
}

const report = {
  text: 'Lampu jalan di depan pasar mati sejak tiga hari lalu. Malam hari gelap dan sudah ada yang jatuh.',
  category: 'lampu-jalan',
  place: { address: 'Jalan Pemuda, depan Pasar Klaten' },
  contact: { email: 'warga@contoh.example' },
};

async function citizenReports(client: Client): Promise<CaseKey> {
  const submitted = await client.submit(report);
  expectStatus('submitting', submitted, 201);
  const { number, code, promised, next } = submitted.body;
  say(`1. A citizen reports a street light that is out.
   Number ${number}, secret code ${code}.
   Promised by ${longDate(zone, promised.at, 'en')}; to be verified by ${longDate(zone, next.at, 'en')}.`);
  return { number, code };
}

async function coordinatorDispatches(client: Client, number: string) {
  const coordinator = await client.officer('coordinator');
  const dispatched = await coordinator.step(number, 'dispatch', {
    class: 'no-oversight',
    urgency: 'normal',
    urgencyReason: 'Satu ruas jalan, tidak ada bahaya jiwa',
    category: report.category,
    title: 'Lampu jalan depan Pasar Klaten padam',
    publicText: 'Lampu jalan di depan pasar mati sejak tiga hari lalu.',
    anonymous: false,
    secret: false,
    lead: agency,
  });
  expectStatus('dispatching', dispatched, 200);
  const deadlines: { kind: string; at: string }[] = dispatched.body.deadlines;
  say(`
2. The coordinator verifies it and dispatches it to Dinas Perhubungan, whose clocks start:`);
  for (const { kind, at } of deadlines) say(`   ${kind.padEnd(15)} ${longDate(zone, at, 'en')}`);
  return deadlines.find(({ kind }) => kind === 'accept')!.at;
}

/** Moves the clock past the deadline, to the next morning of a working day. */
async function letDeadlinePass({ emulator, tenant }: StageFile, deadline: string): Promise<void> {
  const stored = await newestTenant(stageTable('local'), tenant);
  const clock = new StageClock(emulator, 'local');
  const after = new Date(Date.parse(deadline) + 1000).toISOString();
  await clock.moveTo(nextOpening(tenantCalendar(stored!.config), after));
  await sweepUntilQuiet(emulator, 'local', sweepingMs);
  say(`
3. Nobody answers. The clock moves to ${longDate(zone, await clock.now(), 'en')};
   the sweep finds the breached deadline and tells the liaison officer.`);
}

async function citizenSees(client: Client, key: CaseKey): Promise<void> {
  const followed = await client.follow(key);
  expectStatus('following', followed, 200);
  const { stageText, holder, timeline } = followed.body;
  say(`
4. The citizen follows the report: ${stageText}. It is with: ${holder}.`);
  for (const { at, text } of timeline) say(`   ${at}  ${text}`);
}

async function breachMail({ officers }: StageFile, number: string): Promise<string> {
  const { address } = officers.find((one) => one.role === 'liaison' && one.agency === agency)!;
  const mailbox = new Mailbox(mailFolder);
  const until = Date.now() + mailMs;
  while (Date.now() < until) {
    const found = (await mailbox.newest(newestMails)).find(
      ({ mail }) => isAbout(mail, number) && receivers(mail).includes(address),
    );
    if (found) return mailbox.raw(found.id)!.toString();
    await pause(500);
  }
  throw new StageError(`no mail about ${number} came to ${address} within ${mailMs / 1000} s`);
}

const isAbout = ({ subject = '', text = '' }: ParsedMail, number: string): boolean =>
  subject.includes('terlampaui') && `${subject} ${text}`.includes(number);

const receivers = ({ to }: ParsedMail): string =>
  [to]
    .flat()
    .map((one) => one?.text ?? '')
    .join();

/** Demonstrates the main job: a report is submitted, its deadline is breached, the liaison officer gets a mail. */
async function demo(): Promise<number> {
  const stage = readStageFile();
  const client = stageClient(stage);
  const key = await citizenReports(client);
  const accept = await coordinatorDispatches(client, key.number);
  await letDeadlinePass(stage, accept);
  await citizenSees(client, key);
  const mail = await breachMail(stage, key.number);
  say(`
5. The mail as it was received (all mails: ${stage.mailbox}):
`);
  say(mail);
  return 0;
}

await runCommand(demo);
