import { describe, expect, it } from 'vitest';
import { browserName } from '#sign-in/browser-name.ts';
import { isStrongPassword } from '#sign-in/password-rule.ts';
import { hashOfToken, isFormToken, isLive, isToBeTouched, newToken, startSession } from '#sign-in/session.ts';
import fc from '../../support/seeds/fast-check.ts';

const start = '2026-11-24T01:00:00.000Z';
const minutesOn = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const limits = { idleMinutes: 30, maxHours: 10 };
const of = { office: 'coordinator', subject: 'sub', browser: 'Chrome' };

describe('a session', () => {
  it('a session ends when it was idle for thirty minutes, and after ten hours in any case', () => {
    const session = startSession(newToken(), of, start);
    expect(isLive(session, limits, minutesOn(29.9))).toBe(true);
    expect(isLive(session, limits, minutesOn(30))).toBe(false);
    const used = { ...session, usedAt: minutesOn(590) };
    expect(isLive(used, limits, minutesOn(599.9))).toBe(true);
    expect(isLive(used, limits, minutesOn(600))).toBe(false);
  });

  it('a session that is used every 27 minutes never ends by idleness', () => {
    const gap = fc.integer({ min: 1, max: 27 });
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 60 }), (gaps) => {
        let session = startSession(newToken(), of, start);
        let minutes = 0;
        for (const one of gaps) {
          minutes += one;
          if (minutes >= 600) break;
          expect(isLive(session, limits, minutesOn(minutes))).toBe(true);
          if (isToBeTouched(session, limits, minutesOn(minutes)))
            session = { ...session, usedAt: minutesOn(minutes) };
        }
      }),
    );
  });

  it('the store knows the hash of a token, and each session has tokens of its own', () => {
    const [one, other] = [newToken(), newToken()];
    expect(one).not.toBe(other);
    const session = startSession(one, of, start);
    expect(JSON.stringify(session)).not.toContain(one);
    expect(session.tokenHash).toBe(hashOfToken(one));
    expect(session.formToken).not.toBe(startSession(one, of, start).formToken);
    expect([session.formToken, '', one].map((sent) => isFormToken(session, sent))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('a browser is named roughly', () => {
    const android =
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
    expect(browserName(android)).toBe('Chrome, Android');
    expect(
      browserName('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:121.0) Gecko/20100101 Firefox/121.0'),
    ).toBe('Firefox, Windows');
    expect(browserName(undefined)).toBe('?');
  });

  it('a strong password has twelve characters of four kinds', () => {
    expect(isStrongPassword('Kata-sandi-99')).toBe(true);
    for (const weak of ['Pendek-9a', 'kata-sandi-99', 'KATA-SANDI-99', 'Kata-sandi-xx', 'Katasandi9999'])
      expect(isStrongPassword(weak), weak).toBe(false);
  });
});
