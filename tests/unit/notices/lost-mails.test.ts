import { beforeEach, describe, expect, it } from 'vitest';
import { maxRepeats } from '#mail/lost-mails.ts';
import { repeatLostMail } from '#notices/delivery/repeat-lost-mail.ts';
import { coordinator } from '../../support/complaints/actors.ts';
import { citizen, deliveryFixture } from '../../support/notices/delivery-fixture.ts';

const liaison = 'penghubung.dishub@klaten.example';
const coordinatorAddress = 'koordinator@klaten.example';

type Room = Awaited<ReturnType<typeof deliveryFixture>>;
let desk: Room['desk'];
let office: Room['office'];
let hear: Room['hear'];
let menders: Room['menders'];
let addresses: Room['addresses'];
let receipt: Room['receipt'];
beforeEach(async () => {
  ({ desk, office, hear, menders, addresses, receipt } = await deliveryFixture());
});

const newest = () => `ses-${office.mails.length}`;
const times = (address: string) => addresses().filter((one) => one === address).length;
const hoursLater = (hours: number) =>
  new Date(Date.parse(office.clock.now) + hours * 3_600_000).toISOString();
/** The sweep half a day later, when every pause is over. */
const sweepLater = () => office.sweepAt(hoursLater(13));
/** The mail that tells the liaison officer of a dispatch. */
async function dispatched(): Promise<string> {
  const number = await desk.dispatched();
  await office.tellAll(number, 1);
  office.mails.splice(office.mails.findIndex(({ to }) => to.address === liaison) + 1);
  return number;
}

describe('a mail to an office that did not arrive', () => {
  it('is sent again after a pause, a bounded number of times, and then the coordinator is told once', async () => {
    await dispatched();
    for (let repeats = 0; repeats <= maxRepeats; repeats++) {
      expect(times(liaison)).toBe(repeats + 1);
      // SES repeats its events.
      for (let n = 0; n < 3; n++) await hear('bounce-transient', newest(), liaison);
      await office.sweepAt(office.clock.now);
      if (repeats < maxRepeats) expect(times(liaison), 'not before the pause is over').toBe(repeats + 1);
      await sweepLater();
    }
    await sweepLater();
    expect(times(liaison)).toBe(1 + maxRepeats);
    expect(times(coordinatorAddress)).toBe(1);
    const told = office.mails.find(({ to }) => to.address === coordinatorAddress)!;
    expect(told.subject).toMatch(/Dinas Perhubungan belum sampai/);
    expect(told.subject + told.text).not.toMatch(/KLT-/);
    expect(office.metrics).toMatchObject({ MailRepeated: maxRepeats, MailGivenUp: 1 });
    expect(await office.post.suppressions.find(liaison)).toBeUndefined();
  });

  it('is sent once more only, when its second attempt arrives', async () => {
    await dispatched();
    const first = newest();
    await hear('bounce-transient', first, liaison);
    await sweepLater();
    await hear('delivery', newest(), liaison);
    await hear('bounce-transient', first, liaison);
    await sweepLater();
    expect(times(liaison)).toBe(2);
    expect(office.metrics).not.toHaveProperty('MailGivenUp');
  });

  it('is sent again when SES ends its attempts without another word, and not when it arrived late', async () => {
    await dispatched();
    await hear('delivery-delay', newest(), liaison);
    await office.sweepAt(hoursLater(13));
    expect(times(liaison), 'SES is still trying').toBe(1);
    await office.sweepAt(hoursLater(2));
    expect(times(liaison)).toBe(2);
    await hear('delivery-delay', newest(), liaison);
    await hear('delivery', newest(), liaison);
    await office.sweepAt(hoursLater(15));
    expect(times(liaison)).toBe(2);
  });

  it('is reported at once when SES rejects its content', async () => {
    await dispatched();
    await hear('reject', newest(), liaison);
    await office.sweepAt(office.clock.now);
    expect(times(liaison)).toBe(1);
    expect(times(coordinatorAddress)).toBe(1);
  });

  it('is not sent again once its matter is settled', async () => {
    const number = await dispatched();
    await hear('bounce-transient', newest(), liaison);
    await desk.take(number, 'archive', { reason: 'in-court', text: 'Perkara.' }, coordinator);
    await sweepLater();
    expect(times(liaison)).toBe(1);
    expect(office.metrics).not.toHaveProperty('MailGivenUp');
  });

  it('is sent by one of two workers that get the message at the same moment', async () => {
    await dispatched();
    const attempt = newest();
    await hear('bounce-transient', attempt, liaison);
    const [due] = office.lost.due(hoursLater(13));
    await Promise.allSettled([1, 2].map(() => repeatLostMail(office.post, due!)));
    await repeatLostMail(office.post, due!);
    expect(times(liaison)).toBe(2);
  });

  it('reports a lost report on another office by the alarm alone', async () => {
    await dispatched();
    await hear('reject', newest(), liaison);
    await office.sweepAt(office.clock.now);
    const before = office.mails.length;
    const told = office.mails.findIndex(({ to }) => to.address === coordinatorAddress);
    await hear('reject', `ses-${told + 1}`, coordinatorAddress);
    await office.sweepAt(office.clock.now);
    expect(office.mails).toHaveLength(before);
    expect(office.metrics).toMatchObject({ MailGivenUp: 2 });
  });
});

describe('a mail to a complainant that did not arrive', () => {
  it('is sent again, and then the coordinator must find another contact, which stops no other mail', async () => {
    const number = await receipt();
    office.mails.splice(1);
    for (let attempt = 0; attempt <= maxRepeats; attempt++) {
      expect(await menders(number)).toEqual([]);
      await hear('bounce-transient', newest(), citizen);
      await sweepLater();
    }
    expect(times(citizen)).toBe(1 + maxRepeats);
    expect(await menders(number)).toMatchObject([{ owner: 'coordinator' }]);
    expect(await office.post.suppressions.find(citizen)).toBeUndefined();
  });
});
