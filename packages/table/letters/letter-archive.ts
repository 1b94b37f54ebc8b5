import type { LetterEntry } from '#casework/records/hash-chain.ts';
import type { CompleteLetter, LetterArchive } from '#casework/records/letter-archive.ts';
import type { Letter } from '#letters/letter.ts';
import { namesIn } from '../complaints/archive.ts';
import { entryAsStored } from '../complaints/parse-entry.ts';
import { parseList } from '../engine/parse-item.ts';
import { readRange } from '../engine/read-items.ts';
import type { Table, TenantTable } from '../engine/table.ts';
import { textAsStored } from '../integrity/complete-cases.ts';
import { letterInKey, letterKey, letterPrefix, registerKey } from '../keys/letter-keys.ts';
import { parseRegister } from './parse-letter.ts';

/** The letters of a tenant as stored, unparsed. */
export const dynamoLetterArchive = (table: TenantTable): LetterArchive => ({
  async *letters() {
    for await (const id of namesIn(table, letterPrefix(table.tenant), (pk) =>
      letterInKey(table.tenant, pk),
    )) {
      const letter = await held(table, table.tenant, id);
      // Mails about a run have a key of the same form, and belong to no letter.
      if (letter.letter || letter.entries.length + letter.texts.length > 0) yield letter;
    }
  },

  async registers() {
    const { pk } = registerKey(table.tenant, '');
    const items = await readRange(table, { pk, from: '0', to: '9999' });
    return new Map(parseList(table, items, (item) => [String(item.sk), parseRegister(item)] as const));
  },
});

async function held(table: Table, tenant: string, id: string): Promise<CompleteLetter> {
  const items = await readRange(table, { pk: letterKey(tenant, id).pk, from: '0', to: '~' });
  const kept = items.find(({ entity }) => entity === 'letter');
  return {
    id,
    ...(kept ? { letter: kept.letter as Letter } : {}),
    entries: items
      .filter(({ entity }) => entity === 'timeline')
      .map((item) => entryAsStored<LetterEntry>(item)),
    texts: items.filter(({ entity }) => entity === 'text').map(textAsStored),
  };
}
