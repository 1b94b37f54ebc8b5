import type { WormStore } from '#casework/records/worm-store.ts';

export function memoryWormStore(): WormStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    async put(key, text) {
      if (!kept.has(key)) kept.set(key, text);
      return kept.get(key)!;
    },
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)).sort(),
    async read(key) {
      const text = kept.get(key);
      if (text === undefined) throw new Error(`nothing stands under ${key}`);
      return text;
    },
  };
}
