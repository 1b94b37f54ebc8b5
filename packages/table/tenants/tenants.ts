import { gzipSync } from 'node:zlib';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  ConcurrentChangeError,
  ConfigurationTooLargeError,
  type Officer,
  type OfficerChange,
  type TenantStore,
} from '#tenants/tenant-store.ts';
import { marshall } from '../engine/attribute-values.ts';
import { batchGet } from '../engine/batch-get.ts';
import { sendTransaction } from '../engine/send-transaction.ts';
import { cancellationReasons, type Table, toKey } from '../engine/table.ts';
import type { Key } from '../keys/key.ts';
import { configKey, configPartKey, officerKey, subjectKey } from '../keys/tenant-keys.ts';
import { parseOfficer } from './officer-by-subject.ts';
import { newestTenant } from './tenant-in-force.ts';

const itemVersion = 1;
/** DynamoDB writes at most 100 items in a transaction. */
const mostAtOnce = 100;
/** An item holds 400 KiB. */
const mostBytes = 380 * 1024;
/** A transaction holds 4 MB. */
const mostParts = 10;
/** The office, its former subject, its new subject. */
const writesOfChange = 3;

/** Configurations and the directory of officers in DynamoDB, for the commands that change them. */
export const dynamoTenants = (table: Table): TenantStore => ({
  newest: (tenant) => newestTenant(table, tenant),

  async store({ config, version, effectiveAt }) {
    const [first, ...parts] = inParts(gzipSync(JSON.stringify(config)));
    const items = [
      { ...configKey(config.id, version), version, effectiveAt, config: first },
      ...parts.map((part, n) => ({ ...configPartKey(config.id, version, n + 1), config: part })),
    ];
    const TransactItems = items.map((item) => ({
      Put: {
        TableName: table.name,
        Item: marshall({ ...item, v: itemVersion }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }));
    await sendTransaction(table, TransactItems).catch((error: unknown) => {
      throw isConcurrent(error) ? new ConcurrentChangeError(`version ${version} exists already`) : error;
    });
  },

  officers: (tenant, offices) => readOfficers(table, tenant, offices),

  async changeOfficers(changes) {
    for (const some of inChunks(changes, Math.floor(mostAtOnce / writesOfChange)))
      await changeTogether(table, some);
  },
});

/** Stores the user pool's `sub` for an office. False if the directory lacks the office. */
export const registerSubject = async (
  table: Table,
  { tenant, office, subject }: { tenant: string; office: string; subject: string },
): Promise<boolean> => {
  const [before] = await readOfficers(table, tenant, [office]);
  if (!before) return false;
  await changeTogether(table, [{ before, after: { ...before, subject } }]);
  return true;
};

/** Stores that the officer signs in with a second factor. @throws ConcurrentChangeError */
export const recordSecondFactor = async (table: Table, before: Officer): Promise<void> => {
  const { subject } = before;
  await changeTogether(table, [
    { before, after: { ...before, ...(subject ? { secondFactor: subject } : {}) } },
  ]);
};

/** Whoever signed in for the office no longer can; sessions end at their next request. @throws ConcurrentChangeError */
export const withdrawSubject = async (table: Table, before: Officer): Promise<void> => {
  const { subject: _, ...after } = before;
  await changeTogether(table, [{ before, after }]);
};

const readOfficers = async (table: Table, tenant: string, offices: readonly string[]): Promise<Officer[]> =>
  (
    await batchGet(
      table,
      offices.map((office) => officerKey(tenant, office)),
    )
  ).map(parseOfficer);

const changeTogether = async (table: Table, changes: readonly OfficerChange[]): Promise<void> => {
  const TransactItems = changes.flatMap((update) => writesOf(table.name, update));
  await sendTransaction(table, TransactItems).catch((error: unknown) => {
    throw isConcurrent(error)
      ? new ConcurrentChangeError('somebody else changed the directory of officers')
      : error;
  });
};

const isConcurrent = (error: unknown): boolean =>
  cancellationReasons(error).some(
    ({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict',
  );

/** An office's entry, and the copy under who signs in, so that each request reads one item. */
const writesOf = (TableName: string, { before, after }: OfficerChange): TransactWriteItem[] => {
  const put = (key: Key, officer: Officer) => ({
    TableName,
    Item: marshall({ ...key, v: itemVersion, ...officer }),
  });
  const condition = before?.subject
    ? {
        ConditionExpression: 'subject = :before',
        ExpressionAttributeValues: { ':before': { S: before.subject } },
      }
    : { ConditionExpression: 'attribute_not_exists(subject)' };
  const left = before?.subject !== after?.subject ? before?.subject : undefined;
  return [
    ...(after ? [{ Put: { ...put(officerKey(after.tenant, after.office), after), ...condition } }] : []),
    ...(before && !after
      ? [{ Delete: { TableName, Key: toKey(officerKey(before.tenant, before.office)), ...condition } }]
      : []),
    ...(after?.subject ? [{ Put: put(subjectKey(after.subject), after) }] : []),
    ...(left ? [{ Delete: { TableName, Key: toKey(subjectKey(left)) } }] : []),
  ];
};

function inParts(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / mostBytes);
  if (count > mostParts) throw new ConfigurationTooLargeError(bytes.length, mostParts * mostBytes);
  return Array.from({ length: count }, (_, n) => bytes.subarray(n * mostBytes, (n + 1) * mostBytes));
}

const inChunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
