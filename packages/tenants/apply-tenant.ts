import { type Instant, localDate } from '#calendar/zones.ts';
import { checkKeptSops, keepUsedSops } from './kept-sop-versions.ts';
import { officerChanges } from './officer-changes.ts';
import { tenantChanges } from './tenant-changes.ts';
import type { TenantConfig } from './tenant-config.ts';
import type { OfficerChange, StoredTenant, TenantStore } from './tenant-store.ts';

/** Longer than functions keep a version (60 s), so that all of them change at the same moment. */
const noticeMs = 120_000;

/** What applying would do, decided on what is stored now. */
export interface TenantPlan {
  /** One line for each change of the configuration. */
  readonly changes: readonly string[];
  /** Left out when the configuration stays as it is. */
  readonly version?: StoredTenant;
  /** The version in the store, or the one to come. */
  readonly number: number;
  readonly officers: readonly OfficerChange[];
}

/**
 * The days of the calendar changed and its version did not: open deadlines bear the version that they were counted by,
 * and would not be counted again.
 */
export class CalendarVersionError extends Error {
  override readonly name = 'CalendarVersionError';
  constructor(version: number) {
    super(`must grow past ${version}, because the days or hours of the calendar change`);
  }
}

function checkCalendarVersion(before: TenantConfig['calendar'], after: TenantConfig['calendar']): void {
  const { version, ...days } = after;
  const { version: stored, ...known } = before;
  if (version < stored || (version === stored && JSON.stringify(days) !== JSON.stringify(known)))
    throw new CalendarVersionError(stored);
}

/** Complaints received under these versions would run by another, and nobody asked for that. */
export class MissingSopVersionsError extends Error {
  override readonly name = 'MissingSopVersionsError';
  constructor(versions: readonly number[]) {
    super(`lacks stored SOP version ${versions.join(', ')}: add it to the file, or pass --drop-sop-versions`);
  }
}

type Sops = TenantConfig['sops'];

const missingFrom = (after: Sops, before: Sops): Sops =>
  before.filter(({ version }) => after.every((one) => one.version !== version));

function checkSopVersions(before: Sops, after: Sops): void {
  const lacking = missingFrom(after, before).map(({ version }) => version);
  if (lacking.length > 0) throw new MissingSopVersionsError(lacking);
}

/**
 * The configuration with the procedure as it is stored, where complaints may run by it or the files lack it: for a stage
 * that is brought up to its files unasked.
 */
export const keepStoredSops = async (
  store: Pick<TenantStore, 'newest'>,
  config: TenantConfig,
  stageNow: Instant,
): Promise<TenantConfig> => {
  const stored = (await store.newest(config.id))?.config.sops ?? [];
  const used = keepUsedSops(stored, config.sops, localDate(config.zone, stageNow));
  return { ...config, sops: [...used, ...missingFrom(config.sops, stored)] };
};

/** A configuration as the version after the newest one; the first of a tenant holds at once. */
export const nextVersion = (
  newest: StoredTenant | undefined,
  config: TenantConfig,
  now: Date,
): StoredTenant => ({
  config,
  version: (newest?.version ?? 0) + 1,
  effectiveAt: new Date(now.getTime() + (newest ? noticeMs : 0)).toISOString(),
});

interface PlanOptions {
  readonly dropSopVersions?: boolean;
  readonly changeSopVersions?: boolean;
}

/** Real time, by which a version takes effect, and the stage's own, by which complaints are received. */
interface Clocks {
  readonly now: Date;
  readonly stageNow: Instant;
}

/**
 * Compares a configuration with what is stored. The supervisor stores versions of the procedure by the API, so files that
 * lack one are older than the store, unless `dropSopVersions` says that it is to go; what complaints run by stays, unless
 * `changeSopVersions` says otherwise.
 * @throws CalendarVersionError, MissingSopVersionsError, ChangedSopVersionsError
 */
export const planTenant = async (
  store: TenantStore,
  config: TenantConfig,
  { now, stageNow }: Clocks,
  { dropSopVersions = false, changeSopVersions = false }: PlanOptions = {},
): Promise<TenantPlan> => {
  const newest = await store.newest(config.id);
  if (newest) checkCalendarVersion(newest.config.calendar, config.calendar);
  if (newest && !dropSopVersions) checkSopVersions(newest.config.sops, config.sops);
  if (newest && !changeSopVersions)
    checkKeptSops(newest.config.sops, config.sops, localDate(config.zone, stageNow));
  const changes = tenantChanges(newest?.config, config);
  const offices = new Set([...(newest?.config.offices ?? []), ...config.offices].map(({ id }) => id));
  const officers = officerChanges(await store.officers(config.id, [...offices]), config);
  if (newest && changes.length === 0) return { changes, number: newest.version, officers };
  const version = nextVersion(newest, config, now);
  return { changes, number: version.version, officers, version };
};

/**
 * Does what was planned. The directory goes first: should the version then fail, the offices that were taken
 * away still stand in the stored one, and applying again finds them.
 */
export const applyPlan = async (store: TenantStore, { officers, version }: TenantPlan): Promise<void> => {
  if (officers.length > 0) await store.changeOfficers(officers);
  if (version) await store.store(version);
};
