import { setTimeout as pause } from 'node:timers/promises';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { awsClient } from './aws-environment.ts';
import { StageError } from './stage-errors.ts';

const counted = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;
/**
 * How long all must be empty: between a change and its message stands the stream, which nobody can ask how far it was
 * read. The emulator looks at it at least each second.
 */
const quietMs = 1_500;
const everyMs = 100;

interface Queue {
  name: string;
  messages: number;
}

/** The queues of a stage on this machine, dead letters apart. */
export class StageQueues {
  readonly #client: SQSClient;
  readonly #prefix: string;

  constructor(emulator: string, stage: string) {
    this.#client = new SQSClient({ ...awsClient(emulator), useQueueUrlAsEndpoint: false });
    this.#prefix = `tanggap-${stage}-`;
  }

  /** Messages that wait, are being worked on or come later, and messages that were given up. */
  async counts(): Promise<{ working: Queue[]; dead: Queue[] }> {
    const { QueueUrls = [] } = await this.#client.send(
      new ListQueuesCommand({ QueueNamePrefix: this.#prefix }),
    );
    const queues = await Promise.all(QueueUrls.map((url) => this.#count(url)));
    const isDead = ({ name }: Queue) => name.endsWith('-dead');
    return { working: queues.filter((queue) => !isDead(queue)), dead: queues.filter(isDead) };
  }

  /** Resolves when all queues have been empty for a while; rejects with `StageError` that names the full ones. */
  async untilEmpty(deadline: number): Promise<void> {
    let emptySince: number | undefined;
    while (emptySince === undefined || Date.now() - emptySince < quietMs) {
      const full = (await this.counts()).working.filter(({ messages }) => messages > 0);
      if (full.length > 0 && Date.now() > deadline) throw stillFull(full);
      emptySince = full.length > 0 ? undefined : (emptySince ?? Date.now());
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
