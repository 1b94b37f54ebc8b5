import * as z from 'zod/mini';
import type { SendSlots } from '#mail/rate-limiter.ts';
import { caseItemVersion } from '../complaints/case-items.ts';
import { parseItem } from '../engine/parse-item.ts';
import type { Table } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { sendSlotsKey } from '../keys/mail-keys.ts';

/** No slots are taken further ahead. A later stored instant comes from a wrong clock and is ignored. */
const maxAheadMs = 60_000;
/** Attempts after concurrent changes. */
const maxTries = 8;

const storedSlots = z.object({ free: z.exactOptional(z.number()) });

/**
 * The account's time of sending, for all tenants: one item says from when on nobody has it. To take is one write, after a rest of the
 * account at most two.
 */
export function dynamoSendSlots(table: Table): SendSlots {
  const key = sendSlotsKey();
  /** When the account was free, as last seen by this process. */
  let seen = 0;

  const takeNext = ({ from, lasting, latest }: Parameters<SendSlots['take']>[0]) =>
    updateItem(table, key, {
      add: { free: lasting },
      when: '#free BETWEEN :from AND :latest',
      values: { from, latest },
    });
  const takeNow = ({ from, lasting }: Parameters<SendSlots['take']>[0]) =>
    updateItem(table, key, {
      set: { entity: 'mail-turns', v: caseItemVersion, free: from + lasting },
      when: 'attribute_not_exists(#free) OR #free < :from OR #free > :farthest',
      values: { from, farthest: from + maxAheadMs },
    });

  return {
    async take(stretch) {
      const { from, lasting, latest } = stretch;
      const isAhead = () => seen >= from && seen <= from + maxAheadMs;
      for (let look = 1; look <= maxTries; look++) {
        const next = isAhead();
        const { changed, old } = await (next ? takeNext(stretch) : takeNow(stretch));
        const free = old ? (parseItem(storedSlots, old).free ?? 0) : 0;
        const began = next ? free : from;
        seen = changed ? began + lasting : free;
        if (changed) return began;
        if (isAhead() && seen > latest) return undefined;
      }
      return undefined;
    },
  };
}
