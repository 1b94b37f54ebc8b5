import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../packages/calendar/zones.ts';
import { awsClient } from './aws-environment.ts';

const key = { pk: { S: 'CLOCK' }, sk: { S: 'CLOCK' } };

/** The clock of a stage on this machine: real time and the milliseconds it was moved on. */
export class StageClock {
  readonly #table: string;
  readonly #client: DynamoDBClient;

  constructor(emulator: string, stage: string) {
    this.#table = `tanggap-${stage}`;
    this.#client = new DynamoDBClient(awsClient(emulator));
  }

  async now(): Promise<Instant> {
    return new Date(Date.now() + (await this.#offset())).toISOString();
  }

  /** Moves the clock on so that it shows `instant` now. An instant that has passed changes nothing. */
  async moveTo(instant: Instant): Promise<void> {
    const further = Date.parse(instant) - Date.parse(await this.now());
    if (further <= 0) return;
    await this.#client.send(
      new UpdateItemCommand({
        TableName: this.#table,
        Key: key,
        UpdateExpression: 'ADD #offset :further',
        ExpressionAttributeNames: { '#offset': 'offset' },
        ExpressionAttributeValues: { ':further': { N: String(further) } },
      }),
    );
  }

  async #offset(): Promise<number> {
    const { Item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#table, Key: key, ConsistentRead: true }),
    );
    return Number(Item?.offset?.N ?? 0);
  }
}
