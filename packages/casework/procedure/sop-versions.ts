import type { LocalDate } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { sopInForce } from '#sop/sop-in-force.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { nextVersion } from '#tenants/apply-tenant.ts';
import { unknownAgencies } from '#tenants/check-references.ts';
import { tenantChanges } from '#tenants/tenant-changes.ts';
import {
  ConcurrentChangeError,
  ConfigurationTooLargeError,
  type StoredTenant,
  type TenantStore,
} from '#tenants/tenant-store.ts';
import { CommandError, type FieldError } from '../records/errors.ts';

export interface SopVersions {
  readonly configuration: number;
  /** Real time. */
  readonly effectiveAt: string;
  readonly inForce: number;
  readonly versions: readonly Sop[];
}

export interface SopChange {
  readonly configuration: number;
  readonly effectiveAt: string;
  readonly stored: boolean;
  readonly changes: readonly string[];
}

/** @throws CommandError `not-found` */
export async function loadSopVersions(
  tenants: Pick<TenantStore, 'newest'>,
  tenant: string,
  today: LocalDate,
): Promise<SopVersions> {
  const { config, version, effectiveAt } = await newestOf(tenants, tenant);
  const inForce = sopInForce(config.sops, today).version;
  return { configuration: version, effectiveAt, inForce, versions: config.sops };
}

interface AddSop {
  readonly tenant: string;
  readonly actor: Actor;
  readonly sop: Sop;
  readonly today: LocalDate;
  /** Real time, by which configurations take effect. */
  readonly realNow: Date;
  readonly ifMatch?: number | undefined;
  readonly dryRun: boolean;
}

/** Complaints keep the version they came under. @throws CommandError `not-yours`, `fields`, `changed`, `refused` */
export async function addSop(
  tenants: Pick<TenantStore, 'newest' | 'store'>,
  { tenant, actor, sop, today, realNow, ifMatch, dryRun }: AddSop,
): Promise<SopChange> {
  if (actor.role !== 'supervisor') throw new CommandError({ failure: 'not-yours', rule: 'not-your-role' });
  const newest = await newestOf(tenants, tenant);
  if (ifMatch !== undefined && ifMatch !== newest.version) throw changed();
  const fields = unfit(sop, newest, today);
  if (fields.length > 0) throw new CommandError({ failure: 'fields', fields });
  const config = { ...newest.config, sops: [...newest.config.sops, sop] };
  const next = nextVersion(newest, config, realNow);
  const changes = tenantChanges(newest.config, config);
  if (!dryRun)
    await tenants.store(next).catch((error: unknown) => {
      if (error instanceof ConcurrentChangeError) throw changed();
      const isFull = error instanceof ConfigurationTooLargeError;
      throw isFull ? new CommandError({ failure: 'refused', rule: 'sop-full', possible: [] }) : error;
    });
  return { configuration: next.version, effectiveAt: next.effectiveAt, stored: !dryRun, changes };
}

async function newestOf(tenants: Pick<TenantStore, 'newest'>, tenant: string): Promise<StoredTenant> {
  const newest = await tenants.newest(tenant);
  if (!newest) throw new CommandError({ failure: 'not-found' });
  return newest;
}

const changed = (): CommandError =>
  new CommandError({ failure: 'changed', rule: 'sop-changed', since: [], possible: [] });

function unfit(sop: Sop, { config }: StoredTenant, today: LocalDate): FieldError[] {
  const problems: FieldError[] = [];
  const last = Math.max(...config.sops.map(({ version }) => version));
  if (sop.version <= last) problems.push({ field: 'version', code: 'too-small', limit: last + 1 });
  // Today's complainants have been promised dates by today's version.
  if (sop.effectiveFrom <= today) problems.push({ field: 'effectiveFrom', code: 'from-tomorrow' });
  for (const { path } of unknownAgencies([sop], config.agencies))
    problems.push({ field: path.slice(1).join('.'), code: 'unknown-agency' });
  return problems;
}
