import { beforeEach, describe, expect, it } from 'vitest';
import { citizen, deliveryFixture } from '../../support/notices/delivery-fixture.ts';
import { leaseMs } from '../../support/notices/notices-fixture.ts';

type Room = Awaited<ReturnType<typeof deliveryFixture>>;
let desk: Room['desk'];
let office: Room['office'];
let statuses: Room['statuses'];
let hear: Room['hear'];
let menders: Room['menders'];
let addresses: Room['addresses'];
beforeEach(async () => {
  ({ desk, office, statuses, hear, menders, addresses } = await deliveryFixture());
});

describe('a mail whose sender died before recording it', () => {
  /** SES accepted the receipt under the id `ses-lost`, and its sender got no answer. */
  async function lostReceipt() {
    const number = await desk.submitted();
    let tag = '';
    office.hooks.beforeSend = (mail) => {
      if (mail.to.address !== citizen) return;
      tag = mail.tag;
      throw new Error('the line broke');
    };
    await expect(office.tellAll(number)).rejects.toThrow('the line broke');
    office.hooks.beforeSend = undefined;
    office.clock.real += leaseMs;
    return { number, tag };
  }
  const receipts = () =>
    office.kept
      .all()
      .filter(({ template, recipient }) => `${template}${recipient}` === 'receivedcomplainant');

  it.each(['delivery', 'delivery-delay', 'bounce-permanent', 'reject'] as const)(
    'an unrecorded mail is not sent again once SES reports on it: %s',
    async (kind) => {
      const { number, tag } = await lostReceipt();
      await hear(kind, 'ses-lost', citizen, { tag });
      await office.tellAll(number);
      expect(addresses()).not.toContain(citizen);
      expect(receipts()).toMatchObject([{ state: 'sent', possibleDuplicate: false }]);
      expect(statuses).toHaveLength(1);
    },
  );

  it('a bounce of an unrecorded mail suppresses its address', async () => {
    const { number, tag } = await lostReceipt();
    await hear('bounce-permanent', 'ses-lost', citizen, { tag });
    expect(await menders(number)).toHaveLength(1);
  });

  it('a mail that was sent again is recorded as sent twice', async () => {
    const { number, tag } = await lostReceipt();
    await office.tellAll(number);
    expect(receipts()).toMatchObject([{ state: 'sent', possibleDuplicate: true }]);
    expect(receipts()[0]).not.toHaveProperty('alsoSent');
    await hear('delivery', 'ses-lost', citizen, { tag });
    expect(receipts()).toMatchObject([{ state: 'sent', possibleDuplicate: true, alsoSent: 'ses-lost' }]);
  });

  it('a delivery event with our tag is handled at once, however recent the mail is', async () => {
    const { tag } = await lostReceipt();
    await hear('delivery', 'ses-lost', citizen, { tag, at: '2026-11-25T00:33:42Z' });
    expect(receipts()).toMatchObject([{ state: 'sent' }]);
  });
});
