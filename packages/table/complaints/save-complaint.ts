import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import {
  type ComplaintStore,
  type ComplaintWrite,
  laporChanges,
  type SaveResult,
} from '#casework/records/complaint-store.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { marshall, unmarshall } from '../engine/attribute-values.ts';
import { dueAt } from '../engine/due-kind.ts';
import { parseItem } from '../engine/parse-item.ts';
import { sendTransaction } from '../engine/send-transaction.ts';
import { cancellationReasons, expectOwn, type TenantTable, toKey } from '../engine/table.ts';
import {
  assignmentKey,
  caseKey,
  changedKey,
  entryKey,
  laporKey,
  reporterKey,
  textKey,
} from '../keys/case-keys.ts';
import type { Key } from '../keys/key.ts';
import { accessWrites } from '../personal-data/access-records.ts';
import { assignmentItem, caseItem, caseItemVersion, closedAssignmentItem } from './case-items.ts';
import { idempotencyWrites, parseIdempotencyRecord } from './idempotency-items.ts';

/** Writes a command's whole effect on complaints in one transaction. Imports no schema for reading them. */
export function complaintWriter(table: TenantTable): Pick<ComplaintStore, 'save' | 'reschedule'> {
  const { tenant } = table;
  return {
    async save(write) {
      const writes = [
        ...[write, ...(write.linkedWrites ?? [])].flatMap((one) => caseWrites(table, one)),
        ...(write.unchanged ?? []).map(({ complaint }) => {
          expectOwn(table, complaint);
          return unchanged(table.name, complaint);
        }),
        ...laporWrites(table, write),
        ...idempotencyWrites(table.name, tenant, write.idempotency),
      ];
      try {
        await sendTransaction(table, writes);
        return { saved: true };
      } catch (error) {
        return conflictOf(cancellationReasons(error), error);
      }
    },

    async reschedule({ complaint }, id, check) {
      expectOwn(table, complaint);
      const { number } = complaint;
      const writes = [
        unchanged(table.name, complaint),
        rescheduleUpdate(table.name, assignmentKey(tenant, number, id), { number, id, check }),
      ];
      try {
        await sendTransaction(table, writes);
      } catch (error) {
        // A command that changed the case meanwhile has set its due times anew.
        conflictOf(cancellationReasons(error), error);
      }
    },
  };
}

const ofSequence = ({ sequence }: Complaint) => ({
  ConditionExpression: '#state.#sequence = :sequence',
  ExpressionAttributeNames: { '#state': 'state', '#sequence': 'sequence' },
  ExpressionAttributeValues: { ':sequence': { N: String(sequence) } },
});

/** Fails the transaction if the case changed since it was read. */
const unchanged = (TableName: string, complaint: Complaint): TransactWriteItem => ({
  ConditionCheck: {
    TableName,
    Key: toKey(caseKey(complaint.tenant, complaint.number)),
    ...ofSequence(complaint),
  },
});

function rescheduleUpdate(
  TableName: string,
  key: Key,
  { number, id, check }: { number: string; id: string; check: string | undefined },
): TransactWriteItem {
  const due = check && dueAt('assignment', check, `${number}/${id}`);
  return {
    Update: {
      TableName,
      Key: toKey(key),
      ConditionExpression: 'attribute_exists(pk)',
      ...(due
        ? {
            UpdateExpression: 'SET gsi2pk = :pk, gsi2sk = :sk, dueKind = :kind, assignment = :id',
            ExpressionAttributeValues: marshall({
              ':pk': due.gsi2pk,
              ':sk': due.gsi2sk,
              ':kind': due.dueKind,
              ':id': id,
            }),
          }
        : { UpdateExpression: 'REMOVE gsi2pk, gsi2sk' }),
    },
  };
}

const put = (TableName: string, item: object): TransactWriteItem => ({
  Put: { TableName, Item: marshall(item), ConditionExpression: 'attribute_not_exists(pk)' },
});

