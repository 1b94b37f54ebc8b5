import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { newestTenant } from '#table/tenants/tenant-in-force.ts';
import { awsClient } from '../infra/local/aws-environment.ts';
import { Mailbox } from '../infra/local/mailbox.ts';
import { StageClock } from '../infra/local/stage-clock.ts';
import { mailFolder, readStageFile, type StageFile } from '../infra/local/stage-file.ts';
import { StageQueues } from '../infra/local/stage-queues.ts';
import { sweepUntilQuiet } from '../infra/local/stage-sweep.ts';
import { type Instant, localIso, type Zone } from '../packages/calendar/zones.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage = 'Usage: npm run time -- +3d | +2h | 2026-11-27T08:00:00+07:00 (an instant needs its zone)';
const hour = 3_600_000;
const units: Record<string, number> = { d: 24 * hour, h: hour };
const instantWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const sweepingMs = 300_000;

/** `+3d` or `+2h` from `now`, or an instant with its zone. @throws UsageError also for an instant before `now` */
export function clockTarget(request: string | undefined, now: Instant, zone: Zone = 'Asia/Jakarta'): Instant {
  const [, count, unit = ''] = request?.match(/^\+(\d{1,4})([dh])$/) ?? [];
  if (count) return new Date(Date.parse(now) + Number(count) * (units[unit] ?? 0)).toISOString();
  if (!request || !instantWithZone.test(request) || Number.isNaN(Date.parse(request)))
    throw new UsageError(usage);
  const target = new Date(request).toISOString();
  if (target < now)
    throw new UsageError(`The clock only moves forward; it shows ${localIso(zone, now)} already.`);
  return target;
}

async function zoneOf({ emulator, tenant }: StageFile): Promise<Zone> {
  const table = { name: 'tanggap-local', client: new DynamoDBClient(awsClient(emulator)) };
  return (await newestTenant(table, tenant))?.config.zone ?? 'Asia/Jakarta';
}

async function time(): Promise<number> {
  const [request, ...others] = process.argv.slice(2);
  if (others.length > 0) throw new UsageError(usage);
  const stage = readStageFile();
  const clock = new StageClock(stage.emulator, 'local');
  const zone = await zoneOf(stage);
  const mailbox = new Mailbox(mailFolder);
  const mailsBefore = mailbox.count();
  await clock.moveTo(clockTarget(request, await clock.now(), zone));
  console.error('Sweeping until nothing is due ...');
  const fellDue = await sweepUntilQuiet(stage.emulator, 'local', sweepingMs);
  const mails = mailbox.count() - mailsBefore;
  console.error(`Fell due: ${fellDue}; mails sent: ${mails} (${stage.mailbox})`);
  const { dead } = await new StageQueues(stage.emulator, 'local').counts();
  for (const { name, messages } of dead) if (messages > 0) console.error(`${messages} given up: ${name}`);
  console.log(localIso(zone, await clock.now()));
  return 0;
}

if (import.meta.main) await runCommand(time);
