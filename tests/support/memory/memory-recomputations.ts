import type { OpenCases, RecomputationStore } from '#casework/recomputation/recomputation.ts';
import { copy, type TenantMemory } from './memory-table.ts';

const shards = 3;
const shardOf = (number: string): number => number.charCodeAt(number.length - 2) % shards;

/** By promised date, in few shards. */
export const memoryOpenCases = (memory: TenantMemory): OpenCases => ({
  shards,
  async page(shard, max, after = '') {
    const places = [...memory.cases.values()]
      .map(({ file }) => file.complaint)
      .filter(({ stage, assignments }) => !/closed|archived/.test(stage) || assignments.length > 0)
      .filter((one) => one.tenant === memory.tenant && shardOf(one.number) === shard)
      .map(({ number, promised }) => `${promised.at} ${number}`)
      .sort()
      .filter((place) => place > after);
    const page = places.slice(0, max);
    const numbers = page.map((place) => place.split(' ')[1]!);
    return { numbers, ...(places.length > max ? { after: page.at(-1)! } : {}) };
  },
});

export function memoryRecomputations({
  tenant,
  recomputations: { states, kept },
}: TenantMemory): RecomputationStore {
  return {
    read: async () => copy(states.get(tenant)),
    async write(before, after, record) {
      if (states.get(tenant)?.revision !== before?.revision) return false;
      states.set(tenant, { ...copy(after), revision: (before?.revision ?? 0) + 1 });
      if (record) kept.set(tenant, [copy(record), ...(kept.get(tenant) ?? [])]);
      return true;
    },
    records: async () => copy(kept.get(tenant) ?? []),
  };
}
