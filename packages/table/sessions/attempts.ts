import type { AttemptCounts } from '#sign-in/sign-in.ts';
import type { TenantTable } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { attemptKey } from '../keys/tenant-keys.ts';

export const dynamoAttempts = (table: TenantTable): AttemptCounts => ({
  async take(name, max, until) {
    const { changed } = await updateItem(table, attemptKey(table.tenant, name), {
      add: { count: 1 },
      set: { entity: 'attempts', v: 1, expiresAt: Math.ceil(Date.parse(until) / 1000) },
      when: 'attribute_not_exists(#count) OR #count < :max',
      values: { max },
    });
    return changed;
  },

  async giveBack(name) {
    await updateItem(table, attemptKey(table.tenant, name), {
      add: { count: -1 },
      when: '#count > :none',
      values: { none: 0 },
    });
  },
});
