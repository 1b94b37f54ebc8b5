import { beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '#casework/records/attachment.ts';
import { tuesday } from '../complaints/cases.ts';
import { type StoresOf, storeTenantOn } from './case-stores.ts';

export const expectedAttachment = (id: string, changes: Partial<Attachment> = {}) =>
  ({
    id,
    by: 'complainant',
    type: 'image/jpeg',
    size: 2048,
    name: 'rumah.jpg',
    at: tuesday,
    state: 'expected',
    until: '2026-11-24T03:15:00.000Z',
    lapses: '2026-12-01T03:00:00.000Z',
    ...changes,
  }) as Attachment;

export function attachmentStoreSuite(make: () => Promise<StoresOf> | StoresOf): void {
  describe('a store of attachments', () => {
    let on: Awaited<ReturnType<typeof storeTenantOn>>;
    let number: string;
    beforeEach(async () => {
      on = await storeTenantOn(await make());
      number = await on.submitted();
    });
    const all = async () => (await on.complaints.attachments(number)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const first = expectedAttachment('c01-aaaaaaaaaaaa');
    const second = expectedAttachment('o02-bbbbbbbbbbbb', { by: 'office', office: 'dishub/liaison' });
    const expectOne = (wanted: Attachment, instead?: Attachment) =>
      on.attachments.expect(number, wanted, instead);
    const ready = { state: 'ready', type: 'image/png', size: 99 } as const;
    const refused = { state: 'refused', reason: 'unreadable', lapses: '2026-12-02T00:00:00.000Z' } as const;

    it('the store returns the expected attachments of one case and tenant and of no other', async () => {
      expect(await all()).toEqual([]);
      expect([await expectOne(first), await expectOne(second)]).toEqual([true, true]);
      expect(await all()).toEqual([first, second]);
      expect(await on.complaints.attachments(await on.submitted())).toEqual([]);
      expect(await on.neighbour.complaints.attachments(number)).toEqual([]);
    });

    it('an expected attachment changes neither the case nor its timeline', async () => {
      const before = await on.complaints.load(number);
      await expectOne(first);
      expect(await on.complaints.load(number)).toEqual(before);
      expect(await on.complaints.timeline(number)).toHaveLength(1);
    });

    it('a slot takes one attachment, and another only in place of the expected one that the caller saw', async () => {
      const other = expectedAttachment('c01-cccccccccccc');
      await expectOne(first);
      expect(await expectOne(other)).toBe(false);
      expect(await expectOne(other, expectedAttachment('c01-dddddddddddd'))).toBe(false);
      expect(await all()).toEqual([first]);
      expect(await expectOne(other, first)).toBe(true);
      expect(await all()).toEqual([other]);
      await on.attachments.settle(number, other.id, ready);
      expect(await expectOne(first, other)).toBe(false);
    });

    it('only one of three uploads that claim the same slot at once gets it', async () => {
      const ids = ['c01-eeeeeeeeeeee', 'c01-ffffffffffff', 'c01-gggggggggggg'];
      const won = await Promise.all(ids.map((id) => expectOne(expectedAttachment(id))));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await all()).toHaveLength(1);
    });

    it('an upload may replace an attachment that has been deleted since it was seen', async () => {
      expect(await expectOne(first, expectedAttachment('c01-dddddddddddd'))).toBe(true);
    });

    it('an attachment is settled once, and only under the id that is expected in its slot', async () => {
      await expectOne(first);
      await expectOne(second);
      const settle = (id: string, as: typeof ready | typeof refused) => on.attachments.settle(number, id, as);
      expect(await settle('c01-zzzzzzzzzzzz', ready)).toBe(false);
      expect(await settle('c09-zzzzzzzzzzzz', ready)).toBe(false);
      expect([await settle(first.id, ready), await settle(second.id, refused)]).toEqual([true, true]);
      const { until: _, lapses: __, ...asked } = first as Attachment & { state: 'expected' };
      const { until: ___, lapses: ____, ...other } = second as Attachment & { state: 'expected' };
      const settled = [
        { ...asked, ...ready },
        { ...other, ...refused },
      ];
      expect(await all()).toEqual(settled);
      expect([await settle(first.id, refused), await settle(second.id, ready)]).toEqual([false, false]);
      expect(await all()).toEqual(settled);
    });

    it('the store deletes all attachments of a case and none of another, and a repetition is harmless', async () => {
      const other = await on.submitted();
      await on.attachments.expect(other, first);
      await expectOne(first);
      await expectOne(second);
      for (const _ of ['once', 'again']) await on.attachments.forgetAll(number);
      expect(await all()).toEqual([]);
      expect(await on.complaints.attachments(other)).toEqual([first]);
      expect(await on.attachments.settle(number, first.id, ready)).toBe(false);
    });
  });
}
