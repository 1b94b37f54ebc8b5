import { type Mailer, MailThrottledError } from './mailer.ts';

/** Real time in milliseconds since 1970. A stage's movable clock does not affect the sending rate. */
export interface RealTime {
  now(): number;
  until(at: number): Promise<void>;
}

/** The account's sending time, which all senders share by taking intervals of it. */
export interface SendSlots {
  /**
   * Takes the next free interval of `lasting` milliseconds that begins at `from` or later. Returns its beginning,
   * or undefined, with nothing taken, if that would be after `latest`.
   */
  take(stretch: { from: number; lasting: number; latest: number }): Promise<number | undefined>;
}

/** The call has no time left to wait for a slot. Its message must come back. */
export class NoSendSlotError extends Error {
  override readonly name = 'NoSendSlotError';
}

/** Send slots, spread evenly over all sending processes. */
export interface RateLimiter {
  /** Waits for the next slot. @throws NoSendSlotError when it would begin after `latest`; other callers keep it. */
  slot(latest: number): Promise<void>;
}

/**
 * Share of the SES rate limit to use. 2 % headroom absorbs network jitter and clock skew, so that no one-second
 * window exceeds the limit.
 */
const headroom = 0.98;
/** Milliseconds allowed for taking an interval, so that a slot is not over before the caller knows it. */
const answerMs = 20;
/**
 * Milliseconds before its last slot at which a process takes the next interval, so that a lone sender loses no
 * time.
 */
const prefetchMs = 100;

interface Waiting {
  readonly latest: number;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Gives at most `perSecond` slots in any second of the account. A process takes an interval for all waiting
 * callers, at most `atOnce`, and the next one only when that is nearly over, so that every process waits for at
 * most one interval of each other process.
 */
export function rateLimiter(
  { perSecond, atOnce }: { perSecond: number; atOnce: number },
  slots: SendSlots,
  time: RealTime,
): RateLimiter {
  const interval = 1000 / (perSecond * headroom);
  const waiting: Waiting[] = [];
  let isTaking = false;

  /** The beginning of an interval for `count` slots. */
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
      const these = waiting.splice(0, atOnce);
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

/** Attempts before the message goes back to the queue. */
const tries = 24;

/**
 * Wraps a mailer so that it waits for another slot when the account sends too fast.
 * @throws MailThrottledError after 24 attempts, or when this call has no slot left.
 */
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
