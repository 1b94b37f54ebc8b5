import { type Mailer, MailThrottledError } from './mailer.ts';

/** Milliseconds since 1970; a stage's movable clock does not affect the sending rate. */
export interface RealTime {
  now(): number;
  until(at: number): Promise<void>;
}

export interface SendSlots {
  /** The beginning of the next free interval from `from` on; undefined if that would be after `latest`. */
  take(stretch: { from: number; lasting: number; latest: number }): Promise<number | undefined>;
}

export class NoSendSlotError extends Error {
  override readonly name = 'NoSendSlotError';
}

export interface RateLimiter {
  /** @throws NoSendSlotError when the slot would begin after `latest`; other callers keep it */
  slot(latest: number): Promise<void>;
}

/** Of the SES rate limit. 2 % absorb network jitter and clock skew, so that no one-second window exceeds it. */
const headroom = 0.98;
/** Milliseconds for taking an interval, so that a slot is not over before the caller knows it. */
const answerMs = 20;
/** Milliseconds before its last slot, so that a lone sender loses no time. */
const prefetchMs = 100;

interface Waiting {
  readonly latest: number;
  resolve(): void;
  reject(error: unknown): void;
}

/** All waiting callers share an interval, and processes take turns: the next is taken when one is nearly over. */
export function rateLimiter(
  { perSecond, maxConcurrent }: { perSecond: number; maxConcurrent: number },
  slots: SendSlots,
  time: RealTime,
): RateLimiter {
  const interval = 1000 / (perSecond * headroom);
  const waiting: Waiting[] = [];
  let isTaking = false;

  async function stretchFor(count: number, latest: number): Promise<number> {
    const from = time.now() + answerMs;
    const beginning = latest - (count - 1) * interval;
    const began =
      from > beginning ? undefined : await slots.take({ from, lasting: count * interval, latest: beginning });
    if (began === undefined) throw new NoSendSlotError();
    return began;
  }

  async function takeForAll(): Promise<void> {
    isTaking = true;
    while (waiting.length > 0) {
      const these = waiting.splice(0, maxConcurrent);
      try {
        const from = await stretchFor(these.length, Math.min(...these.map(({ latest }) => latest)));
        for (const [i, one] of these.entries()) time.until(from + i * interval).then(one.resolve, one.reject);
        await time.until(from + (these.length - 1) * interval - prefetchMs);
      } catch (error) {
        for (const one of these) one.reject(error);
      }
    }
    isTaking = false;
  }

  return {
    slot: (latest) =>
      new Promise((resolve, reject) => {
        waiting.push({ latest, resolve, reject });
        if (!isTaking) takeForAll();
      }),
  };
}

const tries = 24;

export const retryingMailer = (mailer: Mailer, turn: () => Promise<void>): Mailer => ({
  async send(mail) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await mailer.send(mail);
      } catch (error) {
        if (!(error instanceof MailThrottledError) || attempt === tries) throw error;
        await turn().catch(() => {
          throw error;
        });
      }
    }
  },
});
