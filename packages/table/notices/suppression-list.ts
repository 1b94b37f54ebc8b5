import * as z from 'zod/mini';
import { keyedHash, keyedHashes } from '#casework/identifiers/keyed-hash.ts';
import { instant } from '#events/envelope.ts';
import { liftReasons, undeliverableReasons } from '#events/vocabulary.ts';
import type { Suppression, SuppressionList } from '#mail/suppression-list.ts';
import { batchGet } from '../engine/batch-get.ts';
import { parseItem } from '../engine/parse-item.ts';
import type { TenantTable } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { suppressionKey } from '../keys/mail-keys.ts';

/** Hashed with the address, so that its other hashes differ. */
const hashedAs = (tenant: string, address: string): string => `stop/${tenant}/${address.toLowerCase()}`;

/** `secret` has the stage's keys; older ones still find addresses hashed with them. */
export const dynamoSuppressionList = (
  table: TenantTable,
  secret: () => Promise<string>,
): SuppressionList => ({
  async find(address) {
    const hashes = keyedHashes(await secret(), hashedAs(table.tenant, address));
    const items = await batchGet(
      table,
      hashes.map((hash) => suppressionKey(table.tenant, hash)),
    );
    return items.map(suppressionOf).find((one) => one !== undefined);
  },

  async suppress(address, { why, at }) {
    const known = await this.find(address);
    if (known) return known;
    const hash = keyedHash(await secret(), hashedAs(table.tenant, address));
    const { changed, old } = await updateItem(table, suppressionKey(table.tenant, hash), {
      set: { entity: 'stopped-address', v: 1, why, at },
      remove: ['liftedAt'],
      when: 'attribute_not_exists(pk) OR #liftedAt < :at',
      values: { at },
    });
    return changed ? { why, at } : suppressionOf(old!);
  },

  async lift(address, lifting) {
    for (const hash of keyedHashes(await secret(), hashedAs(table.tenant, address))) {
      const key = suppressionKey(table.tenant, hash);
      const [item] = await batchGet(table, [key]);
      const stopped = item && suppressionOf(item);
      if (!stopped) continue;
      const { changed } = await updateItem(table, key, {
        set: {
          liftedAt: lifting.at,
          lifted: [...(parseItem(storedSuppression, item).lifted ?? []), { ...stopped, lifting }],
        },
        when: 'attribute_not_exists(#liftedAt) AND #at = :stopped AND #at <= :at',
        values: { stopped: stopped.at, at: lifting.at },
      });
      if (changed) return stopped;
    }
    return undefined;
  },
});

const suppression = { why: z.enum(undeliverableReasons), at: instant };
const storedSuppression = z.object({
  ...suppression,
  liftedAt: z.exactOptional(instant),
  lifted: z.exactOptional(
    z.array(
      z.object({
        ...suppression,
        lifting: z.object({ why: z.enum(liftReasons), at: instant, by: z.string() }),
      }),
    ),
  ),
});

/** The suppression in force. @throws StoredItemError */
function suppressionOf(item: Record<string, unknown>): Suppression | undefined {
  const { why, at, liftedAt } = parseItem(storedSuppression, item);
  return liftedAt ? undefined : { why, at };
}
