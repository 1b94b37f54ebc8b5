import { type Mail, type Mailer, MailThrottledError } from '#mail/mailer.ts';
import { NoSendSlotError, rateLimiter, retryingMailer, type SendSlots } from '#mail/rate-limiter.ts';
import { sendConcurrency } from '../../../infra/mail-rate.ts';
import { stageSettings } from '../../../infra/stage.ts';
import { memorySendSlots } from '../memory/memory-send-slots.ts';
import { dice, virtualTime } from '../sop/virtual-time.ts';

/** Milliseconds at most, for calls and machines. */
const [storeMs, readMs, netMs, answerMs, lateMs, clockMs, callMs] = [15, 40, 8, 20, 3, 4, 26_000];
const sideBySide = 5;

export interface AccountMail {
  readonly at: number;
  readonly by: string;
}

/** In virtual time; accepts at most `rate` mails in any second, from senders on machines of their own. */
export function mailAccount(rate: number, seed = 1) {
  const time = virtualTime();
  const roll = dice(seed);
  const upTo = (ms: number) => roll() * ms;
  const shared = memorySendSlots();
  const [asked, sent]: [AccountMail[], AccountMail[]] = [[], []];
  const began = time.now();

  const turns: SendSlots = {
    async take(stretch) {
      await time.until(time.now() + upTo(storeMs / 2));
      const taken = await shared.take(stretch);
      await time.until(time.now() + upTo(storeMs / 2));
      return taken;
    },
  };

  const mailerOf = (by: string): Mailer => ({
    async send() {
      await time.until(time.now() + upTo(netMs));
      const at = time.now() - began;
      asked.push({ at, by });
      const isFull = sent.filter((one) => one.at > at - 1000).length >= rate;
      if (!isFull) sent.push({ at, by });
      await time.until(time.now() + upTo(answerMs));
      if (isFull) throw new MailThrottledError('too fast');
      return { messageId: 'id' };
    },
  });

  /** Sends until it has sent `mails` or is killed; one task in five is a mail, as on a stage. */
  function sender(by: string, mails = Number.POSITIVE_INFINITY, wrongBy = (roll() * 2 - 1) * clockMs) {
    const own = time.seenBy(wrongBy, () => upTo(lateMs));
    const mine = rateLimiter(
      { perSecond: rate, maxConcurrent: sendConcurrency({ ...stageSettings.prod, mailRate: rate }) },
      turns,
      own,
    );
    const state = { left: mails, isAlive: true, waitedMs: [] as number[], unsent: 0 };
    const turn = async () => {
      await mine.slot(own.now() + callMs);
      if (!state.isAlive) await new Promise(() => {});
    };
    const mailer = retryingMailer(mailerOf(by), turn);
    const lane = async () => {
      while (state.isAlive && state.left > 0) {
        state.left -= 1;
        await time.until(time.now() + upTo(readMs));
        const from = time.now();
        await turn()
          .then(() => mailer.send({} as Mail))
          .catch((error: unknown) => {
            if (!(error instanceof NoSendSlotError || error instanceof MailThrottledError)) throw error;
            state.unsent += 1;
          });
        state.waitedMs.push(time.now() - from);
        await time.until(time.now() + upTo(storeMs));
      }
    };
    for (let i = 0; i < sideBySide; i++) lane();
    return {
      state,
      kill: () => {
        state.isAlive = false;
      },
    };
  }

  return {
    time,
    asked,
    sent,
    sender,
    pass: (seconds: number) => time.pass(time.now() + seconds * 1000),
    /** As a share of the rate, between two instants in seconds; only senders whose name begins with `by`. */
    ofRate: (from: number, to: number, by = '') =>
      sent.filter((one) => one.at >= from * 1000 && one.at < to * 1000 && one.by.startsWith(by)).length /
      (to - from) /
      rate,
  };
}

export const peakPerSecond = (mails: readonly AccountMail[]): number =>
  Math.max(...mails.map(({ at: from }) => mails.filter(({ at }) => at >= from && at < from + 1000).length));
