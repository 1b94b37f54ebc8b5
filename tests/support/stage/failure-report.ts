import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { readRange } from '#table/engine/read-items.ts';
import { entryRange } from '#table/keys/case-keys.ts';
import { functionNames } from '../../../infra/function-list.ts';
import { StageQueues } from '../../../infra/local/stage-queues.ts';
import { mailsAbout, receivers } from './new-report.ts';
import { logClient, stage, stageInstant, stageResourceName } from './stage.ts';
import { testStageTable } from './stage-table.ts';

export interface Failed {
  /** Of the test or of its file. */
  readonly name: string;
  /** Numbers of the cases that the test touched. */
  readonly cases: readonly string[];
  /** Milliseconds since 1970 in real time. */
  readonly begun: number;
}

interface LogLine {
  readonly at: number;
  readonly text: string;
}

const maxLines = 80;
const ofRuntime = /^(START|END|REPORT) |"CloudWatchMetrics"|DeprecationWarning|--trace-deprecation/;
const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
const orNone = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : ['none']);

async function timelineOf(number: string): Promise<string[]> {
  const entries = await readRange(testStageTable(), entryRange(stage.tenant, number, 0));
  return entries.map(({ sequence, at, type, actor }) => `${sequence} ${at} ${type} ${JSON.stringify(actor)}`);
}

async function mailsOf(number: string): Promise<string[]> {
  const mails = await mailsAbout(number);
  return mails.map((mail) => `${mail.date?.toISOString()} to ${receivers(mail)}: ${mail.subject}`);
}

async function describeCase(number: string): Promise<string[]> {
  const [timeline, mails] = await Promise.all([timelineOf(number), mailsOf(number)]);
  // A secret code looks like a number.
  if (timeline.length === 0) return [];
  return [
    `  ${number}: timeline`,
    ...indented(orNone(timeline)),
    `  ${number}: mails`,
    ...indented(orNone(mails)),
  ];
}

/** Without the emulator's frame and figures. */
async function linesOf(name: string, begun: number): Promise<LogLine[]> {
  const request = { logGroupName: `/aws/lambda/${stageResourceName(name)}`, startTime: begun };
  // A function that has never run has no log group.
  const { events = [] } = await logClient
    .send(new FilterLogEventsCommand(request))
    .catch(() => ({ events: [] }));
  return events
    .filter(({ message = '' }) => !ofRuntime.test(message))
    .map(({ timestamp = 0, message = '' }) => ({ at: timestamp, text: `${name} ${message.trimEnd()}` }));
}

/** The stage runs one file at a time, so all lines since the test began belong to it. */
async function logLines(begun: number): Promise<string[]> {
  const all = (await Promise.all(functionNames.map((name) => linesOf(name, begun)))).flat();
  const inOrder = all
    .sort((a, b) => a.at - b.at)
    .map(({ at, text }) => `${new Date(at).toISOString()} ${text}`);
  const omitted = inOrder.length - maxLines;
  return omitted > 0 ? [`${omitted} earlier lines`, ...inOrder.slice(-maxLines)] : inOrder;
}

async function queueLines(): Promise<string[]> {
  const { working, dead } = await new StageQueues(stage.emulator, 'test').counts();
  return [...working, ...dead]
    .filter(({ messages }) => messages > 0)
    .map(({ name, messages }) => `${name}: ${messages}`);
}

/** Timelines, mails, log lines and waiting messages of the cases that a failed test touched. */
export async function failureReport({ name, cases, begun }: Failed): Promise<string> {
  const described = await Promise.all(cases.map(describeCase));
  const [now, logs, queues] = await Promise.all([stageInstant(), logLines(begun), queueLines()]);
  return [
    `What the stage knows of "${name}" (its clock shows ${now})`,
    ...described.flat(),
    '  log lines since it began',
    ...indented(orNone(logs)),
    '  messages in queues',
    ...indented(orNone(queues)),
  ].join('\n');
}
