import { expect, it } from 'vitest';
import type { AddressMended } from '#events/complaint/address-mended.v1.ts';
import { liftSuppression } from '#notices/suppression/lift-suppression.ts';
import { coordinator } from '../../support/complaints/actors.ts';
import { citizen, deliveryFixture } from '../../support/notices/delivery-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';

it('the mail about an address that takes mail again is sent only after its suppression was lifted', async () => {
  const { desk, office, hear, receipt } = await deliveryFixture();
  const number = await receipt();
  await hear('bounce-permanent', 'ses-1', citizen);
  const now = wib('2026-11-25', '10:00');
  await desk.take(number, 'mend-address', { again: 'was-full' }, coordinator, { now });
  const mended = (await desk.store.timeline(number)).at(-1) as AddressMended;
  const suppressed: boolean[] = [];
  const notify = async () => {
    suppressed.push((await office.post.suppressions.find('klaten', citizen)) !== undefined);
  };
  const failing = { lift: async () => Promise.reject(new Error('the table is down')) };

  await expect(liftSuppression({ ...office.post, suppressions: failing, notify }, mended)).rejects.toThrow(
    'down',
  );
  expect(suppressed, 'nothing is told while it is suppressed').toEqual([]);
  await liftSuppression({ ...office.post, notify }, mended);
  expect(suppressed).toEqual([false]);
});
