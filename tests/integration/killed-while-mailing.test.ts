import { randomUUID } from 'node:crypto';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { ComplaintEvent } from '#complaints/event.ts';
import type { CollectionDue } from '#events/collection-due.v1.ts';
import { readSesEvent } from '#mail/ses-event.ts';
import { type MailSent, tagOf } from '#notices/mail-name.ts';
import { askedFollower, followerOf } from '#notices/notice.ts';
import { fromItem } from '#table/attribute-values.ts';
import { dynamoStopList } from '#table/dynamo-stop-list.ts';
import { collectionKey, type Key, noticeKey } from '#table/keys.ts';
import { toKey } from '#table/table.ts';
import { keptSecret } from '../support/a-post-office.ts';
import { aTenantIn, type NoticeMessage, runProcess } from '../support/a-process.ts';
import { aFollowerOf } from '../support/a-stored-follower.ts';
import { coordinator, liaisonOf, system } from '../support/actors.ts';
import { wib } from '../support/calendars.ts';
import { tuesday } from '../support/cases.ts';
import { type Death, deathsOf } from '../support/kill-at.ts';
import { realEngine } from '../support/real-engine.ts';
import { sesEvent } from '../support/ses-events.ts';
import { mails } from '../support/stage.ts';

const engine = realEngine('mailing');

/** What a worker is told, when, and what is to come of it. */
interface Scene {
  readonly message: NoticeMessage;
  readonly now: string;
  /** Who gets the mail; nobody shares the address. */
  readonly address: string;
  /** The item that says how the mail stands: the notice, or the collection whose notices share a mail. */
  readonly key: Key;
  readonly name: MailSent;
}

/** The queue gives a message back when the lease of whoever had it has run out: here at once. */
const leaseOf = (receipt: number) => ({ now: receipt * 60_000, until: receipt * 60_000 + 30_000 });

const receive = ({ message, now }: Scene, receipt: number, death?: Death) =>
  runProcess(engine(), (process) => process.sendNotice(message, now, leaseOf(receipt)), death);

const mailsTo = async (address: string) => (await mails()).filter(({ To }) => To.join().includes(address));

async function itemAt(key: Key): Promise<Record<string, unknown>> {
  const { client, name: TableName } = engine().table;
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: toKey(key), ConsistentRead: true }),
  );
  return fromItem(Item!);
}

type Desk = Awaited<ReturnType<typeof aTenantIn>>;

/** The newest event of a case, as its message says it. */
async function newestOf({ complaints, scope }: Desk, number: string): Promise<ComplaintEvent> {
  const { prev: _, hash: __, ...event } = (await complaints.timeline(scope, number)).at(-1)!;
  return event as ComplaintEvent;
}

const addressOf = ({ tenant }: Desk, office: string): string =>
  tenant.offices.find(({ id }) => id === office)!.email;

const ofNotice = ({ tenant }: Desk, number: string, notice: string) => ({
  key: noticeKey(tenant.id, number, notice),
  name: { tenant: tenant.id, number, notice },
});

/** An answer, which the complainant is told at once. */
async function answered(): Promise<Scene> {
  const desk = await aTenantIn(engine());
  const address = `${randomUUID()}@contoh.example`;
  const number = await desk.submitted({ contact: { email: address } });
  await desk.dispatch(number);
  await desk.answer(number);
  const message = await newestOf(desk, number);
  const id = `${String(message.sequence).padStart(6, '0')}-complainant-mail`;
  return { message, now: tuesday, address, ...ofNotice(desk, number, id) };
}

/** An answer, of which the complainant is told as one of many. */
async function oneOfMany(): Promise<Scene> {
  const scene = await answered();
  const { tenant, number, sequence } = scene.message as ComplaintEvent;
  return {
    ...scene,
    message: { type: 'notice-due.v1', tenant, number, sequence, recipient: 'complainant' },
  };
}

/** An address that was stopped takes mail again, which it is told. */
async function takesMailAgain(): Promise<Scene> {
  const desk = await aTenantIn(engine());
  const address = `${randomUUID()}@contoh.example`;
  const number = await desk.submitted({ contact: { email: address } });
  const at = new Date(Date.parse(tuesday) - 60_000).toISOString();
  await dynamoStopList(engine().table, async () => keptSecret).stop(desk.tenant.id, address, {
    why: 'bounced',
    at,
  });
  await desk.take(number, 'stop-address', { why: 'bounced' }, system);
  await desk.take(number, 'mend-address', { again: 'was-full' }, coordinator);
  const message = await newestOf(desk, number);
  return { message, now: tuesday, address, ...ofNotice(desk, number, '000003-complainant-mail') };
}

