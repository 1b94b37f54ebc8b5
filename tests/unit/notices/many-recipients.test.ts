import { beforeEach, describe, expect, it } from 'vitest';
import { unsubscribeFollower } from '#casework/following/confirm-or-leave.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import type { QueueingDependencies } from '#notices/delivery/notice-dependencies.ts';
import { maxInline, notifyAll, notifyOne } from '#notices/delivery/send-notices.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { followingAt } from '../../support/notices/follower-fixture.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const followers = 100;

let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
let post: QueueingDependencies;
let handed: NoticeDue[];
beforeEach(() => {
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store);
  handed = [];
  post = { ...office.post, enqueue: async (messages) => void handed.push(...messages) };
});

/** An answer with a hundred followers. */
async function answered() {
  const number = await desk.dispatched();
  const following = followingAt(office);
  const hashes: string[] = [];
  for (let n = 0; n < followers; n++)
    hashes.push(await following.follow(number, `tetangga-${n}@contoh.example`));
  const { sequence } = (await desk.store.load(number))!.complaint;
  await desk.answer(number);
  office.mails.length = 0;
  return { event: (await desk.store.timeline(number, sequence + 1))[0]!, hashes };
}

const addresses = () => office.mails.map(({ to }) => to.address);

describe('an event with many recipients', () => {
  it('one message sends only as many mails as a call has time for, the complainant’s first', async () => {
    const { event } = await answered();
    await notifyAll(post, event);
    expect(addresses()).toHaveLength(maxInline);
    expect(addresses()[0]).toBe('warga@contoh.example');
    expect(handed).toHaveLength(1 + followers - maxInline);
  });

  it('repeated and unordered messages notify each recipient once', async () => {
    const { event } = await answered();
    for (let n = 0; n < 2; n++) await notifyAll(post, event);
    for (const message of [...handed].reverse()) await notifyOne(post, message);
    expect(addresses()).toHaveLength(1 + followers);
    expect(new Set(addresses()).size).toBe(1 + followers);
  });

  it('the other recipients are notified when one mail fails', async () => {
    const { event } = await answered();
    office.hooks.beforeSend = ({ to }) => {
      if (to.address === 'warga@contoh.example') throw new Error('the line broke');
    };
    await expect(notifyAll(post, event)).rejects.toThrow('the line broke');
    for (const message of handed) await notifyOne(post, message);
    expect(addresses()).toHaveLength(followers);
  });

  it('a follower who left before their message came gets no mail', async () => {
    const { event, hashes } = await answered();
    await notifyAll(post, event);
    const last = handed.at(-1)!;
    const hash = hashes.find((one) => last.recipient === `follower:${one}`)!;
    await unsubscribeFollower(post, { tenant: tenant.id, number: event.number, hash }, tuesday);
    const before = office.mails.length;
    await notifyOne(post, last);
    expect(office.mails).toHaveLength(before);
  });

  it('the queued messages name no person', async () => {
    const { event } = await answered();
    await notifyAll(post, event);
    expect(JSON.stringify(handed)).not.toMatch(/@|tetangga|warga/);
  });
});
