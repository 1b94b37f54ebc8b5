import { describe, expect, it } from 'vitest';
import { mailAccount, peakPerSecond } from '../../support/notices/mail-account.ts';

/** Two processes of each sender, as in the stages. */
const everybody = ['notice-1', 'notice-2', 'urgent-1', 'urgent-2', 'letter-1', 'letter-2'];
const rates = [1, 14, 50];
/** Seconds that show a rate: a mail more or less must not matter. */
const lasting = (rate: number) => (rate < 5 ? 300 : 60);

describe.each(rates)('at an account’s rate of %i a second', (rate) => {
  const to = lasting(rate);

  it.each([1, 2, 3])('all senders together use it, and are never too fast (%i)', async (seed) => {
    const account = mailAccount(rate, seed);
    for (const name of everybody) account.sender(name);
    await account.pass(to);
    expect(account.ofRate(2, to)).toBeGreaterThanOrEqual(0.97);
    expect(peakPerSecond(account.asked)).toBeLessThanOrEqual(rate);
    expect(account.asked).toHaveLength(account.sent.length);
  });

  it('one that sends alone has it all', async () => {
    const account = mailAccount(rate);
    for (const name of ['notice-1', 'notice-2']) account.sender(name);
    await account.pass(to);
    expect(account.ofRate(2, to)).toBeGreaterThanOrEqual(0.97);
    expect(peakPerSecond(account.asked)).toBeLessThanOrEqual(rate);
  });

  it('one that is killed costs no more than what it had taken', async () => {
    const account = mailAccount(rate);
    const [victim] = everybody.map((name) => account.sender(name));
    await account.pass(to / 2);
    victim!.kill();
    await account.pass(1);
    account.sender('notice-3');
    await account.pass(to / 2 - 1);
    expect(account.ofRate(2, to)).toBeGreaterThanOrEqual(0.96);
    expect(peakPerSecond(account.asked)).toBeLessThanOrEqual(rate);
  });

  it('has room for emergencies: they wait for a stretch of each other process, and no flood', async () => {
    const account = mailAccount(rate);
    for (const name of everybody.filter((one) => !one.startsWith('urgent'))) account.sender(name);
    await account.pass(10);
    const urgent = account.sender('urgent-1', 5);
    await account.pass(30);
    expect(urgent.state.waitedMs).toHaveLength(5);
    expect(Math.min(...urgent.state.waitedMs)).toBeLessThan(Math.max(1500, 5000 / rate));
  });

  it('keeps a third of it for emergencies when all have floods', async () => {
    const account = mailAccount(rate);
    for (const name of everybody) account.sender(name);
    await account.pass(to);
    expect(account.ofRate(2, to, 'urgent')).toBeGreaterThan(0.31);
  });
});

describe('turns of mail', () => {
  it('survive a clock that is an hour fast: it holds nobody up', async () => {
    const account = mailAccount(14);
    account.sender('wrong', 200, 3_600_000);
    await account.pass(5);
    for (const name of everybody) account.sender(name);
    await account.pass(55);
    expect(account.ofRate(30, 60)).toBeGreaterThanOrEqual(0.95);
  });

  it('are never more than the rate in any second with a clock that is a second slow: what the service refuses takes other turns', async () => {
    const account = mailAccount(14);
    account.sender('slow', undefined, -1000);
    for (const name of everybody.slice(1)) account.sender(name);
    await account.pass(60);
    expect(peakPerSecond(account.sent)).toBeLessThanOrEqual(14);
    expect(account.ofRate(2, 60)).toBeGreaterThanOrEqual(0.85);
  });

  it('begin anew after a rest, without a burst', async () => {
    const account = mailAccount(14);
    for (let rest = 0; rest < 5; rest++) {
      for (const name of everybody) account.sender(name, 5);
      await account.pass(10);
    }
    expect(account.sent).toHaveLength(150);
    expect(peakPerSecond(account.asked)).toBeLessThanOrEqual(14);
  });
});
