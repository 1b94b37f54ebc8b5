import { type Instant, localDate } from '#calendar/zones.ts';
import { checkKeptSops, keepUsedSops } from './kept-sop-versions.ts';
import { officerChanges } from './officer-changes.ts';
import { tenantChanges } from './tenant-changes.ts';
import type { TenantConfig } from './tenant-config.ts';
import type { OfficerChange, StoredTenant, TenantStore } from './tenant-store.ts';
import { noticeMs } from './version-timing.ts';

export interface TenantPlan {
  readonly changes: readonly string[];
  readonly version?: StoredTenant;
  readonly number: number;
  readonly officers: readonly OfficerChange[];
}

/** The calendar's days changed without its version, so open deadlines would not be recomputed. */
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

/** Complaints received under the missing versions would change to another version unnoticed. */
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

/** For a stage that is updated unasked: keeps stored versions that complaints may use or the files lack. */
export const keepStoredSops = async (
  store: Pick<TenantStore, 'newest'>,
  config: TenantConfig,
  stageNow: Instant,
): Promise<TenantConfig> => {
  const stored = (await store.newest(config.id))?.config.sops ?? [];
  const used = keepUsedSops(stored, config.sops, localDate(config.zone, stageNow));
  return { ...config, sops: [...used, ...missingFrom(config.sops, stored)] };
};

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

/** Versions take effect by real time; complaints are received by the stage's time. */
interface Clocks {
  readonly now: Date;
  readonly stageNow: Instant;
}

/**
 * Files may lack versions that the supervisor stored by the API; the options allow to drop or change them.
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

/** Writes the directory first: if the version then fails, applying again still finds the removed offices. */
export const applyPlan = async (store: TenantStore, { officers, version }: TenantPlan): Promise<void> => {
  if (officers.length > 0) await store.changeOfficers(officers);
  if (version) await store.store(version);
};
