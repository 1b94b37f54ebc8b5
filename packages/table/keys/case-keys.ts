import type { Owner } from '#events/assignments.ts';
import type { Key } from './key.ts';

/** What the keys of a tenant's complaints begin with, and the number after it. */
export const casePrefix = (tenant: string): string => `T#${tenant}#C#`;
export const numberInCase = (tenant: string, pk: string): string => pk.slice(casePrefix(tenant).length);
const ofCase = (tenant: string, number: string): string => `${casePrefix(tenant)}${number}`;

export const tenantPrefix = (tenant: string): string => `T#${tenant}#`;
export const padded = (n: number): string => String(n).padStart(6, '0');

/** `A#…` sorts right before `CASE`, so that one query reads a complaint with its assignments. */
export const caseKey = (tenant: string, number: string): Key => ({ pk: ofCase(tenant, number), sk: 'CASE' });
export const assignmentKey = (tenant: string, number: string, id: string): Key => ({
  pk: ofCase(tenant, number),
  sk: `A#${id}`,
});
export const caseRange = (tenant: string, number: string) => ({
  pk: ofCase(tenant, number),
  from: 'A#',
  to: 'CASE',
});
export const entryKey = (tenant: string, number: string, sequence: number): Key => ({
  pk: ofCase(tenant, number),
  sk: `E#${padded(sequence)}`,
});
export const entryRange = (tenant: string, number: string, after: number) => ({
  pk: ofCase(tenant, number),
  from: `E#${padded(after + 1)}`,
  to: 'E#~',
});
export const textKey = (tenant: string, number: string, id: string): Key => ({
  pk: ofCase(tenant, number),
  sk: `W#${id}`,
});
export const reporterKey = (tenant: string, number: string): Key => ({
  pk: ofCase(tenant, number),
  sk: 'REPORTER',
});
export const noticeKey = (tenant: string, number: string, notice: string): Key => ({
  pk: ofCase(tenant, number),
  sk: `N#${notice}`,
});

export const attachmentKey = (tenant: string, number: string, place: string): Key => ({
  pk: ofCase(tenant, number),
  sk: `F#${place}`,
});
export const attachmentRange = (tenant: string, number: string) => ({
  pk: ofCase(tenant, number),
  from: 'F#',
  to: 'F#~',
});
export const accessKey = (tenant: string, number: string, at: string, id: string): Key => ({
  pk: ofCase(tenant, number),
  sk: `X#${at}#${id}`,
});

export const accessPrefix = (tenant: string, number: string): Key => ({
  pk: ofCase(tenant, number),
  sk: 'X#',
});
export const auditPartition = (tenant: string, office: string, day: string): string =>
  `T#${tenant}#AUDIT#${office}#${day}`;

/** A copy of each access record by office and day, for audits. */
export const auditKey = (
  tenant: string,
  { office, day, at }: { readonly office: string; readonly day: string; readonly at: string },
  id: string,
): Key => ({
  pk: auditPartition(tenant, office, day),
  sk: `${at}#${id}`,
});

export const followerKey = (tenant: string, number: string, hash: string): Key => ({
  pk: ofCase(tenant, number),
  sk: `L#${hash}`,
});
export const followerRange = (tenant: string, number: string) => ({
  pk: ofCase(tenant, number),
  from: 'L#',
  to: 'L#~',
});

/** One of an address's requests to follow on a day, by keyed hash. */
export const followQuotaKey = (tenant: string, addressHash: string, day: string, place: number): Key => ({
  pk: `T#${tenant}#FOLLOWS#${addressHash}`,
  sk: `${day}#${place}`,
});
export const followQuotaRange = (tenant: string, addressHash: string, day: string) => ({
  pk: `T#${tenant}#FOLLOWS#${addressHash}`,
  from: `${day}#`,
  to: `${day}#~`,
});
export const idempotencyKey = (tenant: string, keyHash: string): Key => ({
  pk: `T#${tenant}#I#${keyHash}`,
  sk: 'IDEMPOTENCY',
});

/** One item for each SP4N-LAPOR! number, so that no two cases have it. */
export const laporKey = (tenant: string, lapor: string): Key => ({
  pk: `T#${tenant}#LAPOR#${lapor}`,
  sk: 'HOLDER',
});

