import type { Instant } from '#calendar/zones.ts';

/** One attempt at a mail that did not arrive. `tag` is the mail's tag at SES. */
export interface LostMail {
  readonly tenant: string;
  readonly tag: string;
  readonly messageId: string;
}

const minuteMs = 60_000;
/** SES has tried for half a day by then; the pauses outlast a busy server, a night, and a full mailbox noticed in the morning. */
const pausesMs = [15 * minuteMs, 2 * 60 * minuteMs, 12 * 60 * minuteMs];
export const maxRepeats = pausesMs.length;

/** Milliseconds until a mail that was lost once more after `times` losses is sent again, or reported. */
export const repeatAfterMs = (times: number): number => pausesMs[times] ?? 0;

/** Lost attempts that the sweep finds once they are due. */
export interface LostMails {
  /** Once per attempt, at the earliest instant given; a finished one stays finished. */
  schedule(lost: LostMail, due: Instant): Promise<void>;
  finish(lost: LostMail): Promise<void>;
}
