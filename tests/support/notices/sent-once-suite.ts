import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { MailReference } from '#mail/mail-tag.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { toKey } from '#table/engine/table.ts';
import { noticeKey } from '#table/keys/case-keys.ts';
import type { Key } from '#table/keys/key.ts';
import { type CrashPoint, crashPoints } from '../stage/crash-at.ts';
import { mails } from '../stage/stage.ts';
import { type NoticeMessage, runWorker, type storeTenantIn } from '../stage/worker-process.ts';
import type { RealEngine } from '../table/real-engine.ts';

export interface Scene {
  readonly message: NoticeMessage;
  readonly now: string;
  /** An address that no other test uses. */
  readonly address: string;
  /** The item with the delivery state: the notice, or the batch. */
  readonly key: Key;
  readonly name: MailReference;
}

/** The queue returns a message when the lease has expired; here at once. */
const leaseOf = (receipt: number) => ({ now: receipt * 60_000, until: receipt * 60_000 + 30_000 });

/** Each receipt has a worker of its own, which may die. */
export const receiveIn = (
  engine: RealEngine,
  { message, now }: Scene,
  receipt: number,
  crashPoint?: CrashPoint,
) => runWorker(engine, (process) => process.sendNotice(message, now, leaseOf(receipt)), crashPoint);

export const mailsSentTo = async (address: string) =>
  (await mails()).filter(({ To }) => To.join().includes(address));

export async function itemIn({ table }: RealEngine, key: Key): Promise<Record<string, unknown>> {
  const { client, name: TableName } = table;
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: toKey(key), ConsistentRead: true }),
  );
  return unmarshall(Item!);
}

export type WorkerTenant = Awaited<ReturnType<typeof storeTenantIn>>;

/** As its message has it. */
export async function newestOf({ complaints }: WorkerTenant, number: string): Promise<ComplaintEvent> {
  const { prev: _, hash: __, ...event } = (await complaints.timeline(number)).at(-1)!;
  return event as ComplaintEvent;
}

/** The notice's item, and its tag. */
export const ofNotice = ({ tenant }: WorkerTenant, number: string, notice: string) => ({
  key: noticeKey(tenant.id, number, notice),
  name: { tenant: tenant.id, number, notice },
});

/** The first call of each worker. */
export const configuration = 'DynamoDB Query';
export const sesCall = 'SES SendRawEmail';
/** The read of the suppression list. */
export const stopped = 'DynamoDB BatchGetItem';
/** Suppression, lease, send slot, SES, mark as sent. */
export const send = [stopped, 'DynamoDB UpdateItem', 'DynamoDB UpdateItem', sesCall, 'DynamoDB UpdateItem'];

/** Sent once, and again only where the result of the first attempt is unknown. */
export function sentOnceSuite(
  engine: () => RealEngine,
  { scene, calls }: { readonly scene: () => Promise<Scene>; readonly calls: readonly string[] },
): void {
  const receive = (one: Scene, receipt: number, crashPoint?: CrashPoint) =>
    receiveIn(engine(), one, receipt, crashPoint);
  const handedOver = calls.indexOf(sesCall) + 1;
  /** From the lease to the mark as sent, the result is unknown. */
  const inDoubt = ({ call, when }: CrashPoint): boolean =>
    call === handedOver ||
    call === handedOver - 1 ||
    (call === handedOver - 2 && when === 'after') ||
    (call === handedOver + 1 && when === 'before');
  /** SES accepted the mail, and the mark is missing. */
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
