import type { SendSlots } from '#mail/rate-limiter.ts';
import { itemVersion } from '../complaints/case-items.ts';
import { changeItem } from '../engine/change-item.ts';
import type { Table } from '../engine/table.ts';
import * as keys from '../keys.ts';

/** Further ahead no turns are taken; an instant beyond was written by a clock that is wrong, and holds nobody up. */
const farthestMs = 60_000;
/** Others take turns at the same moment; whoever finds the item changed looks again this many times. */
const looks = 8;

/**
 * The account's time of sending: one item says from when on nobody has it. To take is one write, after a rest of the
 * account at most two.
 */
export function dynamoMailTurns(table: Table): SendSlots {
  const key = keys.mailTurnsKey();
  /** From when on the account was free when this process asked last. */
  let seen = 0;

  const takeNext = ({ from, lasting, latest }: Parameters<SendSlots['take']>[0]) =>
    changeItem(table, key, {
      add: { free: lasting },
      when: '#free BETWEEN :from AND :latest',
      values: { from, latest },
    });
  const takeNow = ({ from, lasting }: Parameters<SendSlots['take']>[0]) =>
    changeItem(table, key, {
      set: { entity: 'mail-turns', v: itemVersion, free: from + lasting },
      when: 'attribute_not_exists(#free) OR #free < :from OR #free > :farthest',
      values: { from, farthest: from + farthestMs },
    });

  return {
    async take(stretch) {
      const { from, lasting, latest } = stretch;
      const isAhead = () => seen >= from && seen <= from + farthestMs;
      for (let look = 1; look <= looks; look++) {
        const next = isAhead();
        const { changed, old } = await (next ? takeNext(stretch) : takeNow(stretch));
        const free = (old?.free as number | undefined) ?? 0;
        const began = next ? free : from;
        seen = changed ? began + lasting : free;
        if (changed) return began;
        if (isAhead() && seen > latest) return undefined;
      }
      return undefined;
    },
  };
}
