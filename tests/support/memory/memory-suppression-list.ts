import type { Suppression, SuppressionList } from '#notices/suppression/suppression-list.ts';

/** The stop list in this process. */
export function memorySuppressionList(): SuppressionList {
  const stopped = new Map<string, Suppression>();
  const liftedAt = new Map<string, string>();
  const keyOf = (tenant: string, address: string) => `${tenant}/${address.toLowerCase()}`;
  return {
    find: async (tenant, address) => stopped.get(keyOf(tenant, address)),
    async stop(tenant, address, wished) {
      const known = stopped.get(keyOf(tenant, address));
      if (known) return known;
      if ((liftedAt.get(keyOf(tenant, address)) ?? '') >= wished.at) return undefined;
      stopped.set(keyOf(tenant, address), wished);
      return wished;
    },
    async lift(tenant, address, { at }) {
      const known = stopped.get(keyOf(tenant, address));
      if (!known || known.at > at) return undefined;
      stopped.delete(keyOf(tenant, address));
      liftedAt.set(keyOf(tenant, address), at);
      return known;
    },
  };
}
