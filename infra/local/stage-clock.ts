import { setTimeout as pause } from 'node:timers/promises';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ResourceNotFoundException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../packages/calendar/zones.ts';
import { awsClient } from './aws-environment.ts';

const key = { pk: { S: 'CLOCK' }, sk: { S: 'CLOCK' } };
const everyMs = 50;

/** Real time plus an offset in milliseconds, which only grows after the start. */
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

  /** At an instant in past or future, before any function runs. */
  async beginAt(instant: Instant, deployed: Promise<unknown>): Promise<void> {
    let isDeployed = false;
    const end = () => {
      isDeployed = true;
    };
    deployed.then(end, end);
    for (let isLast = false; !(await this.#begin(instant)) && !isLast; isLast = isDeployed)
      await pause(everyMs);
  }

  /** Does nothing if `instant` is past. */
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

  /** False before the table exists. */
  async #begin(instant: Instant): Promise<boolean> {
    const offset = Date.parse(instant) - Date.now();
    const Item = { ...key, offset: { N: String(offset) } };
    try {
      await this.#client.send(new PutItemCommand({ TableName: this.#table, Item }));
      return true;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return false;
      throw error;
    }
  }

  async #offset(): Promise<number> {
    const { Item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#table, Key: key, ConsistentRead: true }),
    );
    return Number(Item?.offset?.N ?? 0);
  }
}
