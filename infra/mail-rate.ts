import type { FunctionName } from './function-list.ts';
import type { StageSettings } from './stage.ts';

/** Who sends mail: all of them take their turns of the account's rate from one item of the table. */
export const senders = ['send-notice', 'send-urgent-notice', 'send-letter'] as const satisfies FunctionName[];
export type Sender = (typeof senders)[number];

export const isSender = (name: FunctionName): name is Sender => senders.some((one) => one === name);

const processes = ({ concurrency }: StageSettings): number =>
  senders.reduce((sum, name) => sum + concurrency[name], 0);

/** As many as a process sends side by side. */
const sideBySide = 5;

/**
 * Turns that a process takes at a time: those of all processes together fill a second, or at a slow rate are one for each.
 * So long waits at most whoever has an emergency to tell, whatever the others have to send.
 */
export const sendConcurrency = (stage: StageSettings): number =>
  Math.min(sideBySide, Math.max(1, Math.floor(stage.mailRate / processes(stage))));

/** Mails a second that a process can count on when all others have all they may: one in each round of theirs. */
export const guaranteedPerSecond = (stage: StageSettings): number =>
  stage.mailRate / (processes(stage) * sendConcurrency(stage));

/** Mails that one message brings at most but for rare ones, and the seconds of a call in which it waits for no turn. */
const mailsOfMessage = 3;
const sendingSeconds = 4;

/**
 * Messages that a sender gets at once: no more than it can send in its time, or they would come back unsent, and after
 * their tries be taken for dead.
 */
export function mailBatch(stage: StageSettings): number {
  const mails = guaranteedPerSecond(stage) * (stage.workerTimeout - sendingSeconds);
  return Math.min(10, Math.max(1, Math.floor(mails / mailsOfMessage)));
}
