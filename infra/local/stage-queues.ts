import { setTimeout as pause } from 'node:timers/promises';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { awsClient } from './aws-environment.ts';
import { readPending } from './emulator.ts';
import { StageError } from './stage-errors.ts';

const counted = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;
const everyMs = 50;

interface Queue {
  name: string;
  messages: number;
}

export class StageQueues {
  readonly #client: SQSClient;
  readonly #endpoint: string;
  readonly #prefix: string;

  constructor(emulator: string, stage: string) {
    this.#client = new SQSClient({ ...awsClient(emulator), useQueueUrlAsEndpoint: false });
    this.#endpoint = emulator;
    this.#prefix = `tanggap-${stage}-`;
  }

  async counts(): Promise<{ working: Queue[]; dead: Queue[] }> {
    const { QueueUrls = [] } = await this.#client.send(
      new ListQueuesCommand({ QueueNamePrefix: this.#prefix }),
    );
    const queues = await Promise.all(QueueUrls.map((url) => this.#count(url)));
    const isDead = ({ name }: Queue) => name.endsWith('-dead');
    return { working: queues.filter((queue) => !isDead(queue)), dead: queues.filter(isDead) };
  }

  /** Checks twice, because a message may move meanwhile. Rejects with a `StageError` naming what is left. */
  async untilEmpty(deadline: number): Promise<void> {
    let seen: number | undefined;
    for (;;) {
      const { written, unread, running } = await readPending(this.#endpoint);
      const full = (await this.counts()).working.filter(({ messages }) => messages > 0);
      const isQuiet = unread === 0 && running === 0 && full.length === 0;
      if (isQuiet && seen === written) return;
      if (Date.now() > deadline) throw stillFull([...full, { name: 'stream', messages: unread }]);
      seen = isQuiet ? written : undefined;
      await pause(everyMs);
    }
  }

  async #count(QueueUrl: string): Promise<Queue> {
    const { Attributes = {} } = await this.#client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...counted] }),
    );
    const messages = counted.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    return { name: QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1), messages };
  }
}

const stillFull = (full: Queue[]): StageError => {
  const list = full.map(({ name, messages }) => `${name} (${messages})`).join(', ');
  return new StageError(
    `Queues are not empty in time: ${list}; the functions' output is in emulator.log of the stage's folder.`,
  );
};
