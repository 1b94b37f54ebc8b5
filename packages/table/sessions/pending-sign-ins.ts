import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { PendingSignIns } from '#sign-in/pending-sign-in.ts';
import { marshall } from '../engine/attribute-values.ts';
import { parseItem } from '../engine/parse-item.ts';
import { readItem } from '../engine/read-items.ts';
import type { TenantTable } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { pendingSignInKey } from '../keys/tenant-keys.ts';

const challenge = { username: z.string(), continuation: z.string() };

const stored = z.object({
  email: z.string(),
  next: z.exactOptional(z.string()),
  step: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('new-password'), ...challenge }),
    z.object({ kind: z.literal('totp'), ...challenge }),
    z.object({
      kind: z.literal('set-up-second-factor'),
      subject: z.string(),
      accessToken: z.string(),
      secret: z.string(),
    }),
    z.object({ kind: z.literal('reset-password') }),
  ]),
});

export const dynamoPendingSignIns = (table: TenantTable): PendingSignIns => ({
  async put(tokenHash, pending, until) {
    const expiresAt = Math.ceil(Date.parse(until) / 1000);
    const key = pendingSignInKey(table.tenant, tokenHash);
    const Item = marshall({ ...key, entity: 'pending-sign-in', v: 1, ...pending, expiresAt });
    await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
  },

  async find(tokenHash, realNow) {
    const item = await readItem(table, pendingSignInKey(table.tenant, tokenHash));
    // Expiry deletes hours later.
    if (!item || item.isEnded || Number(item.expiresAt) * 1000 <= Date.parse(realNow)) return undefined;
    return parseItem(stored, item);
  },

  async end(tokenHash) {
    await updateItem(table, pendingSignInKey(table.tenant, tokenHash), {
      set: { isEnded: true },
      remove: ['step'],
      when: 'attribute_exists(pk)',
    });
  },
});
