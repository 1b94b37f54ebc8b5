import * as z from 'zod/mini';
import type { Entry, LetterEntry } from '#casework/records/hash-chain.ts';
import { actor, instant } from '#events/envelope.ts';
import { parseItem } from '../engine/parse-item.ts';

type Item = Readonly<Record<string, unknown>>;

/** What the entries of complaints and letters have in common. `data` is left to the contract and to the hash over it. */
const storedEntry = z.looseObject({
  id: z.string(),
  tenant: z.string(),
  sequence: z.int().check(z.positive()),
  type: z.string(),
  at: instant,
  recordedAt: instant,
  actor,
  data: z.looseObject({}),
  prev: z.string(),
  hash: z.string(),
});

/** An entry without the table's own attributes. @throws StoredItemError */
export const parseEntry = <Of extends Entry | LetterEntry = Entry>(item: Item): Of => {
  parseItem(storedEntry, item);
  return entryAsStored(item);
};

/** The same, for checks that report what was changed in the item. */
export function entryAsStored<Of extends Entry | LetterEntry = Entry>(item: Item): Of {
  const { pk: _, sk: __, entity: ___, gsi3pk: ____, gsi3sk: _____, ...entry } = item;
  return entry as unknown as Of;
}
