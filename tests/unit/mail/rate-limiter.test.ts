import { describe, expect, it } from 'vitest';
import { type Mail, type Mailer, MailNotAcceptedError, MailThrottledError } from '#mail/mailer.ts';
import { NoSendSlotError, rateLimiter, retryingMailer, type SendSlots } from '#mail/rate-limiter.ts';
import { memorySendSlots } from '../../support/memory/memory-send-slots.ts';
import { virtualTime } from '../../support/sop/virtual-time.ts';

const never = Number.POSITIVE_INFINITY;

/** A process at ten turns a second; when its turns came, in milliseconds, and what was taken for them. */
function aProcess(turns: SendSlots = memorySendSlots(), atOnce = 3) {
  const time = virtualTime();
  const began = time.now();
  const taken: number[] = [];
  const noting: SendSlots = {
    take: (stretch) => {
      taken.push(stretch.lasting);
      return turns.take(stretch);
    },
  };
  const one = rateLimiter({ perSecond: 10, atOnce }, noting, time);
  const came: number[] = [];
  const turn = (latestMs = never) =>
    one.slot(began + latestMs).then(() => void came.push(Math.round(time.now() - began)));
  return { time, taken, came, turn, pass: (ms: number) => time.pass(began + ms) };
}

describe('a pace', () => {
  it('gives many who wait at once their turns in order, a little slower than the rate', async () => {
    const { came, turn, pass } = aProcess();
    for (let i = 0; i < 4; i++) turn();
    await pass(1000);
    expect(came).toEqual([20, 122, 224, 326]);
  });

  it('takes together the turns of all who wait, and no more than it may', async () => {
    const { taken, turn, pass } = aProcess();
    for (let i = 0; i < 5; i++) turn();
    await pass(1000);
    expect(taken.map((lasting) => Math.round(lasting / 102.04))).toEqual([1, 3, 1]);
  });

  it('takes no more before what it has is nearly over, so that others come between', async () => {
    const shared = memorySendSlots();
    const { came, turn, pass, time } = aProcess(shared);
    for (let i = 0; i < 7; i++) turn();
    await pass(1);
    await shared.take({ from: time.now(), lasting: 500, latest: never });
    await pass(2000);
    expect(came).toEqual([20, 122, 224, 326, 928, 1030, 1132]);
  });

  it('makes up for no rest', async () => {
    const { came, turn, pass } = aProcess();
    turn();
    await pass(5000);
    for (let i = 0; i < 2; i++) turn();
    await pass(6000);
    expect(came).toEqual([20, 5020, 5122]);
  });

  it('refuses whoever has no time to wait, and leaves the turn to the next', async () => {
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

  it('asks for nothing when there is no time left at all', async () => {
    const { taken, turn, pass } = aProcess();
    const refused = expect(turn(10)).rejects.toBeInstanceOf(NoSendSlotError);
    await pass(50);
    await refused;
    expect(taken).toEqual([]);
  });

  it('fails those who wait when the store does, and none after them', async () => {
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

describe('a patient mailer', () => {
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

  it('takes another turn where the account was too fast, and sends once', async () => {
    const { asked, make } = refusing(3, new MailThrottledError());
    expect(await make().send(mail)).toEqual({ messageId: 'id' });
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  it('gives up when it is said again and again: the queue brings it back', async () => {
    const { asked, make } = refusing(1000, new MailThrottledError());
    await expect(make().send(mail)).rejects.toBeInstanceOf(MailThrottledError);
    expect(asked).toHaveLength(24);
  });

  it('says that the mail was surely not taken when no turn is left', async () => {
    const { asked, make } = refusing(1000, new MailThrottledError());
    await expect(make(1).send(mail)).rejects.toBeInstanceOf(MailThrottledError);
    expect(asked).toHaveLength(2);
  });

  it('tries nothing else again', async () => {
    const { asked, make } = refusing(1, new MailNotAcceptedError('ServiceUnavailable'));
    await expect(make().send(mail)).rejects.toThrow('ServiceUnavailable');
    expect(asked).toHaveLength(1);
  });
});
