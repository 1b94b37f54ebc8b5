import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  CreateEventSourceMappingCommand,
  DeleteEventSourceMappingCommand,
  type EventSourceMappingConfiguration,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, test } from 'vitest';
import { localDate } from '#calendar/zones.ts';
import { StageQueues } from '../../infra/local/stage-queues.ts';
import { eventually } from '../support/stage/eventually.ts';
import { failures } from '../support/stage/faults.ts';
import {
  awaitMailsTo,
  mailsAbout,
  newReport,
  receivers,
  submitNewReport,
} from '../support/stage/new-report.ts';
import {
  lambda,
  requestsTo,
  setFault,
  stage,
  stageInstant,
  stageResourceName,
  stageSqs,
} from '../support/stage/stage.ts';

const run = promisify(execFile);
const twoMinutes = { withinMs: 120_000 };

afterEach(async () => {
  await setFault('SES', 'pass');
  await setFault('SQS', 'pass');
});

/** A report and who sent it. */
async function reported() {
  const { email, report } = newReport();
  return { email, ...(await submitNewReport(report)) };
}

describe.each(['503', 'hang'] as const)('a service that answers %s', (mode) => {
  test.each([
    ['SES', 'send-notice'],
    ['SQS', 'publish-events'],
  ] as const)(
    'while %s fails, reports are accepted, and after the recovery each complainant gets one mail',
    async (service, name) => {
      const before = await failures(name);
      await setFault(service, mode);
      const reports = [await reported(), await reported()];
      await eventually(async () => expect(await failures(name)).toBeGreaterThan(before), twoMinutes);
      reports.push(await reported());
      expect(await requestsTo(service)).toBeGreaterThan(0);
      await setFault(service, 'pass');
      for (const { email, number } of reports) await awaitMailsTo(email, number, twoMinutes.withinMs);
      await new StageQueues(stage.emulator, 'test').untilEmpty(Date.now() + twoMinutes.withinMs);
      for (const { email, number } of reports) expect(await awaitMailsTo(email, number)).toHaveLength(1);
    },
    300_000,
  );
});

/** The publisher's mapping on the table's stream. */
async function publisherMapping(): Promise<EventSourceMappingConfiguration> {
  const { EventSourceMappings = [] } = await lambda.send(
    new ListEventSourceMappingsCommand({ FunctionName: stageResourceName('publish-events') }),
  );
  expect(EventSourceMappings).toHaveLength(1);
  return EventSourceMappings[0]!;
}

/** A new mapping at the stream's end loses all records before, as after 25 hours without the publisher. */
const remake = ({
  EventSourceArn,
  BatchSize,
  FilterCriteria,
  FunctionResponseTypes,
}: EventSourceMappingConfiguration) =>
  lambda.send(
    new CreateEventSourceMappingCommand({
      FunctionName: stageResourceName('publish-events'),
      StartingPosition: 'LATEST',
      EventSourceArn,
      BatchSize,
      FilterCriteria,
      FunctionResponseTypes,
    }),
  );

/** As an operator runs the command, for today's events. */
async function republish(): Promise<{ events: number }> {
  const today = localDate('Asia/Jakarta', await stageInstant());
  const tomorrow = localDate(
    'Asia/Jakarta',
    new Date(Date.parse(await stageInstant()) + 86_400_000).toISOString(),
  );
  const command = join(import.meta.dirname, '../../commands/republish.ts');
  const { stdout } = await run(
    process.execPath,
    [command, '--stage', 'test', '--tenant', 'klaten', '--from', today, '--to', tomorrow, '--json'],
    { env: { ...process.env, AWS_ENDPOINT_URL: stage.emulator } },
  );
  return JSON.parse(stdout);
}

test('an operator who republishes the events of a broken stream causes each missing mail to be sent once', async () => {
  const before = await reported();
  await awaitMailsTo(before.email, before.number);
  const mapping = await publisherMapping();
  await lambda.send(new DeleteEventSourceMappingCommand({ UUID: mapping.UUID }));
  const lost = await reported();
  await remake(mapping);
  const after = await reported();
  await awaitMailsTo(after.email, after.number);
  expect(await mailsAbout(lost.number)).toEqual([]);

  expect((await republish()).events).toBeGreaterThanOrEqual(3);
  for (const { email, number } of [lost, before, after]) await awaitMailsTo(email, number);
  await new StageQueues(stage.emulator, 'test').untilEmpty(Date.now() + twoMinutes.withinMs);
  for (const { email, number } of [lost, before, after]) {
    const mails = await mailsAbout(number);
    expect(mails.filter((mail) => receivers(mail).includes(email))).toHaveLength(1);
  }
}, 300_000);

test('a message that always fails goes to the dead-letter queue while others are handled', async () => {
  const queues = new StageQueues(stage.emulator, 'test');
  const dead = async () =>
    (await queues.counts()).dead.find(({ name }) => name.includes('-notices') && !name.includes('urgent'))!
      .messages;
  const deadBefore = await dead();
  const { QueueUrl } = await stageSqs.send(
    new GetQueueUrlCommand({ QueueName: stageResourceName('notices') }),
  );
  await stageSqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"type":"nobody-knows-me.v1"}' }));
  const { email, number } = await reported();
  expect(await awaitMailsTo(email, number)).toHaveLength(1);
  await eventually(async () => expect(await dead()).toBe(deadBefore + 1), {
    withinMs: 180_000,
    everyMs: 1000,
  });
}, 300_000);
