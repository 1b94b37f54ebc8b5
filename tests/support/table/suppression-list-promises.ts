import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SuppressionList } from '#mail/suppression-list.ts';

const bounced = { why: 'bounced', at: '2026-11-25T00:33:46.669Z' } as const;
const lifting = { why: 'was-full', at: '2026-11-27T00:00:00.000Z', by: 'operator' } as const;
const later = { why: 'complained', at: '2026-11-28T00:00:00.000Z' } as const;
const complained = { why: 'complained', at: '2026-11-26T00:00:00.000Z' } as const;

/** What every stop list keeps to. */
export const suppressionListPromises = (make: () => SuppressionList): void => {
  describe('a stop list', () => {
    const anAddress = () => `${randomUUID()}@contoh.example`;

    it('finds an address that was stopped, however it is written, and no other', async () => {
      const [list, address] = [make(), anAddress()];
      expect(await list.find('klaten', address)).toBeUndefined();
      expect(await list.suppress('klaten', address, bounced)).toEqual(bounced);
      expect(await list.find('klaten', address.toUpperCase())).toEqual(bounced);
      expect(await list.find('klaten', anAddress())).toBeUndefined();
    });

    it('keeps why and when it was stopped first', async () => {
      const [list, address] = [make(), anAddress()];
      await list.suppress('klaten', address, bounced);
      expect(await list.suppress('klaten', address, complained)).toEqual(bounced);
      const both = anAddress();
      const [one, other] = await Promise.all([
        list.suppress('klaten', both, complained),
        list.suppress('klaten', both, bounced),
      ]);
      expect(one).toEqual(other);
    });

    it('lets an address go again, and stops it anew when a later mail comes back', async () => {
      const [list, address] = [make(), anAddress()];
      await list.suppress('klaten', address, bounced);
      expect(await list.lift('klaten', address.toUpperCase(), lifting)).toEqual(bounced);
      expect(await list.find('klaten', address)).toBeUndefined();
      expect(await list.suppress('klaten', address, bounced), 'the same again').toBeUndefined();
      expect(await list.find('klaten', address)).toBeUndefined();
      expect(await list.suppress('klaten', address, later)).toEqual(later);
      expect(await list.lift('klaten', address, lifting), 'the same lifting again').toBeUndefined();
      expect(await list.find('klaten', address)).toEqual(later);
      expect(await list.lift('klaten', address, { ...lifting, at: '2026-11-29T00:00:00.000Z' })).toEqual(
        later,
      );
    });

    it('lifts nothing of an address that was never stopped', async () => {
      const [list, address] = [make(), anAddress()];
      expect(await list.lift('klaten', address, lifting)).toBeUndefined();
      expect(await list.suppress('klaten', address, bounced)).toEqual(bounced);
    });

    it('is a tenant’s own', async () => {
      const [list, address] = [make(), anAddress()];
      await list.suppress('klaten', address, bounced);
      expect(await list.find('boyolali', address)).toBeUndefined();
    });
  });
};
