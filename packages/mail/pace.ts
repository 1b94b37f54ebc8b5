import { type Mailer, MailTooFast } from './mailer.ts';

/** Real time in milliseconds since 1970, and waiting for it; a stage's moved clock says nothing of how fast mail goes. */
export interface RealTime {
  now(): number;
  until(at: number): Promise<void>;
}

/** A call of a function has no time left to wait for its turn: what it meant to send must come back. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn';
}

/** Turns to send, evenly spread. */
export interface Pace {
  /** Waits for the next turn. @throws NoTurn when it would come after `latest`; the turn is another's then. */
  turn(latest: number): Promise<void>;
  /** The mail service says that it was too fast: all further turns come a little later. */
  slower(): void;
}

/**
 * By so much later all turns come when one was too early, and so soon a refused mail is tried again: an eighth of the
 * interval, and never longer than a quarter of a second, or a small share would lose whole minutes by it. Milliseconds.
 */
const stepOf = (interval: number): number => Math.min(250, interval / 8);

/**
 * At most `perSecond` turns in any second of this process, without bursts after a rest: several processes, each at its
 * share of an account's rate, keep under it together.
 */
export function pace(perSecond: number, time: RealTime): Pace {
  const interval = 1000 / perSecond;
  let next = 0;
  return {
    async turn(latest) {
      const at = Math.max(next, time.now());
      if (at > latest) throw new NoTurn();
      next = at + interval;
      await time.until(at);
    },
    slower() {
      next += stepOf(interval);
    },
  };
}

/** Tries before the queue is asked to bring the mail back. */
const tries = 24;

/**
 * A mailer that waits a moment when the mail service says that the account sends too fast: whoever else sends at the
 * same moment has had the turn. @throws MailTooFast when it says so again and again, or until the call's end.
 */
export const patientMailer = (
  mailer: Mailer,
  { perSecond, time, latest }: { perSecond: number; time: RealTime; latest: () => number },
  onTooFast: () => void,
): Mailer => ({
  async send(mail) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await mailer.send(mail);
      } catch (error) {
        const again = time.now() + stepOf(1000 / perSecond);
        if (!(error instanceof MailTooFast) || attempt === tries || again > latest()) throw error;
        onTooFast();
        await time.until(again);
      }
    }
  },
});
