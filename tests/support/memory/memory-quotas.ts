import type { Quotas } from '#notices/delivery/quotas.ts';

export function memoryQuotas(): Quotas {
  const holders = new Map<string, Set<string>>();
  return {
    async take({ tenant, name, window, max }, holder) {
      const key = `${tenant} ${name} ${window}`;
      const places = holders.get(key) ?? new Set();
      holders.set(key, places);
      if (!places.has(holder) && places.size >= max) return false;
      places.add(holder);
      return true;
    },
  };
}
