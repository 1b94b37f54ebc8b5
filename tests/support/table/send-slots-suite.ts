import { describe, expect, it } from 'vitest';
import type { SendSlots } from '#mail/rate-limiter.ts';

const never = Number.MAX_SAFE_INTEGER;
const minute = 60_000;
/** There is one account, so each test uses a time of its own, later than all before. */
let began = 1_764_000_000_000;

/** Each `make` is another process on the same account. */
export function sendSlotsSuite(make: () => SendSlots): void {
  const fresh = () => {
    began += 60 * minute;
    return { from: began, process: make(), other: make() };
  };

  describe('slots for sending mail', () => {
    it('a process gets a slot at once after a pause', async () => {
      const { from, process } = fresh();
      expect(await process.take({ from, lasting: 100, latest: never })).toBe(from);
    });

    it('processes get slots one after the other', async () => {
      const { from, process, other } = fresh();
      const taken = [];
      for (const one of [process, other, other, process])
        taken.push(await one.take({ from, lasting: 20.5, latest: never }));
      expect(taken.map((at) => at! - from)).toEqual([0, 20.5, 41, 61.5]);
    });

    it('six processes that take a slot at once get different ones', async () => {
      const { from } = fresh();
      const taken = await Promise.all(
        Array.from({ length: 6 }, () => make().take({ from, lasting: 100, latest: never })),
      );
      expect(taken.map((at) => at! - from).toSorted((a, b) => a - b)).toEqual([0, 100, 200, 300, 400, 500]);
    });

    it('a process that cannot wait long enough gets no slot and leaves it to the next', async () => {
      const { from, process, other } = fresh();
      await process.take({ from, lasting: 500, latest: never });
      expect(await other.take({ from, lasting: 100, latest: from + 499 })).toBeUndefined();
      expect(await other.take({ from, lasting: 100, latest: from + 500 })).toBe(from + 500);
      expect(await process.take({ from, lasting: 100, latest: never })).toBe(from + 600);
    });

    it('unused time gives no extra slots later', async () => {
      const { from, process, other } = fresh();
      await process.take({ from, lasting: 100, latest: never });
      expect(await process.take({ from: from + 5000, lasting: 100, latest: never })).toBe(from + 5000);
      expect(await other.take({ from: from + 5050, lasting: 100, latest: never })).toBe(from + 5100);
    });

    it('a process whose clock is far ahead does not delay the others', async () => {
      const { from, process, other } = fresh();
      await process.take({ from: from + 30 * minute, lasting: 100, latest: never });
      expect(await other.take({ from, lasting: 100, latest: never })).toBe(from);
      expect(await other.take({ from, lasting: 100, latest: never })).toBe(from + 100);
    });
  });
}
