import type { FunctionName } from './function-list.ts';
import type { StageSettings } from './stage.ts';

export const senders = ['send-notice', 'send-urgent-notice', 'send-letter'] as const satisfies FunctionName[];
export type Sender = (typeof senders)[number];

export const isSender = (name: FunctionName): name is Sender => senders.some((one) => one === name);

const processes = ({ concurrency }: StageSettings): number =>
  senders.reduce((sum, name) => sum + concurrency[name], 0);

const sideBySide = 5;

/** All processes together reserve about one second, so an urgent mail waits about that long at most. */
export const sendConcurrency = (stage: StageSettings): number =>
  Math.min(sideBySide, Math.max(1, Math.floor(stage.mailRate / processes(stage))));

/** The rate that one process can rely on when all others are busy too. */
export const guaranteedPerSecond = (stage: StageSettings): number =>
  stage.mailRate / (processes(stage) * sendConcurrency(stage));

/** Mails per message at most, and the seconds of an invocation that are not spent waiting for slots. */
const mailsOfMessage = 3;
const sendingSeconds = 4;

/** More messages than one invocation can send would return unsent and die. */
export function mailBatch(stage: StageSettings): number {
  const mails = guaranteedPerSecond(stage) * (stage.workerTimeout - sendingSeconds);
  return Math.min(10, Math.max(1, Math.floor(mails / mailsOfMessage)));
}