/** The seven indexes and what they are for; each has keys `gsi<n>pk` and `gsi<n>sk`. */
export const indexes = {
  inbox: 1,
  due: 2,
  received: 3,
  open: 4,
  public: 5,
  place: 6,
  contact: 7,
} as const;
export const indexKey = <N extends number>(n: N, pk: string, sk: string) =>
  ({ [`gsi${n}pk`]: pk, [`gsi${n}sk`]: sk }) as Record<`gsi${N}${'pk' | 'sk'}`, string>;

/** Open assignments of one owner: ranked ones first, then the nearest deadline. */
export const inboxPartition = (tenant: string, owner: Owner): string => `T#${tenant}#${owner}`;
export const inboxKey = (
  tenant: string,
  owner: Owner,
  { rank, at, number }: { readonly rank: number; readonly at: string; readonly number: string },
) =>
  indexKey(indexes.inbox, inboxPartition(tenant, owner), `${String(rank).padStart(4, '0')}#${at}#${number}`);

/** Spread over 8 shards so that ten thousand deadlines at one instant do not share a partition. */
export const dueShards = 8;
export const duePartition = (shard: number): string => `DUE#${shard}`;
export const dueKey = (at: string, spread: string) =>
  indexKey(indexes.due, duePartition(shardOf(spread)), `${at}#${spread}`);

/** The instant in a sort key of the due index. */
export const dueInstant = (sk: string): string => sk.split('#')[0]!;

/** Every complaint, by month of receipt. */
export const receivedPartition = (tenant: string, month: string): string => `T#${tenant}#${month}`;

/** The complaint in a sort key of that index. */
export const numberInReceived = (sk: string): string => sk.split('#')[1]!;
export const receivedKey = (tenant: string, receivedAt: string, number: string) =>
  indexKey(indexes.received, receivedPartition(tenant, receivedAt.slice(0, 7)), `${receivedAt}#${number}`);

/**
 * Every timeline entry, of a complaint or a letter, by the instant at which it was recorded: what a night asks for. In the
 * index *received*, which carries keys alone; spread over shards, because all writes of a tenant come by here.
 */
export const changedShards = 8;
export const changedPartition = (tenant: string, month: string, shard: number): string =>
  `T#${tenant}#CHANGED#${month}#${shard}`;
export const changedKey = (tenant: string, recordedAt: string, history: string, sequence: number) =>
  indexKey(
    indexes.received,
    changedPartition(tenant, recordedAt.slice(0, 7), shardOf(history)),
    `${recordedAt}#${history}#${padded(sequence)}`,
  );

export const changedEntry = (sk: string): { history: string; sequence: number } => {
  const [, history, sequence] = sk.split('#');
  return { history: history!, sequence: Number(sequence) };
};

/** Open complaints by promised date. A complaint leaves when it has ended without open assignments. */
export const openShards = 8;
export const openPartition = (tenant: string, shard: number): string => `T#${tenant}#OPEN#${shard}`;
export const openKey = (tenant: string, promisedAt: string, number: string) =>
  indexKey(indexes.open, openPartition(tenant, shardOf(number)), `${promisedAt}#${number}`);

/** The complaint in a sort key of that index. */
export const numberInOpen = (sk: string): string => sk.split('#')[1]!;
export const publicKey = (tenant: string, dispatchedAt: string, number: string) =>
  indexKey(indexes.public, `T#${tenant}#${dispatchedAt.slice(0, 7)}`, `${dispatchedAt}#${number}`);
export const placeKey = (tenant: string, cell: string, receivedAt: string) =>
  indexKey(indexes.place, `T#${tenant}#${cell}`, receivedAt);
export const contactPartition = (tenant: string, addressHash: string): string => `T#${tenant}#${addressHash}`;

/** The hash in a partition of that index. */
export const addressInContact = (tenant: string, pk: string): string =>
  pk.slice(contactPartition(tenant, '').length);
export const contactKey = (tenant: string, addressHash: string, receivedAt: string, number: string) =>
  indexKey(indexes.contact, contactPartition(tenant, addressHash), `${receivedAt}#${number}`);

/** FNV-1a modulo the shards: the same string always falls into the same shard. */
export function shardOf(spread: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < spread.length; i++) hash = Math.imul(hash ^ spread.charCodeAt(i), 0x01000193) >>> 0;
  return hash % dueShards;
}
