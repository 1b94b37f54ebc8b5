import type {
  OpenCases,
  RecomputationStore,
  Recomputing,
  RunRecord,
} from '#casework/recomputation/recomputation.ts';
import { copy, type MemoryTable } from './memory-table.ts';

const shards = 3;
const shardOf = (number: string): number => number.charCodeAt(number.length - 2) % shards;

/** Open complaints by promised date, in few shards. */
export const memoryOpenCases = (memory: MemoryTable): OpenCases => ({
  shards,
  async page({ tenant }, shard, max, after = '') {
    const places = [...memory.cases.values()]
      .map(({ file }) => file.complaint)
      .filter(({ stage, assignments }) => !/closed|archived/.test(stage) || assignments.length > 0)
      .filter((one) => one.tenant === tenant && shardOf(one.number) === shard)
      .map(({ number, promised }) => `${promised.at} ${number}`)
      .sort()
      .filter((place) => place > after);
    const page = places.slice(0, max);
    const numbers = page.map((place) => place.split(' ')[1]!);
    return { numbers, ...(places.length > max ? { after: page.at(-1)! } : {}) };
  },
});

/** Where recomputations stand, in this process. */
export function memoryRecomputations(): RecomputationStore {
  const states = new Map<string, Recomputing>();
  const kept = new Map<string, RunRecord[]>();
  return {
    read: async ({ tenant }) => copy(states.get(tenant)),
    async write({ tenant }, before, after, record) {
      if (states.get(tenant)?.revision !== before?.revision) return false;
      states.set(tenant, { ...copy(after), revision: (before?.revision ?? 0) + 1 });
      if (record) kept.set(tenant, [copy(record), ...(kept.get(tenant) ?? [])]);
      return true;
    },
    records: async ({ tenant }) => copy(kept.get(tenant) ?? []),
  };
}
