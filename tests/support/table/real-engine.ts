import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { Table } from '#table/engine/table.ts';
import { stage } from '../stage/stage.ts';
import { startDynamoDbLocal, whyNoDynamoDbLocal } from './dynamodb-local.ts';
import { indexTemplates } from './index-templates.ts';
import { makeTableAt } from './table-stores.ts';

/** A table that only this file uses, and its endpoint. */
export interface RealEngine {
  readonly endpoint: string;
  readonly table: Table;
}

/** Amazon's own engine, or else the emulator. Not the stage's table, whose items fall due and cause mails. */
export function realEngine(purpose: string): () => RealEngine {
  let engine: RealEngine;
  let end = async () => {};
  beforeAll(async () => {
    const local = whyNoDynamoDbLocal() ? undefined : await startDynamoDbLocal();
    const endpoint = local?.endpoint ?? stage.emulator;
    const { table, drop } = await makeTableAt(endpoint, `${purpose}-${randomUUID()}`, indexTemplates());
    engine = { endpoint, table };
    end = async () => {
      await drop();
      table.client.destroy();
      await local?.stop();
    };
  }, 180_000);
  afterAll(() => end());
  return () => engine;
}
