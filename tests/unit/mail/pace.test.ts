import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mail, type Mailer, MailNotTaken, MailTooFast } from '#mail/mailer.ts';
import { NoTurn, pace, patientMailer } from '#mail/pace.ts';

/** Time that passes only when somebody waits for it. */
function aClock() {
  const clock = { at: 1_000_000 };
  const time = {
    now: () => clock.at,
    until: async (at: number) => {
      clock.at = Math.max(clock.at, at);
    },
  };
  return { clock, time };
}
const never = Number.POSITIVE_INFINITY;

/** When so many turns come, each asked for after a rest. */
async function turns(perSecond: number, rests: readonly number[]): Promise<number[]> {
  const { clock, time } = aClock();
  const one = pace(perSecond, time);
  const came: number[] = [];
  for (const rest of rests) {
    clock.at += rest;
    await one.turn(never);
    came.push(clock.at);
  }
  return came;
}

describe('a pace', () => {
  it('gives no more turns in any second than its rate, whatever the rests between', async () => {
    const rates = fc.constantFrom(1 / 6, 0.5, 1, 4.6667, 14, 16.6667, 50);
    await fc.assert(
      fc.asyncProperty(
        rates,
        fc.array(fc.nat(3000), { minLength: 2, maxLength: 80 }),
        async (rate, rests) => {
          const came = await turns(rate, rests);
          for (const from of came) {
            const inSecond = came.filter((at) => at >= from && at < from + 1000 - 1e-6).length;
            expect(inSecond).toBeLessThanOrEqual(Math.ceil(rate));
          }
        },
      ),
    );
  });

  it('loses nothing of its rate to the time that sending takes', async () => {
    const came = await turns(
      10,
      Array.from({ length: 101 }, () => 60),
    );
    expect(came.at(-1)! - came[0]!).toBeCloseTo(10_000, 3);
  });

  it('makes up for no rest', async () => {
    const came = await turns(10, [0, 5000, 0, 0]);
    expect(came.slice(1).map((at, i) => at - came[i]!)).toEqual([5000, 100, 100]);
  });

  it('gives its turns in order to many who wait at once', async () => {
    const { clock, time } = aClock();
    const one = pace(10, time);
    const waited: number[] = [];
    const slow = { now: time.now, until: async (at: number) => void waited.push(at) };
    const many = pace(10, slow);
    await Promise.all(Array.from({ length: 4 }, () => many.turn(never)));
    expect(waited.map((at) => at - clock.at)).toEqual([0, 100, 200, 300]);
    await one.turn(never);
  });

  it('refuses whoever has no time to wait, and leaves the turn to the next', async () => {
    const { clock, time } = aClock();
    const one = pace(1, time);
    await one.turn(never);
    await expect(one.turn(clock.at + 999)).rejects.toBeInstanceOf(NoTurn);
    const before = clock.at;
    await one.turn(never);
    expect(clock.at - before).toBe(1000);
  });

  it('comes later from then on when it was too fast', async () => {
    const { clock, time } = aClock();
    const one = pace(10, time);
    await one.turn(never);
    const before = clock.at;
    one.slower();
    await one.turn(never);
    expect(clock.at - before).toBe(112.5);
  });
});

describe('a patient mailer', () => {
  const refusing = (refusals: number, error: Error) => {
    const asked: number[] = [];
    const { clock, time } = aClock();
    const mailer: Mailer = {
      async send() {
        asked.push(clock.at);
        if (asked.length <= refusals) throw error;
        return { messageId: 'id' };
      },
    };
    let slowed = 0;
    const make = (latest = never) =>
      patientMailer(mailer, { perSecond: 10, time, latest: () => latest }, () => {
        slowed += 1;
      });
    return { asked, make, clock, slowed: () => slowed };
  };
  const mail = {} as Mail;

  it('waits a moment where the account was too fast, and sends once', async () => {
    const { asked, make, slowed } = refusing(3, new MailTooFast());
    expect(await make().send(mail)).toEqual({ messageId: 'id' });
    expect(asked.map((at) => at - asked[0]!)).toEqual([0, 12.5, 25, 37.5]);
    expect(slowed()).toBe(3);
  });

  it('gives up when it is said again and again: the queue brings it back', async () => {
    const { asked, make } = refusing(1000, new MailTooFast());
    await expect(make().send(mail)).rejects.toBeInstanceOf(MailTooFast);
    expect(asked).toHaveLength(24);
  });

  it('gives up when the call ends', async () => {
    const { asked, make, clock } = refusing(1000, new MailTooFast());
    await expect(make(clock.at + 20).send(mail)).rejects.toBeInstanceOf(MailTooFast);
    expect(asked).toHaveLength(2);
  });

  it('tries nothing else again', async () => {
    const { asked, make } = refusing(1, new MailNotTaken('ServiceUnavailable'));
    await expect(make().send(mail)).rejects.toThrow('ServiceUnavailable');
    expect(asked).toHaveLength(1);
  });
});
