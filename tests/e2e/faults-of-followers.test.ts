import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { StageQueues } from '../../infra/local/stage-queues.ts';
import { whileDown } from '../support/stage/faults.ts';
import { linkTo, press, requestFollow } from '../support/stage/follow-by-mail.ts';
import {
  awaitMailsTo,
  client,
  dispatching,
  submitNewReport,
  takeStepUntil,
} from '../support/stage/new-report.ts';
import { setFault, stage } from '../support/stage/stage.ts';

const untilQuiet = () => new StageQueues(stage.emulator, 'test').untilEmpty(Date.now() + 120_000);
const anAddress = () => `tetangga-${randomUUID()}@contoh.example`;

afterEach(() => setFault('SQS', 'pass'));

async function aPublicCase() {
  const key = await submitNewReport();
  await takeStepUntil(
    await client.officer('coordinator'),
    key.number,
    'dispatch',
    dispatching('dpupr'),
    'dispatched',
  );
  await untilQuiet();
  return key.number;
}

test.each(['503', 'hang'] as const)(
  'a neighbour who asks to follow while the queue answers %s is told to try again, and then gets one mail',
  async (mode) => {
    const number = await aPublicCase();
    const email = anAddress();
    await setFault('SQS', mode);
    const { status, body } = await requestFollow(number, email);
    expect([status, body.type]).toEqual([503, 'urn:tanggap:problem:unavailable']);
    await setFault('SQS', 'pass');
    for (let twice = 0; twice < 2; twice++) expect((await requestFollow(number, email)).status).toBe(202);
    await untilQuiet();
    expect(await awaitMailsTo(email, number)).toHaveLength(1);
  },
  300_000,
);

test.each(['503', 'hang'] as const)(
  'a follower gets each mail once although the mail service answered %s for a while',
  async (mode) => {
    const number = await aPublicCase();
    const email = anAddress();
    const down = { service: 'SES', mode, worker: 'send-notice' } as const;
    await whileDown(down, async () => expect((await requestFollow(number, email)).status).toBe(202));
    const [asked] = await awaitMailsTo(email, number, 120_000);
    await press(linkTo('ikuti', asked!));
    const liaison = await client.officer('liaison', 'dpupr');
    await whileDown(down, async () => {
      await takeStepUntil(liaison, number, 'interim-reply', { public: 'Sedang dikerjakan.' }, 'dispatched');
    });
    await untilQuiet();
    expect(await awaitMailsTo(email, number)).toHaveLength(2);
  },
  400_000,
);
