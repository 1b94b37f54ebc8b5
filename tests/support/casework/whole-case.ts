import { createHmac } from 'node:crypto';
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { type Entry, findBrokenLinks } from '#casework/records/hash-chain.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import { assignmentItem, caseItem } from '#table/complaints/case-items.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { marshall, unmarshall } from '#table/engine/attribute-values.ts';
import { type Table, tenantTable } from '#table/engine/table.ts';
import { caseKey } from '#table/keys/case-keys.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { system } from '../complaints/actors.ts';

/** State, history and index entries must agree. Returns the timeline. */
export async function expectWhole(table: Table, tenant: TenantConfig, number: string): Promise<Entry[]> {
  const store = dynamoComplaints(tenantTable(table, scopeOf(tenant)));
  const file = (await store.load(number))!;
  const entries = await store.timeline(number);
  const items = await itemsOf(table, caseKey(tenant.id, number).pk);
  expect(findBrokenLinks(entries)).toEqual([]);
  expect(folded(entries)).toEqual(file.complaint);
  expectPlaces(items, file, tenant);
  expectWords(items, entries);
  return entries;
}

const folded = (entries: readonly Entry[]) =>
  entries.reduce<Complaint | undefined>(
    (complaint, { prev: _, hash, ...event }) => applyEvent(complaint, event as never, hash),
    undefined,
  );

type Item = Record<string, unknown>;

async function itemsOf({ client, name }: Table, pk: string): Promise<Item[]> {
  const found: Item[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
    },
  );
  for await (const { Items = [] } of pages) found.push(...Items.map(unmarshall));
  return found;
}

/** Indexes must contain the case and its open assignments, and nothing that is closed. */
function expectPlaces(items: readonly Item[], file: ComplaintRecord, tenant: TenantConfig): void {
  const { complaint } = file;
  const facts = factsFor(tenant, complaint.receivedAt, system, complaint.receivedAt);
  const checks = dueTimes(complaint, facts);
  const open = complaint.assignments.map((one) => assignmentItem(file, one, checks.get(one.id)));
  const isOpen = ({ entity, closedAt }: Item) => entity === 'assignment' && !closedAt;
  const bySk = (all: readonly object[]) =>
    (all as { sk: string }[]).toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
  expect(items.filter(({ entity }) => entity === 'complaint')).toEqual([asStored(caseItem(file))]);
  expect(bySk(items.filter(isOpen))).toEqual(bySk(open.map(asStored)));
  const closed = items.filter(({ entity, closedAt }) => entity === 'assignment' && closedAt);
  expect(closed.flatMap((item) => Object.keys(item)).filter((name) => name.startsWith('gsi'))).toEqual([]);
}

const asStored = (item: object): Item => unmarshall(marshall(item));

/** Every text that the timeline refers to must exist unchanged, and no other text. */
function expectWords(items: readonly Item[], entries: readonly Entry[]): void {
  const texts = items.filter(({ entity }) => entity === 'text') as {
    id: string;
    salt: string;
    words: string;
  }[];
  const kept = texts.map(({ id, salt, words }) => [
    id,
    createHmac('sha256', salt).update(words).digest('base64url'),
  ]);
  // An answer that is sent reuses the texts of its draft.
  const refs = new Map(refsIn(entries));
  expect(kept.toSorted()).toEqual([...refs].toSorted());
}

const refsIn = (value: unknown): [string, string][] => {
  if (value === null || typeof value !== 'object') return [];
  const { id, hmac } = value as { id?: string; hmac?: string };
  return hmac ? [[id!, hmac]] : Object.values(value).flatMap(refsIn);
};
