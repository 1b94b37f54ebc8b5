import * as z from 'zod/mini';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { parseAttachment } from '../attachments/attachment-item.ts';
import { batchGet } from '../engine/batch-get.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import { type KeyRange, readItem, readRange } from '../engine/read-items.ts';
import type { TenantTable } from '../engine/table.ts';
import {
  attachmentRange,
  caseRange,
  entryRange,
  idempotencyKey,
  reporterKey,
  textKey,
} from '../keys/case-keys.ts';
import type { Key } from '../keys/key.ts';
import { parseIdempotencyRecord } from './idempotency-items.ts';
import { parseCase } from './parse-case.ts';
import { parseEntry } from './parse-entry.ts';
import { parseReporter } from './parse-reporter.ts';
import { complaintWriter } from './save-complaint.ts';

const storedText = z.object({ id: z.string(), words: z.string() });

/** The texts of items by their ids. @throws StoredItemError */
export const textsOf = (items: readonly Record<string, unknown>[]): Map<string, string> =>
  new Map(items.map((item) => parseItem(storedText, item)).map(({ id, words }) => [id, words]));

/** One consistent query reads a case, one transaction writes a command's whole effect. */
export function dynamoComplaints(table: TenantTable): ComplaintStore {
  const { tenant } = table;
  const range = (of: KeyRange) => readRange(table, of);
  const get = (key: Key) => readItem(table, key);

  return {
    load: async (number) => parseCase(await range(caseRange(tenant, number))),

    async timeline(number, after = 0) {
      const items = await range(entryRange(tenant, number, after));
      return items.map(parseEntry);
    },

    async texts(number, ids) {
      const items = await batchGet(
        table,
        [...new Set(ids)].map((id) => textKey(tenant, number, id)),
      );
      return textsOf(items);
    },

    async reporter(number) {
      const item = await get(reporterKey(tenant, number));
      return item && parseReporter(item);
    },

    async attachments(number) {
      const items = await range(attachmentRange(tenant, number));
      return parseList(table, items, parseAttachment);
    },

    async idempotencyRecord(keyHash) {
      const item = await get(idempotencyKey(tenant, keyHash));
      return item && parseIdempotencyRecord(item);
    },

    ...complaintWriter(table),
  };
}
