import * as z from 'zod/mini';
import { erasedKinds, erasureBases } from '#events/vocabulary.ts';
import type { WormStore } from './worm-store.ts';

/** Kept outside the table, so that it can be repeated after a restore. */
const erasure = z.strictObject({
  v: z.literal(1),
  tenant: z.string(),
  number: z.string(),
  sequence: z.int(),
  at: z.string(),
  basis: z.enum(erasureBases),
  kinds: z.array(z.enum(erasedKinds)),
});
export type Erasure = z.infer<typeof erasure>;

const prefix = (tenant: string): string => `${tenant}/erasures/`;
export const erasureKey = (tenant: string, number: string, sequence: number): string =>
  `${prefix(tenant)}${number}-${String(sequence).padStart(6, '0')}.json`;

export async function* erasuresOf(wormStore: WormStore, tenant: string): AsyncGenerator<Erasure> {
  for (const key of await wormStore.keys(prefix(tenant)))
    yield erasure.parse(JSON.parse(await wormStore.read(key)));
}
