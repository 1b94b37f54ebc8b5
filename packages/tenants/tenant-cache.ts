import type { StoredTenant } from './tenant-store.ts';

export type LoadTenant = (tenant: string) => Promise<StoredTenant | undefined>;

interface CacheSettings {
  /** Stored versions take effect later than this, so that all functions change at once. */
  readonly maxAgeMs: number;
  readonly unknownMaxAgeMs?: number;
  /** Milliseconds; a stage's moved clock does not age the cache. */
  readonly realTime?: () => number;
}

/** Any other text from a path cannot be a tenant, and might be too long for a key. */
const possibleId = /^[a-z0-9-]{1,63}$/;

/** The names of unknown tenants come from the request's path, so their number is limited. */
const maxKept = 200;

/** Concurrent calls share one load; a failed load is not cached. */
export const cachedTenant = (load: LoadTenant, settings: CacheSettings): LoadTenant => {
  const { maxAgeMs, unknownMaxAgeMs = Math.min(5_000, maxAgeMs), realTime = Date.now } = settings;
  const kept = new Map<string, { until: number; loading: Promise<StoredTenant | undefined> }>();

  const loadAndKeep = (tenant: string): Promise<StoredTenant | undefined> => {
    if (kept.size >= maxKept) kept.clear();
    const startedAt = realTime();
    const entry = { until: startedAt + maxAgeMs, loading: load(tenant) };
    kept.set(tenant, entry);
    entry.loading.then(
      (found) => {
        if (!found) entry.until = startedAt + unknownMaxAgeMs;
      },
      () => {
        if (kept.get(tenant) === entry) kept.delete(tenant);
      },
    );
    return entry.loading;
  };

  return async (tenant) => {
    if (!possibleId.test(tenant)) return undefined;
    const entry = kept.get(tenant);
    return entry && realTime() < entry.until ? entry.loading : loadAndKeep(tenant);
  };
};