/** Somebody asked to follow a case, and is asked whether they want to. */
async function askedToFollow(): Promise<Scene> {
  const desk = await aTenantIn(engine());
  const number = await desk.dispatched();
  const { hash, email, askedAt } = await aFollowerOf(engine().table, desk.scope, number, 'asked');
  const tenant = desk.tenant.id;
  const message = { type: 'follow-asked.v1', tenant, number, follower: hash, askedAt } as const;
  const id = `000000-${askedFollower(hash, askedAt)}-mail`;
  return { message, now: tuesday, address: email, ...ofNotice(desk, number, id) };
}

/** News of a case that its complainant gets none of, and a follower does. */
async function newsForFollower(): Promise<Scene> {
  const desk = await aTenantIn(engine());
  const number = await desk.submitted({ contact: undefined, anonymous: true });
  await desk.dispatch(number, { anonymous: true });
  const { hash, email } = await aFollowerOf(engine().table, desk.scope, number, 'confirmed');
  await desk.take(number, 'interim-reply', { public: 'Sedang dikerjakan.' }, liaisonOf('dishub'));
  const message = await newestOf(desk, number);
  const id = `${String(message.sequence).padStart(6, '0')}-${followerOf(hash)}-mail`;
  return { message, now: tuesday, address: email, ...ofNotice(desk, number, id) };
}

const night = wib('2026-11-24', '23:00');
const nextMorning = '2026-11-25T00:33:00.000Z';
const coordinators = ({ tenant }: Desk, sendAt: string): CollectionDue => ({
  type: 'collection-due.v1',
  tenant: tenant.id,
  office: 'coordinator',
  sendAt,
});

