import { describe, expect, it } from 'vitest';
import { mailAccount, peakPerSecond } from '../../support/notices/mail-account.ts';

/** Two processes of each sender, as in the stages. */
const everybody = ['notice-1', 'notice-2', 'urgent-1', 'urgent-2', 'letter-1', 'letter-2'];
const rates = [1, 14, 50];
/** Seconds, enough that one mail more or less does not change the rate. */
const lasting = (rate: number) => (rate < 5 ? 300 : 60);

describe.each(rates)('at an account’s rate of %i a second', (rate) => {
  const to = lasting(rate);

  it.each([1, 2, 3])('all senders together use the rate and never exceed it (seed %i)', async (seed) => {
    const account = mailAccount(rate, seed);
    for (const name of everybody) account.sender(name);
    await account.pass(to);
    expect(account.ofRate(2, to)).toBeGreaterThanOrEqual(0.97);
    expect(peakPerSecond(account.asked)).toBeLessThanOrEqual(rate);
    expect(account.asked).toHaveLength(account.sent.length);
  });

  it('a process that sends alone uses the whole rate', async () => {
    const account = mailAccount(rate);
    for (const name of ['notice-1', 'notice-2']) account.sender(name);
    await account.pass(to);
    expect(account.ofRate(2, to)).toBeGreaterThanOrEqual(0.97);
    expect(peakPerSecond(account.asked)).toBeLessThanOrEqual(rate);
  });

  it('a killed process wastes only the slots that it had taken', async () => {
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

  it('an emergency waits for one interval of each other process, not for a whole flood', async () => {
    const account = mailAccount(rate);
    for (const name of everybody.filter((one) => !one.startsWith('urgent'))) account.sender(name);
    await account.pass(10);
    const urgent = account.sender('urgent-1', 5);
    await account.pass(30);
    expect(urgent.state.waitedMs).toHaveLength(5);
    expect(Math.min(...urgent.state.waitedMs)).toBeLessThan(Math.max(1500, 5000 / rate));
  });

  it('emergencies get a third of the rate when every process has a flood', async () => {
    const account = mailAccount(rate);
    for (const name of everybody) account.sender(name);
    await account.pass(to);
    expect(account.ofRate(2, to, 'urgent')).toBeGreaterThan(0.31);
  });
});

describe('the slots of all senders', () => {
  it('a clock that is an hour fast delays no other sender', async () => {
    const account = mailAccount(14);
    account.sender('wrong', 200, 3_600_000);
    await account.pass(5);
    for (const name of everybody) account.sender(name);
    await account.pass(55);
    expect(account.ofRate(30, 60)).toBeGreaterThanOrEqual(0.95);
  });

  it('with a clock that is a second slow the rate is never exceeded, because throttled mails take other slots', async () => {
    const account = mailAccount(14);
    account.sender('slow', undefined, -1000);
    for (const name of everybody.slice(1)) account.sender(name);
    await account.pass(60);
    expect(peakPerSecond(account.sent)).toBeLessThanOrEqual(14);
    expect(account.ofRate(2, 60)).toBeGreaterThanOrEqual(0.85);
  });

  it('sending starts again after a pause without a burst', async () => {
    const account = mailAccount(14);
    for (let rest = 0; rest < 5; rest++) {
      for (const name of everybody) account.sender(name, 5);
      await account.pass(10);
    }
    expect(account.sent).toHaveLength(150);
    expect(peakPerSecond(account.asked)).toBeLessThanOrEqual(14);
  });
});
