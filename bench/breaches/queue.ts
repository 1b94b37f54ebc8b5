import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface QueueMessage {
  readonly messageId: string;
  readonly body: string;
}

/** SQS may deliver a message twice. */
const deliveredTwice = 20;
const tries = 5;

/** In memory: unconfirmed messages return, and some are delivered twice. */
export class BenchQueue {
  sent = 0;
  deliveries = 0;
  readonly dead: QueueMessage[] = [];
  #waiting: QueueMessage[] = [];
  #inFlight = 0;
  #hidden = 0;
  #deliveredBefore = new Map<string, number>();
  readonly #backAfterMs: number;

  /** Milliseconds until a failed message returns. */
  constructor(backAfterMs = 0) {
    this.#backAfterMs = backAfterMs;
  }

  send(body: string): string {
    const message = { messageId: randomUUID(), body };
    this.sent += 1;
    this.#waiting.push(message);
    if (this.sent % deliveredTwice === 0) this.#waiting.push(message);
    return message.messageId;
  }

  receive(max: number): QueueMessage[] {
    const messages = this.#waiting.splice(0, max);
    this.#inFlight += messages.length;
    this.deliveries += messages.length;
    return messages;
  }

  /** Failed messages return, or die after their tries. */
  settle(messages: readonly QueueMessage[], failed: ReadonlySet<string>): void {
    this.#inFlight -= messages.length;
    for (const message of messages.filter(({ messageId }) => failed.has(messageId))) {
      const before = (this.#deliveredBefore.get(message.messageId) ?? 0) + 1;
      this.#deliveredBefore.set(message.messageId, before);
      if (before < tries) this.#bringBack(message);
      else this.dead.push(message);
    }
  }

  #bringBack(message: QueueMessage): void {
    if (this.#backAfterMs === 0) {
      this.#waiting.push(message);
      return;
    }
    this.#hidden += 1;
    setTimeout(() => {
      this.#hidden -= 1;
      this.#waiting.push(message);
    }, this.#backAfterMs);
  }

  get empty(): boolean {
    return this.#waiting.length === 0 && this.#inFlight === 0 && this.#hidden === 0;
  }
}

/** The part of SQS that the sweep uses: batches, with the hashes that the SDK checks. */
export async function serveQueue(queue: BenchQueue) {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { Entries } = JSON.parse(Buffer.concat(parts).toString()) as {
        Entries: { Id: string; MessageBody: string }[];
      };
      const Successful = Entries.map(({ Id, MessageBody }) => ({
        Id,
        MessageId: queue.send(MessageBody),
        MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
      }));
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ Successful, Failed: [] }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
