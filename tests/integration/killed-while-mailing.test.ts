import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { CollectionDue } from '#events/messages/collection-due.v1.ts';
import { tagOf } from '#mail/mail-tag.ts';
import { readSesEvent } from '#mail/ses-event.ts';
import { tenantTable } from '#table/engine/table.ts';
import { digestBatchKey } from '#table/keys/mail-keys.ts';
import { dynamoSuppressionList } from '#table/notices/suppression-list.ts';
import { sesEvent } from '../support/aws/ses-events.ts';
import { coordinator, system } from '../support/complaints/actors.ts';
import { tuesday } from '../support/complaints/cases.ts';
import { fixtureSecret } from '../support/notices/notices-fixture.ts';
import {
  configuration,
  itemIn,
  mailsSentTo,
  newestOf,
  ofNotice,
  receiveIn,
  type Scene,
  send,
  sentOnceSuite,
  sesCall,
  stopped,
  type WorkerTenant,
} from '../support/notices/sent-once-suite.ts';
import { wib } from '../support/sop/calendars.ts';
import { type CrashPoint, crashPoints } from '../support/stage/crash-at.ts';
import { runWorker, storeTenantIn } from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('mailing');

const receive = (one: Scene, receipt: number, crashPoint?: CrashPoint) =>
  receiveIn(engine(), one, receipt, crashPoint);

const addressOf = ({ tenant }: WorkerTenant, office: string): string =>
  tenant.offices.find(({ id }) => id === office)!.email;

/** The complainant is notified at once. */
async function answered(): Promise<Scene> {
  const desk = await storeTenantIn(engine());
  const address = `${randomUUID()}@contoh.example`;
  const number = await desk.submitted({ contact: { email: address } });
  await desk.dispatch(number);
  await desk.answer(number);
  const message = await newestOf(desk, number);
  const id = `${String(message.sequence).padStart(6, '0')}-complainant-mail`;
  return { message, now: tuesday, address, ...ofNotice(desk, number, id) };
}

/** The complainant gets a message of its own, as one recipient of many. */
async function oneOfMany(): Promise<Scene> {
  const scene = await answered();
  const { tenant, number, sequence } = scene.message as ComplaintEvent;
  return {
    ...scene,
    message: { type: 'notice-due.v1', tenant, number, sequence, recipient: 'complainant' },
  };
}

/** The suppression of an address is lifted, and the address is notified. */
async function takesMailAgain(): Promise<Scene> {
  const desk = await storeTenantIn(engine());
  const address = `${randomUUID()}@contoh.example`;
  const number = await desk.submitted({ contact: { email: address } });
  const at = new Date(Date.parse(tuesday) - 60_000).toISOString();
  await dynamoSuppressionList(
    tenantTable(engine().table, scopeOf(desk.tenant)),
    async () => fixtureSecret,
  ).suppress(address, {
    why: 'bounced',
    at,
  });
  await desk.take(number, 'stop-address', { why: 'bounced' }, system);
  await desk.take(number, 'mend-address', { again: 'was-full' }, coordinator);
  const message = await newestOf(desk, number);
  return { message, now: tuesday, address, ...ofNotice(desk, number, '000003-complainant-mail') };
}

const night = wib('2026-11-24', '23:00');
const nextMorning = '2026-11-25T00:33:00.000Z';
const coordinators = ({ tenant }: WorkerTenant, sendAt: string): CollectionDue => ({
  type: 'collection-due.v1',
  tenant: tenant.id,
  office: 'coordinator',
  sendAt,
});

/** A report at night, with the coordinator's notice in the morning. */
async function reportedAtNight() {
  const desk = await storeTenantIn(engine());
  const number = await desk.submitted({ contact: undefined, anonymous: true });
  const address = addressOf(desk, 'coordinator');
  const of = ofNotice(desk, number, '000001-coordinator-mail');
  const told: Scene = { message: await newestOf(desk, number), now: night, address, ...of };
  const sent: Scene = { ...told, message: coordinators(desk, nextMorning), now: nextMorning };
  return { told, sent };
}

async function collectedAtNight(): Promise<Scene> {
  const { told, sent } = await reportedAtNight();
  await receive(told, 0);
  return sent;
}

/** Two reminders in one digest of the coordinator. */
async function reminded(): Promise<Scene> {
  const desk = await storeTenantIn(engine());
  const address = addressOf(desk, 'coordinator');
  const [reached, sendAt] = [wib('2026-11-26', '07:30'), wib('2026-11-26', '07:33')];
  const collection = coordinators(desk, sendAt);
  const { type: _, ...name } = collection;
  const of = { key: digestBatchKey(desk.tenant.id, 'coordinator', sendAt), name };
  for (let report = 0; report < 2; report++) {
    const number = await desk.submitted({ contact: undefined, anonymous: true });
    await desk.escalate(number, 'verify-1', reached);
    await receive({ message: await newestOf(desk, number), now: reached, address, ...of }, 0);
  }
  return { message: collection, now: sendAt, address, ...of };
}

