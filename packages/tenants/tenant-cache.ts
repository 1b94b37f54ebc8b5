import type { StoredTenant } from './tenant-store.ts';

/** Reads the version in force now; undefined for a tenant that does not exist. */
export type LoadTenant = (tenant: string) => Promise<StoredTenant | undefined>;

interface CacheSettings {
  /** How long a version is kept. A stored version takes effect later than this, so that all change at once. */
  readonly maxAgeMs: number;
  /** How long it is remembered that a tenant does not exist. */
  readonly unknownMaxAgeMs?: number;
  /** Milliseconds of real time; a stage's moved clock does not age what is kept. */
  readonly realTime?: () => number;
}

/** What is kept of unknown tenants is bounded: their names come from the request's path. */
const maxKept = 200;

/** Keeps what `load` gave, for callers of one process. Calls at once share one load; a failed load is not kept. */
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

  return (tenant) => {
    const entry = kept.get(tenant);
    return entry && realTime() < entry.until ? entry.loading : loadAndKeep(tenant);
  };
};
