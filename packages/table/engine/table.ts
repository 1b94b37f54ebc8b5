import type { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { TenantScope } from '#access/tenant-scope.ts';
import type { Metric } from '#telemetry/metrics.ts';
import type { Key } from '../keys/key.ts';
import type { Attributes } from './attribute-values.ts';

/** The table of all tenants, for what serves the whole stage. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly metric?: Metric;
}

/** The table bound to one tenant, for all other stores. */
export interface TenantTable extends Table, TenantScope {}

export const tenantTable = (table: Table, scope: TenantScope): TenantTable => ({ ...table, ...scope });

/** @throws ForeignItemError before anything of another tenant is read or written. */
export function expectOwn({ tenant }: Pick<TenantScope, 'tenant'>, item: { readonly tenant: string }): void {
  if (item.tenant !== tenant) throw new ForeignItemError(tenant, item.tenant);
}

class ForeignItemError extends Error {
  override readonly name = 'ForeignItemError';

  constructor(bound: string, other: string) {
    super(`a store of ${bound} was handed something of ${other}`);
  }
}

export const toKey = ({ pk, sk }: Key): Attributes => ({ pk: { S: pk }, sk: { S: sk } });

/** Why a transaction was cancelled, one code for each write; rethrows any other error. */
export function cancellationReasons(
  error: unknown,
): NonNullable<TransactionCanceledException['CancellationReasons']> {
  const cancelled = error as Partial<TransactionCanceledException>;
  if (cancelled.name !== 'TransactionCanceledException' || !cancelled.CancellationReasons) throw error;
  return cancelled.CancellationReasons;
}

export const isConditionFailed = (error: unknown): boolean =>
  (error as Error).name === 'ConditionalCheckFailedException';