/** For a digest, its lines and notices are compared. */
const claim = ['DynamoDB UpdateItem', 'DynamoDB Query', 'DynamoDB BatchGetItem'];

describe.each([
  {
    of: 'an answer to the complainant',
    scene: answered,
    calls: [
      configuration,
      ...['DynamoDB Query', 'DynamoDB GetItem'], // the case, and its reporter's contact
      'DynamoDB Query', // its followers
      ...['DynamoDB GetItem', 'DynamoDB Query', 'DynamoDB BatchGetItem'], // the address, the entry, and its texts
      ...send,
    ],
  },
  {
    of: 'an answer to one of many who are told of it',
    scene: oneOfMany,
    calls: [
      configuration,
      ...['DynamoDB Query', 'DynamoDB Query', 'DynamoDB GetItem', 'DynamoDB Query'], // the event as well
      ...['DynamoDB GetItem', 'DynamoDB Query', 'DynamoDB BatchGetItem'],
      ...send,
    ],
  },
  {
    of: 'news to an address that takes mail again',
    scene: takesMailAgain,
    calls: [
      configuration,
      ...['DynamoDB GetItem', stopped, 'DynamoDB UpdateItem'], // the address, its suppression, and the lift
      ...['DynamoDB Query', 'DynamoDB GetItem'],
      ...['DynamoDB GetItem', 'DynamoDB Query'],
      ...send,
    ],
  },
  {
    of: 'a notice that was collected for an office',
    scene: collectedAtNight,
    // The case again, and the suppression list.
    calls: [configuration, ...claim, 'DynamoDB Query', stopped, ...send, 'DynamoDB UpdateItem'],
  },
  {
    of: 'a digest',
    scene: reminded,
    calls: [
      configuration,
      ...claim,
      ...['DynamoDB Query', 'DynamoDB Query'], // both cases again
      ...['DynamoDB Query', stopped], // other due work, and the suppression list
      ...send,
      ...['DynamoDB UpdateItem', 'DynamoDB UpdateItem'], // both notices are marked as carried
      'DynamoDB UpdateItem', // the batch is closed
    ],
  },
])('send-notice, sending $of', (expected) => sentOnceSuite(engine, expected));

describe.each([
  { of: 'an answer to the complainant', scene: answered },
  { of: 'a notice that was collected for an office', scene: collectedAtNight },
  { of: 'a digest', scene: reminded },
])('mail-events, for $of whose sender died after SES accepted the mail', ({ scene }) => {
  /** The mail's record, with its delivery status. */
  const calls = ['DynamoDB UpdateItem', 'DynamoDB UpdateItem'];

  async function died() {
    const one = await scene();
    const { calls: made } = await receive(one, 1);
    return made.indexOf(sesCall) + 1;
  }

  /** The sender died, and SES has the mail under this id. */
  async function lost(handedOver: number) {
    const one = await scene();
    await receive(one, 1, { call: handedOver, when: 'after' });
    const [mail] = await mailsSentTo(one.address);
    return { one, messageId: mail!.MessageId };
  }

  const hear = ({ one, messageId }: Awaited<ReturnType<typeof lost>>, crashPoint?: CrashPoint) => {
    const said = sesEvent('delivery', messageId, one.address, tagOf(one.name));
    return runWorker(engine(), (process) => process.hear(readSesEvent(said)!, one.now), crashPoint);
  };

  it.each([undefined, ...crashPoints(calls)])(
    'after a delivery event killed at %o, nobody sends the mail again',
    async (crashPoint) => {
      const told = await lost(await died());
      const first = await hear(told, crashPoint);
      if (!crashPoint) expect(first.calls).toEqual(calls);
      else await hear(told);
      await receive(told.one, 2);
      expect(await mailsSentTo(told.one.address)).toHaveLength(1);
      const { messageId } = told;
      const item = await itemIn(engine(), told.one.key);
      expect(item).toMatchObject({ state: 'sent', messageId, fate: 'delivered' });
      expect(item).not.toHaveProperty('possibleDuplicate');
    },
  );
});

describe('send-notice, with a notice that waits for the morning', () => {
  const calls = [configuration, 'DynamoDB Query', 'DynamoDB GetItem', 'DynamoDB TransactWriteItems'];

  it('a notice for the morning takes four calls', async () => {
    const { told } = await reportedAtNight();
    expect((await receive(told, 1)).calls).toEqual(calls);
  });

  it.each(crashPoints(calls))(
    'an office gets one mail in the morning although its notice was killed $when call $call',
    async (crashPoint) => {
      const { told, sent } = await reportedAtNight();
      await receive(told, 1, crashPoint);
      for (const receipt of [2, 3]) await receive(told, receipt);
      await receive(sent, 4);
      expect(await mailsSentTo(sent.address)).toHaveLength(1);
      expect(await itemIn(engine(), sent.key)).toMatchObject({ state: 'sent', sendAt: nextMorning });
    },
  );
});
