import { describe, expect, it } from 'vitest';
import { type Mail, type Mailer, MailNotAcceptedError, MailThrottledError } from '#mail/mailer.ts';
import { NoSendSlotError, rateLimiter, retryingMailer, type SendSlots } from '#mail/rate-limiter.ts';
import { memorySendSlots } from '../../support/memory/memory-send-slots.ts';
import { virtualTime } from '../../support/sop/virtual-time.ts';

const never = Number.POSITIVE_INFINITY;

/** Ten slots per second; records the slots and intervals, in milliseconds. */
function aProcess(turns: SendSlots = memorySendSlots(), maxConcurrent = 3) {
  const time = virtualTime();
  const began = time.now();
  const taken: number[] = [];
  const noting: SendSlots = {
    take: (stretch) => {
      taken.push(stretch.lasting);
      return turns.take(stretch);
    },
  };
  const one = rateLimiter({ perSecond: 10, maxConcurrent }, noting, time);
  const came: number[] = [];
  const turn = (latestMs = never) =>
    one.slot(began + latestMs).then(() => void came.push(Math.round(time.now() - began)));
  return { time, taken, came, turn, pass: (ms: number) => time.pass(began + ms) };
}

describe('a rate limiter', () => {
  it('the limiter gives simultaneous callers their slots in order, slightly slower than the rate', async () => {
    const { came, turn, pass } = aProcess();
    for (let i = 0; i < 4; i++) turn();
    await pass(1000);
    expect(came).toEqual([20, 122, 224, 326]);
  });

  it('the limiter takes the slots of all waiting callers at once, up to its maximum', async () => {
    const { taken, turn, pass } = aProcess();
    for (let i = 0; i < 5; i++) turn();
    await pass(1000);
    expect(taken.map((lasting) => Math.round(lasting / 102.04))).toEqual([1, 3, 1]);
  });

  it('the limiter takes no further slots until its own are nearly over, so that other processes get a share', async () => {
    const shared = memorySendSlots();
    const { came, turn, pass, time } = aProcess(shared);
    for (let i = 0; i < 7; i++) turn();
    await pass(1);
    await shared.take({ from: time.now(), lasting: 500, latest: never });
    await pass(2000);
    expect(came).toEqual([20, 122, 224, 326, 928, 1030, 1132]);
  });

  it('the limiter sends no burst after a pause', async () => {
    const { came, turn, pass } = aProcess();
    turn();
    await pass(5000);
    for (let i = 0; i < 2; i++) turn();
    await pass(6000);
    expect(came).toEqual([20, 5020, 5122]);
  });

  it('a caller without time to wait is refused, and the next caller gets the slot', async () => {
    const { came, turn, pass } = aProcess();
    turn();
    const late = turn(100);
    const refused = expect(late).rejects.toBeInstanceOf(NoSendSlotError);
    await pass(50);
    await refused;
    turn();
    await pass(1000);
    expect(came).toEqual([20, 122]);
  });

  it('a caller without any time left takes no slot from the store', async () => {
    const { taken, turn, pass } = aProcess();
    const refused = expect(turn(10)).rejects.toBeInstanceOf(NoSendSlotError);
    await pass(50);
    await refused;
    expect(taken).toEqual([]);
  });

  it('a failure of the store fails the waiting callers and no later ones', async () => {
    let failures = 1;
    const shared = memorySendSlots();
    const { came, turn, pass } = aProcess({
      take: async (stretch) => {
        if (failures-- > 0) throw new Error('store is down');
        return shared.take(stretch);
      },
    });
    const failed = expect(turn()).rejects.toThrow('store is down');
    await pass(10);
    await failed;
    turn();
    await pass(1000);
    expect(came).toEqual([30]);
  });
});

describe('a mailer that retries throttled mails', () => {
  const refusing = (refusals: number, error: Error) => {
    const asked: number[] = [];
    const mailer: Mailer = {
      async send() {
        asked.push(turns);
        if (asked.length <= refusals) throw error;
        return { messageId: 'id' };
      },
    };
    let turns = 0;
    const make = (left = never) =>
      retryingMailer(mailer, async () => {
        if (turns >= left) throw new NoSendSlotError();
        turns += 1;
      });
    return { asked, make };
  };
  const mail = {} as Mail;

  it('a throttled mail waits for another slot and is sent once', async () => {
    const { asked, make } = refusing(3, new MailThrottledError());
    expect(await make().send(mail)).toEqual({ messageId: 'id' });
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  it('the mailer gives up after repeated throttling, so that the queue retries', async () => {
    const { asked, make } = refusing(1000, new MailThrottledError());
    await expect(make().send(mail)).rejects.toBeInstanceOf(MailThrottledError);
    expect(asked).toHaveLength(24);
  });

  it('a throttled mail without a slot left is reported as certainly not sent', async () => {
    const { asked, make } = refusing(1000, new MailThrottledError());
    await expect(make(1).send(mail)).rejects.toBeInstanceOf(MailThrottledError);
    expect(asked).toHaveLength(2);
  });

  it('the mailer retries only throttled mails', async () => {
    const { asked, make } = refusing(1, new MailNotAcceptedError('ServiceUnavailable'));
    await expect(make().send(mail)).rejects.toThrow('ServiceUnavailable');
    expect(asked).toHaveLength(1);
  });
});
