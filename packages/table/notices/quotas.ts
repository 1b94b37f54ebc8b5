import * as z from 'zod/mini';
import type { Quotas } from '#notices/delivery/quotas.ts';
import { parseItem } from '../engine/parse-item.ts';
import { readItem } from '../engine/read-items.ts';
import type { Table } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { quotaKey } from '../keys/mail-keys.ts';
import { noticeItemVersion } from './notice-items.ts';

/** Others take places of the same quota at the same moment. */
const maxRaces = 20;

/** Quotas of all tenants in DynamoDB; each quota names its tenant. One item for each time, with those who have a place. */
export const dynamoQuotas = (table: Table): Quotas => ({
  async take({ tenant, name, window, max, until }, holder) {
    const key = quotaKey(tenant, name, window);
    for (let race = 0; race < maxRaces; race++) {
      const item = await readItem(table, key);
      const { holders } = item ? parseItem(storedQuota, item) : { holders: [] };
      if (holders.includes(holder)) return true;
      if (holders.length >= max) return false;
      const expiresAt = Math.ceil(Date.parse(until) / 1000);
      const { changed } = await updateItem(table, key, {
        set: { entity: 'quota', v: noticeItemVersion, holders: [...holders, holder], expiresAt },
        when: 'attribute_not_exists(#holders) OR size(#holders) = :known',
        values: { known: holders.length },
      });
      if (changed) return true;
    }
    throw new Error('a quota changed all the time');
  },
});

const storedQuota = z.object({ holders: z.array(z.string()) });
