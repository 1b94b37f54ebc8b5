import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { MailReference } from '#mail/mail-tag.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { toKey } from '#table/engine/table.ts';
import { type Key, noticeKey } from '#table/keys.ts';
import { type CrashPoint, crashPoints } from '../stage/crash-at.ts';
import { mails } from '../stage/stage.ts';
import { type NoticeMessage, runWorker, type storeTenantIn } from '../stage/worker-process.ts';
import type { RealEngine } from '../table/real-engine.ts';

/** What a worker is told, when, and what is to come of it. */
export interface Scene {
  readonly message: NoticeMessage;
  readonly now: string;
  /** The recipient, with an address of its own. */
  readonly address: string;
  /** The item that says how the mail stands: the notice, or the batch whose notices share a mail. */
  readonly key: Key;
  readonly name: MailReference;
}

/** The queue gives a message back when the lease of whoever had it has run out: here at once. */
const leaseOf = (receipt: number) => ({ now: receipt * 60_000, until: receipt * 60_000 + 30_000 });

/** One receipt of a message by a worker of its own, which may die at it. */
export const receiveIn = (
  engine: RealEngine,
  { message, now }: Scene,
  receipt: number,
  crashPoint?: CrashPoint,
) => runWorker(engine, (process) => process.sendNotice(message, now, leaseOf(receipt)), crashPoint);

export const mailsSentTo = async (address: string) =>
  (await mails()).filter(({ To }) => To.join().includes(address));

/** An item as it stands in the engine. */
export async function itemIn({ table }: RealEngine, key: Key): Promise<Record<string, unknown>> {
  const { client, name: TableName } = table;
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: toKey(key), ConsistentRead: true }),
  );
  return unmarshall(Item!);
}

export type WorkerTenant = Awaited<ReturnType<typeof storeTenantIn>>;

/** The newest event of a case, as its message says it. */
export async function newestOf({ complaints }: WorkerTenant, number: string): Promise<ComplaintEvent> {
  const { prev: _, hash: __, ...event } = (await complaints.timeline(number)).at(-1)!;
  return event as ComplaintEvent;
}

/** The notice of a mail: where it stands, and how SES names it. */
export const ofNotice = ({ tenant }: WorkerTenant, number: string, notice: string) => ({
  key: noticeKey(tenant.id, number, notice),
  name: { tenant: tenant.id, number, notice },
});

/** The configuration is read first, and the mail is handed over at last. */
export const configuration = 'DynamoDB Query';
export const sesCall = 'SES SendRawEmail';
/** Whether the address is stopped. */
export const stopped = 'DynamoDB BatchGetItem';
/** Begin under a lease, take a turn, hand over, mark as sent. */
export const send = [stopped, 'DynamoDB UpdateItem', 'DynamoDB UpdateItem', sesCall, 'DynamoDB UpdateItem'];

/** What holds of every mail that is sent at once: made by these calls, sent once, and again only where nobody can know. */
export function sentOncePromises(
  engine: () => RealEngine,
  { scene, calls }: { readonly scene: () => Promise<Scene>; readonly calls: readonly string[] },
): void {
  const receive = (one: Scene, receipt: number, crashPoint?: CrashPoint) =>
    receiveIn(engine(), one, receipt, crashPoint);
  const handedOver = calls.indexOf(sesCall) + 1;
  /** The points at which nobody can know whether the mail went out: from the lease taken to the mark set. */
  const inDoubt = ({ call, when }: CrashPoint): boolean =>
    call === handedOver ||
    call === handedOver - 1 ||
    (call === handedOver - 2 && when === 'after') ||
    (call === handedOver + 1 && when === 'before');
  /** Of these, the one at which it did: SES has it, and the mark is not set. */
  const doubled = ({ call, when }: CrashPoint): boolean =>
    (call === handedOver && when === 'after') || (call === handedOver + 1 && when === 'before');

  it('a worker sends one mail, with the expected calls', async () => {
    const one = await scene();
    const { calls: made, counted } = await receive(one, 1);
    expect(made).toEqual(calls);
    expect(counted).toEqual(['MailSent']);
    expect(await mailsSentTo(one.address)).toHaveLength(1);
  });

  it.each(crashPoints(calls))(
    'a worker that is killed $when call $call sends the mail again only if nobody can know whether it was sent',
    async (crashPoint) => {
      const one = await scene();
      await receive(one, 1, crashPoint);
      const { counted } = await receive(one, 2);
      await receive(one, 3);
      expect(await mailsSentTo(one.address)).toHaveLength(doubled(crashPoint) ? 2 : 1);
      const { state, possibleDuplicate } = await itemIn(engine(), one.key);
      expect({ state, possibleDuplicate }).toEqual({
        state: 'sent',
        possibleDuplicate: inDoubt(crashPoint) || undefined,
      });
      expect(counted.includes('PossibleDuplicate')).toBe(inDoubt(crashPoint));
    },
  );
}
