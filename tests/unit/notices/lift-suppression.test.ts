import { expect, it } from 'vitest';
import type { AddressMended } from '#events/complaint/address-mended.v1.ts';
import { liftSuppression } from '#notices/suppression/lift-suppression.ts';
import { complainant, coordinator } from '../../support/complaints/actors.ts';
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
    suppressed.push((await office.post.suppressions.find(citizen)) !== undefined);
  };
  const failing = { lift: async () => Promise.reject(new Error('the table is down')) };

  await expect(liftSuppression({ ...office.post, suppressions: failing, notify }, mended)).rejects.toThrow(
    'down',
  );
  expect(suppressed, 'nothing is told while it is suppressed').toEqual([]);
  await liftSuppression({ ...office.post, notify }, mended);
  expect(suppressed).toEqual([false]);
});

/** A case whose address takes mail again, with the event that the subscriber has not heard yet. */
async function mendedCase() {
  const fixture = await deliveryFixture();
  const { desk, office, hear, receipt } = fixture;
  const number = await receipt();
  await hear('bounce-permanent', 'ses-1', citizen);
  const now = wib('2026-11-25', '10:00');
  await desk.take(number, 'mend-address', { again: 'was-full' }, coordinator, { now });
  const mended = (await desk.store.timeline(number)).at(-1) as AddressMended;
  office.mails.length = 0;
  return { ...fixture, number, now, mended };
}

it('the suppression is lifted although its case was merged before the event was heard, and the address gets the news of the merge', async () => {
  const { desk, office, number, now, mended, addresses } = await mendedCase();
  const into = await desk.submitted({ contact: { email: 'lain@contoh.example' } });
  await desk.dispatch(into);
  await desk.take(number, 'merge', { into }, coordinator, { now });

  await liftSuppression({ ...office.post, notify: async () => {} }, mended);
  expect(await office.post.suppressions.find(citizen)).toBeUndefined();
  await office.tellAll(number, mended.sequence);
  expect(addresses()).toContain(citizen);
});

it('a case that was erased before the event was heard lifts no suppression and sends no mail', async () => {
  const { desk, office, number, now, mended, addresses } = await mendedCase();
  await desk.take(number, 'withdraw', {}, complainant, { now });
  await desk.take(number, 'erase', { basis: 'request', keepOfficeWords: false }, coordinator, { now });
  for (const kept of desk.memory.cases.values()) kept.reporter = undefined;

  const notified: AddressMended[] = [];
  await liftSuppression({ ...office.post, notify: async (event) => void notified.push(event) }, mended);
  expect(await office.post.suppressions.find(citizen)).toMatchObject({ why: 'bounced' });
  expect(notified).toEqual([mended]);
  await office.tellAll(number, mended.sequence - 1);
  expect(addresses()).not.toContain(citizen);
});
