import type { Suppression, SuppressionList } from '#mail/suppression-list.ts';

export function memorySuppressionList(): SuppressionList {
  const suppressed = new Map<string, Suppression>();
  const liftedAt = new Map<string, string>();
  const keyOf = (address: string) => address.toLowerCase();
  return {
    find: async (address) => suppressed.get(keyOf(address)),
    async suppress(address, suppression) {
      const known = suppressed.get(keyOf(address));
      if (known) return known;
      if ((liftedAt.get(keyOf(address)) ?? '') >= suppression.at) return undefined;
      suppressed.set(keyOf(address), suppression);
      return suppression;
    },
    async lift(address, { at }) {
      const known = suppressed.get(keyOf(address));
      if (!known || known.at > at) return undefined;
      suppressed.delete(keyOf(address));
      liftedAt.set(keyOf(address), at);
      return known;
    },
  };
}
