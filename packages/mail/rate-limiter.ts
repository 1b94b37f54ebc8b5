import { type Mailer, MailThrottledError } from './mailer.ts';

/** Real time in milliseconds since 1970, and waiting for it; a stage's moved clock says nothing of how fast mail goes. */
export interface RealTime {
  now(): number;
  until(at: number): Promise<void>;
}

/** The account's time of sending, of which all senders take one stretch after the other. */
export interface SendSlots {
  /**
   * Takes the next `lasting` milliseconds that nobody has: where they begin, `from` or later, or undefined, and nothing
   * is taken, when that would be after `latest`.
   */
  take(stretch: { from: number; lasting: number; latest: number }): Promise<number | undefined>;
}

/** A call of a function has no time left to wait for its turn: what it meant to send must come back. */
export class NoSendSlotError extends Error {
  override readonly name = 'NoSendSlotError';
}

/** Turns to send, evenly spread over all processes that send. */
export interface RateLimiter {
  /** Waits for the next turn. @throws NoSendSlotError when it would come after `latest`; the turn is another's then. */
  slot(latest: number): Promise<void>;
}

/**
 * How much of its rate we let the account have: mails that set out evenly arrive unevenly, and what differs by less
 * than this part of a second, clocks of machines included, never makes one too many in any second.
 */
const headroom = 0.98;
/** Milliseconds in which an answer about turns comes: a turn must not be over before it is known. */
const answerMs = 20;
/** So long before its last turn a process asks for the next ones: one that sends alone must lose none. */
const prefetchMs = 100;

interface Waiting {
  readonly latest: number;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * At most `perSecond` turns in any second of the account. A process takes as many as wait in it, at most `atOnce`, and no
 * more before these are nearly over: nobody stands behind more than one such stretch of each other process.
 */
export function rateLimiter(
  { perSecond, atOnce }: { perSecond: number; atOnce: number },
  slots: SendSlots,
  time: RealTime,
): RateLimiter {
  const interval = 1000 / (perSecond * headroom);
  const waiting: Waiting[] = [];
  let isTaking = false;

  /** Where the stretch for these begins. */
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

/** Tries before the queue is asked to bring the mail back. */
const tries = 24;

/**
 * A mailer that takes another turn when the mail service says that the account sends too fast. @throws MailThrottledError when
 * it says so again and again, or there is no turn left for this call.
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
