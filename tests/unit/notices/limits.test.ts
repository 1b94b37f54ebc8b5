import { beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../support/complaints/actors.ts';
import { citizen, deliveryFixture } from '../../support/notices/delivery-fixture.ts';

type Room = Awaited<ReturnType<typeof deliveryFixture>>;
let desk: Room['desk'];
let office: Room['office'];
let addresses: Room['addresses'];
beforeEach(async () => {
  ({ desk, office, addresses } = await deliveryFixture());
});

const times = (address: string) => addresses().filter((one) => one === address).length;
const types = async (number: string) => (await desk.store.timeline(number)).map(({ type }) => type);

describe('anonymous reports that name a stranger’s address', () => {
  const report = async (email: string) => {
    const number = await desk.submitted({ anonymous: true, contact: { email } });
    // The queue may bring the event twice.
    for (let n = 0; n < 2; n++) await office.tellAll(number);
    return number;
  };

  it('are all taken, mail the address five receipts a day, and each further case says so', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 8; n++) numbers.push(await report(n % 2 ? citizen.toUpperCase() : citizen));
    expect(addresses().filter((one) => one.toLowerCase() === citizen)).toHaveLength(5);
    for (const number of numbers.slice(0, 5))
      expect(await types(number)).not.toContain('receipt-withheld.v1');
    for (const number of numbers.slice(5))
      expect((await types(number)).filter((type) => type === 'receipt-withheld.v1')).toHaveLength(1);
    const [entry] = (await desk.store.timeline(numbers[7]!)).filter(
      ({ type }) => type === 'receipt-withheld.v1',
    );
    expect(JSON.stringify(entry)).not.toContain('@');
  });

  it('count all spellings of one mailbox together, and other mailboxes and days apart', async () => {
    for (let n = 0; n < 6; n++) await report(`warga+${n}@contoh.example`);
    expect(addresses().filter((one) => one.startsWith('warga+'))).toHaveLength(5);
    await report('orang-lain@contoh.example');
    expect(times('orang-lain@contoh.example')).toBe(1);
    office.clock.now = new Date(Date.parse(office.clock.now) + 86_400_000).toISOString();
    await report(citizen);
    expect(times(citizen)).toBe(1);
  });
});

it('two workers that leave out one receipt at the same time record it once', async () => {
  const number = await desk.submitted();
  const leaveOut = () => desk.take(number, 'withhold-receipt', { limit: 5 }, system);
  await Promise.all([leaveOut(), leaveOut()]);
  await leaveOut();
  expect((await types(number)).filter((type) => type === 'receipt-withheld.v1')).toHaveLength(1);
});

describe('fifteen emergencies of one category within minutes', () => {
  it('send an office three mails at once, and then one that says how many more', async () => {
    const duty = /^piket-/;
    const numbers: string[] = [];
    for (let n = 0; n < 15; n++) {
      const number = await desk.submitted({ category: emergencyCategory() });
      numbers.push(number);
      for (let repeat = 0; repeat < 2; repeat++) await office.tellAll(number);
    }
    const urgent = () => office.mails.filter(({ to }) => duty.test(to.address));
    expect(urgent()).toHaveLength(3);
    await office.sweepAt(new Date(Date.parse(office.clock.now) + 11 * 60_000).toISOString());
    expect(urgent()).toHaveLength(4);
    expect(urgent()[3]!.subject).toContain('12 ');
    for (const number of numbers.slice(3)) expect(urgent()[3]!.text).toContain(number);
  });

  it('hold up no emergency of another time', async () => {
    for (let n = 0; n < 4; n++) await office.tellAll(await desk.submitted({ category: emergencyCategory() }));
    office.clock.now = new Date(Date.parse(office.clock.now) + 11 * 60_000).toISOString();
    office.mails.length = 0;
    await office.tellAll(await desk.submitted({ category: emergencyCategory() }));
    expect(office.mails.some(({ to }) => to.address.startsWith('piket-'))).toBe(true);
  });

  const emergencyCategory = () => desk.tenant.categories.find(({ urgency }) => urgency === 'emergency')!.id;
});