function caseWrites(
  own: TenantTable,
  { before, after, entries, texts, dueTimes, reporter, contactUpdate }: ComplaintWrite,
): TransactWriteItem[] {
  const { complaint } = after;
  expectOwn(own, complaint);
  const { name: table, tenant } = own;
  const { number } = complaint;
  const was = new Map(before?.complaint.assignments.map((one) => [one.id, one]));
  const gone = [...was.values()].filter(({ id }) => complaint.assignments.every((one) => one.id !== id));
  const at = entries.at(-1)!.recordedAt;
  return [
    {
      Put: {
        TableName: table,
        Item: marshall(caseItem(after)),
        ...(before ? ofSequence(before.complaint) : { ConditionExpression: 'attribute_not_exists(pk)' }),
      },
    },
    ...entries.map((entry, n) =>
      put(table, {
        ...entryKey(tenant, number, entry.sequence),
        // Checkpoints ask for the newest entry only.
        ...(n === entries.length - 1 ? changedKey(tenant, entry.recordedAt, number, entry.sequence) : {}),
        entity: 'timeline',
        ...entry,
      }),
    ),
    ...texts.map((text) =>
      put(table, { ...textKey(tenant, number, text.id), entity: 'text', v: caseItemVersion, ...text }),
    ),
    ...(reporter
      ? [
          put(table, {
            ...reporterKey(tenant, number),
            entity: 'reporter',
            v: caseItemVersion,
            reporter,
          }),
        ]
      : []),
    ...(contactUpdate ? contactWrites(table, complaint, contactUpdate) : []),
    ...complaint.assignments.flatMap((one) => {
      const item = assignmentItem(after, one, dueTimes.get(one.id));
      const old = was.get(one.id);
      const stood = old && assignmentItem(before!, old, before!.dueTimes?.get(one.id));
      // An unchanged assignment is not written again: its due time may have been moved meanwhile.
      if (stood && JSON.stringify(stood) === JSON.stringify(item)) return [];
      return [{ Put: { TableName: table, Item: marshall(item) } }];
    }),
    ...gone.map((one) => ({
      Put: { TableName: table, Item: marshall(closedAssignmentItem(after, one, at)) },
    })),
  ];
}

/** A number is new, or was freed by its case. Nothing is ever deleted. */
function laporWrites({ name: TableName, tenant }: TenantTable, write: ComplaintWrite): TransactWriteItem[] {
  const { number } = write.after.complaint;
  const { given, freed } = laporChanges(write);
  const assign = (lapor: string, holder: string | undefined): TransactWriteItem => ({
    Put: {
      TableName,
      Item: marshall({ ...laporKey(tenant, lapor), entity: 'lapor-number', v: caseItemVersion, holder }),
      ConditionExpression: 'attribute_not_exists(#holder) OR #holder = :number',
      ExpressionAttributeNames: { '#holder': 'holder' },
      ExpressionAttributeValues: { ':number': { S: number } },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });
  return [...(given ? [assign(given, number)] : []), ...(freed ? [assign(freed, undefined)] : [])];
}
/** An erased reporter stays erased. The reporter leaves the index, which has the former contact. */
const contactWrites = (
  TableName: string,
  { tenant, number }: Complaint,
  { reporter, record }: NonNullable<ComplaintWrite['contactUpdate']>,
): TransactWriteItem[] => [
  {
    Put: {
      TableName,
      Item: marshall({
        ...reporterKey(tenant, number),
        entity: 'reporter',
        v: caseItemVersion,
        reporter,
      }),
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  ...accessWrites(TableName, tenant, record),
];

const storedHolder = z.object({ holder: z.string() });

/** Reads the reasons of a cancelled save: a repeat first, because a repeat of a command also finds the case changed. */
function conflictOf(reasons: ReturnType<typeof cancellationReasons>, error: unknown): SaveResult {
  const failed = reasons.filter(({ Code }) => Code === 'ConditionalCheckFailed');
  const old = failed.map(({ Item }) => Item && unmarshall(Item));
  const repeated = old.find((item) => item?.entity === 'idempotency');
  if (repeated) return { saved: false, reason: 'repeated', idempotency: parseIdempotencyRecord(repeated) };
  const held = old.find((item) => item?.entity === 'lapor-number');
  // A command that also lost a race decides again on the current case.
  if (held && failed.length === 1)
    return { saved: false, reason: 'lapor-taken', holder: parseItem(storedHolder, held).holder };
  if (failed.length > 0 || reasons.some(({ Code }) => Code === 'TransactionConflict'))
    return { saved: false, reason: 'changed' };
  throw error;
}
