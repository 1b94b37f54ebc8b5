import type { FunctionName } from './function-list.ts';
import type { Stage } from './stage.ts';

/**
 * Who sends mail, and which part of the account's rate is its own: a third is kept for emergencies. A tenth lets a
 * letter go in the time of a call even at one mail a second (20 seconds for each of two processes); while none goes it lies idle.
 */
export const shares = { 'send-notice': 17 / 30, 'send-urgent-notice': 1 / 3, 'send-letter': 1 / 10 } as const;
export type Sender = keyof typeof shares;
export const senders = Object.keys(shares) as Sender[];

export const isSender = (name: FunctionName): name is Sender => name in shares;

/** Mails a second that each process of a sender may send. */
export const mailsPerSecond = ({ mailRate, concurrency }: Stage, name: Sender): number =>
  (mailRate * shares[name]) / concurrency[name];

/** Mails that one message brings at most but for rare ones, and the seconds of a call in which it waits for no turn. */
const mailsOfMessage = 3;
const sendingSeconds = 4;

/**
 * Messages that a sender gets at once: no more than it can send in its time, or they would come back unsent, and after
 * their tries be taken for dead.
 */
export function mailBatch(stage: Stage, name: Sender): number {
  const mails = mailsPerSecond(stage, name) * (stage.workerTimeout - sendingSeconds);
  return Math.min(10, Math.max(1, Math.floor(mails / mailsOfMessage)));
}