/** A report of the night, which the coordinator is told in the morning. */
async function reportedAtNight() {
  const desk = await aTenantIn(engine());
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

/** Two reminders, which share the coordinator's mail of the morning. */
async function reminded(): Promise<Scene> {
  const desk = await aTenantIn(engine());
  const address = addressOf(desk, 'coordinator');
  const [reached, sendAt] = [wib('2026-11-26', '07:30'), wib('2026-11-26', '07:33')];
  const collection = coordinators(desk, sendAt);
  const { type: _, ...name } = collection;
  const of = { key: collectionKey(desk.tenant.id, 'coordinator', sendAt), name };
  for (let report = 0; report < 2; report++) {
    const number = await desk.submitted({ contact: undefined, anonymous: true });
    await desk.escalate(number, 'verify-1', reached);
    await receive({ message: await newestOf(desk, number), now: reached, address, ...of }, 0);
  }
  return { message: collection, now: sendAt, address, ...of };
}

const configuration = 'DynamoDB Query';
const ses = 'SES SendRawEmail';
const claim = ['DynamoDB UpdateItem', 'DynamoDB Query', 'DynamoDB BatchGetItem'];
/** Whether the address is stopped. */
const stopped = 'DynamoDB BatchGetItem';
/** Begin under a lease, take a turn, hand over, mark as sent. */
const send = [stopped, 'DynamoDB UpdateItem', 'DynamoDB UpdateItem', ses, 'DynamoDB TransactWriteItems'];

describe.each([
  {
    of: 'an answer to the complainant',
    scene: answered,
    calls: [
      configuration,
      ...['DynamoDB Query', 'DynamoDB GetItem'], // the case, and whether its reporter can be reached
      'DynamoDB Query', // who follows it
      ...['DynamoDB GetItem', 'DynamoDB Query', 'DynamoDB BatchGetItem'], // the address, what is told, and its words
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
    of: 'the question whether somebody wants to follow',
    scene: askedToFollow,
    calls: [
      configuration,
      ...['DynamoDB GetItem', 'DynamoDB Query'], // the follower, and the case
      'DynamoDB GetItem', // the follower again, for the address
      ...send,
    ],
  },
  {
    of: 'news to an address that takes mail again',
    scene: takesMailAgain,
    calls: [
      configuration,
      'DynamoDB Query',
      ...['DynamoDB GetItem', stopped, 'DynamoDB UpdateItem'], // the address, what stopped it, and that it no longer does
      'DynamoDB GetItem',
      ...['DynamoDB GetItem', 'DynamoDB Query'],
      ...send,
    ],
  },
  {
    of: 'news to a follower',
    scene: newsForFollower,
    calls: [
      configuration,
      ...['DynamoDB Query', 'DynamoDB GetItem'], // the case, and whether its reporter can be reached
      'DynamoDB Query', // who follows it
      ...['DynamoDB GetItem', 'DynamoDB Query', 'DynamoDB BatchGetItem'], // the address, what is told, and its words
      ...send,
    ],
  },
  {
    of: 'a notice that was collected for an office',
    scene: collectedAtNight,
    // The case again, and whether mail reaches the office.
    calls: [configuration, ...claim, 'DynamoDB Query', stopped, ...send, 'DynamoDB UpdateItem'],
  },
  {
    of: 'a digest',
    scene: reminded,
    calls: [
      configuration,
      ...claim,
      ...['DynamoDB Query', 'DynamoDB Query'], // both cases again
      ...['DynamoDB Query', stopped], // what else is due, and whether mail reaches the office
      ...send,
      ...['DynamoDB UpdateItem', 'DynamoDB UpdateItem'], // both notices were carried
      'DynamoDB UpdateItem', // all is settled
    ],
  },
])('send-notice, $of', ({ scene, calls }) => {
  const handedOver = calls.indexOf(ses) + 1;
  /** The points at which nobody can know whether the mail went out: from the lease taken to the mark set. */
  const inDoubt = ({ call, when }: Death): boolean =>
    call === handedOver ||
    call === handedOver - 1 ||
    (call === handedOver - 2 && when === 'after') ||
    (call === handedOver + 1 && when === 'before');
  /** Of these, the one at which it did: SES has it, and the mark is not set. */
  const doubled = ({ call, when }: Death): boolean =>
    (call === handedOver && when === 'after') || (call === handedOver + 1 && when === 'before');

  it('makes these calls, and sends one mail', async () => {
    const one = await scene();
    const { calls: made, counted } = await receive(one, 1);
    expect(made).toEqual(calls);
    expect(counted).toEqual(['MailSent']);
    expect(await mailsTo(one.address)).toHaveLength(1);
  });

  it.each(deathsOf(calls))('killed $when call $call', async (death) => {
    const one = await scene();
    await receive(one, 1, death);
    const { counted } = await receive(one, 2);
    await receive(one, 3);
    expect(await mailsTo(one.address)).toHaveLength(doubled(death) ? 2 : 1);
    const { state, perhapsTwice } = await itemAt(one.key);
    expect({ state, perhapsTwice }).toEqual({ state: 'sent', perhapsTwice: inDoubt(death) || undefined });
    expect(counted.includes('PerhapsTwice')).toBe(inDoubt(death));
  });
});

const noted = 'DynamoDB TransactWriteItems';

describe.each([
  { of: 'an answer to the complainant', scene: answered },
  { of: 'a notice that was collected for an office', scene: collectedAtNight },
  { of: 'a digest', scene: reminded },
])('mail-events, of $of whose sender died when SES had it', ({ scene }) => {
  const calls = ['DynamoDB GetItem', noted, 'DynamoDB UpdateItem'];

  async function died() {
    const one = await scene();
    const { calls: made } = await receive(one, 1);
    return made.indexOf(ses) + 1;
  }

  /** Its sender died, and SES has the mail under this id. */
  async function lost(handedOver: number) {
    const one = await scene();
    await receive(one, 1, { call: handedOver, when: 'after' });
    const [mail] = await mailsTo(one.address);
    return { one, messageId: mail!.MessageId };
  }

  const hear = ({ one, messageId }: Awaited<ReturnType<typeof lost>>, death?: Death) => {
    const said = sesEvent('delivery', messageId, one.address, tagOf(one.name));
    return runProcess(engine(), (process) => process.hear(readSesEvent(said)!, one.now), death);
  };

  it.each([undefined, ...deathsOf(calls)])('killed at %o: nobody sends it again', async (death) => {
    const told = await lost(await died());
    const first = await hear(told, death);
    if (!death) expect(first.calls).toEqual(calls);
    else await hear(told);
    await receive(told.one, 2);
    expect(await mailsTo(told.one.address)).toHaveLength(1);
    const { messageId } = told;
    const item = await itemAt(told.one.key);
    expect(item).toMatchObject({ state: 'sent', messageId, fate: 'delivered' });
    expect(item).not.toHaveProperty('perhapsTwice');
  });
});

describe('send-notice, a notice that is collected for the morning', () => {
  const calls = [configuration, 'DynamoDB Query', 'DynamoDB GetItem', 'DynamoDB TransactWriteItems'];

  it('makes these calls', async () => {
    const { told } = await reportedAtNight();
    expect((await receive(told, 1)).calls).toEqual(calls);
  });

  it.each(deathsOf(calls))('killed $when call $call: one mail in the morning', async (death) => {
    const { told, sent } = await reportedAtNight();
    await receive(told, 1, death);
    for (const receipt of [2, 3]) await receive(told, receipt);
    await receive(sent, 4);
    expect(await mailsTo(sent.address)).toHaveLength(1);
    expect(await itemAt(sent.key)).toMatchObject({ state: 'sent', sendAt: nextMorning });
  });
});
