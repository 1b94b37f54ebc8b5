import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { StopList } from '#notices/stop-list.ts';

const bounced = { why: 'bounced', at: '2026-11-25T00:33:46.669Z' } as const;
const complained = { why: 'complained', at: '2026-11-26T00:00:00.000Z' } as const;

/** What every stop list keeps to. */
export const stopListPromises = (make: () => StopList): void => {
  describe('a stop list', () => {
    const anAddress = () => `${randomUUID()}@contoh.example`;

    it('finds an address that was stopped, however it is written, and no other', async () => {
      const [list, address] = [make(), anAddress()];
      expect(await list.find('klaten', address)).toBeUndefined();
      expect(await list.stop('klaten', address, bounced)).toEqual(bounced);
      expect(await list.find('klaten', address.toUpperCase())).toEqual(bounced);
      expect(await list.find('klaten', anAddress())).toBeUndefined();
    });

    it('keeps why and when it was stopped first', async () => {
      const [list, address] = [make(), anAddress()];
      await list.stop('klaten', address, bounced);
      expect(await list.stop('klaten', address, complained)).toEqual(bounced);
      const both = anAddress();
      const [one, other] = await Promise.all([
        list.stop('klaten', both, complained),
        list.stop('klaten', both, bounced),
      ]);
      expect(one).toEqual(other);
    });

    it('is a tenant’s own', async () => {
      const [list, address] = [make(), anAddress()];
      await list.stop('klaten', address, bounced);
      expect(await list.find('boyolali', address)).toBeUndefined();
    });
  });
};
