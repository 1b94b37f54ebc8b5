import * as z from 'zod/mini';
import type { Entry, LetterEntry } from '#casework/records/hash-chain.ts';
import { complaintEvents } from '#events/complaint/union.ts';
import { letterEvents } from '#events/letter/union.ts';
import { schemaFor } from '#events/schema-for.ts';
import { parseItem } from '../engine/parse-item.ts';

type Item = Readonly<Record<string, unknown>>;

const storedLink = z.object({ prev: z.string(), hash: z.string() });

/** An entry of a complaint, by the contract of its event. @throws StoredItemError */
export const parseEntry = (item: Item): Entry => ({
  ...parseItem(storedLink, item),
  ...parseItem(schemaFor(complaintEvents, item), eventIn(item), item),
});

/** @throws StoredItemError */
export const parseLetterEntry = (item: Item): LetterEntry => ({
  ...parseItem(storedLink, item),
  ...parseItem(schemaFor(letterEvents, item), eventIn(item), item),
});

/** An entry of a complaint or a letter: the stream and a scan of the table have both. @throws StoredItemError */
export const parseAnyEntry = (item: Item): Entry | LetterEntry =>
  String(item.type).startsWith('letter-') ? parseLetterEntry(item) : parseEntry(item);

/** Unparsed, for checks that report what was changed in the item. */
export function entryAsStored<Of extends Entry | LetterEntry = Entry>(item: Item): Of {
  const { pk: _, sk: __, entity: ___, gsi3pk: ____, gsi3sk: _____, ...entry } = item;
  return entry as unknown as Of;
}

function eventIn(item: Item): Item {
  const { pk, sk, entity, gsi3pk, gsi3sk, prev, hash, ...event } = item;
  return event;
}
