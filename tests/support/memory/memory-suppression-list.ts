import type { Suppression, SuppressionList } from '#mail/suppression-list.ts';

export function memorySuppressionList(): SuppressionList {
  const suppressed = new Map<string, Suppression>();
  const liftedAt = new Map<string, string>();
  const keyOf = (tenant: string, address: string) => `${tenant}/${address.toLowerCase()}`;
  return {
    find: async (tenant, address) => suppressed.get(keyOf(tenant, address)),
    async suppress(tenant, address, suppression) {
      const known = suppressed.get(keyOf(tenant, address));
      if (known) return known;
      if ((liftedAt.get(keyOf(tenant, address)) ?? '') >= suppression.at) return undefined;
      suppressed.set(keyOf(tenant, address), suppression);
      return suppression;
    },
    async lift(tenant, address, { at }) {
      const known = suppressed.get(keyOf(tenant, address));
      if (!known || known.at > at) return undefined;
      suppressed.delete(keyOf(tenant, address));
      liftedAt.set(keyOf(tenant, address), at);
      return known;
    },
  };
}
