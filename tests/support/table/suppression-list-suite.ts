import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SuppressionList } from '#mail/suppression-list.ts';

const bounced = { why: 'bounced', at: '2026-11-25T00:33:46.669Z' } as const;
const lifting = { why: 'was-full', at: '2026-11-27T00:00:00.000Z', by: 'operator' } as const;
const later = { why: 'complained', at: '2026-11-28T00:00:00.000Z' } as const;
const complained = { why: 'complained', at: '2026-11-26T00:00:00.000Z' } as const;

export const suppressionListSuite = (make: (tenant: string) => SuppressionList): void => {
  describe('a suppression list', () => {
    const anAddress = () => `${randomUUID()}@contoh.example`;

    it('the list finds a suppressed address in upper or lower case and no other', async () => {
      const [list, address] = [make('klaten'), anAddress()];
      expect(await list.find(address)).toBeUndefined();
      expect(await list.suppress(address, bounced)).toEqual(bounced);
      expect(await list.find(address.toUpperCase())).toEqual(bounced);
      expect(await list.find(anAddress())).toBeUndefined();
    });

    it('the list keeps the first reason and instant of a suppression', async () => {
      const [list, address] = [make('klaten'), anAddress()];
      await list.suppress(address, bounced);
      expect(await list.suppress(address, complained)).toEqual(bounced);
      const both = anAddress();
      const [one, other] = await Promise.all([list.suppress(both, complained), list.suppress(both, bounced)]);
      expect(one).toEqual(other);
    });

    it('an address can be released, and is suppressed again only by a later event', async () => {
      const [list, address] = [make('klaten'), anAddress()];
      await list.suppress(address, bounced);
      expect(await list.lift(address.toUpperCase(), lifting)).toEqual(bounced);
      expect(await list.find(address)).toBeUndefined();
      expect(await list.suppress(address, bounced), 'the same again').toBeUndefined();
      expect(await list.find(address)).toBeUndefined();
      expect(await list.suppress(address, later)).toEqual(later);
      expect(await list.lift(address, lifting), 'the same lifting again').toBeUndefined();
      expect(await list.find(address)).toEqual(later);
      expect(await list.lift(address, { ...lifting, at: '2026-11-29T00:00:00.000Z' })).toEqual(later);
    });

    it('releasing an address that was never suppressed has no effect', async () => {
      const [list, address] = [make('klaten'), anAddress()];
      expect(await list.lift(address, lifting)).toBeUndefined();
      expect(await list.suppress(address, bounced)).toEqual(bounced);
    });

    it('a tenant does not see the suppressed addresses of another', async () => {
      const [list, address] = [make('klaten'), anAddress()];
      await list.suppress(address, bounced);
      expect(await make('boyolali').find(address)).toBeUndefined();
    });
  });
};
