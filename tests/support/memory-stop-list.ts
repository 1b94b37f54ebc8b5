import type { StopList, Stopped } from '#notices/stop-list.ts';

/** The stop list in this process. */
export function memoryStopList(): StopList {
  const stopped = new Map<string, Stopped>();
  const keyOf = (tenant: string, address: string) => `${tenant}/${address.toLowerCase()}`;
  return {
    find: async (tenant, address) => stopped.get(keyOf(tenant, address)),
    async stop(tenant, address, wished) {
      const known = stopped.get(keyOf(tenant, address)) ?? wished;
      stopped.set(keyOf(tenant, address), known);
      return known;
    },
  };
}
