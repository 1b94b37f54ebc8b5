import { keyedHash, keyedHashes } from '#casework/keyed-hash.ts';
import type { StopList, Stopped } from '#notices/stop-list.ts';
import { batchGet } from './batch-get.ts';
import { changeItem } from './change-item.ts';
import { stopKey } from './keys.ts';
import type { Table } from './table.ts';

/** Begins what is hashed, so that the same address elsewhere has another hash. */
const hashedAs = (tenant: string, address: string): string => `stop/${tenant}/${address.toLowerCase()}`;

/** The stop list in DynamoDB; `secret` gives the stage's keys, of which the older ones still find what they hid. */
export const dynamoStopList = (table: Table, secret: () => Promise<string>): StopList => ({
  async find(tenant, address) {
    const hashes = keyedHashes(await secret(), hashedAs(tenant, address));
    const [item] = await batchGet(
      table,
      hashes.map((hash) => stopKey(tenant, hash)),
    );
    return item && stoppedOf(item);
  },

  async stop(tenant, address, { why, at }) {
    const known = await this.find(tenant, address);
    if (known) return known;
    const hash = keyedHash(await secret(), hashedAs(tenant, address));
    const { changed, old } = await changeItem(table, stopKey(tenant, hash), {
      set: { entity: 'stopped-address', v: 1, why, at },
      when: 'attribute_not_exists(pk)',
    });
    return changed ? { why, at } : stoppedOf(old!);
  },
});

const stoppedOf = ({ why, at }: Record<string, unknown>) => ({ why, at }) as Stopped;
