import { beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '#sign-in/open-session.ts';
import { hashOfToken, newToken, type Session, startSession } from '#sign-in/session.ts';
import type { SessionStore } from '#sign-in/session-store.ts';
import type { Officer } from '#tenants/tenant-store.ts';

const start = '2026-11-24T01:00:00.000Z';
const minutesIn = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const limits = { idleMinutes: 30, maxHours: 10 };
const office = 'dishub/liaison';
const token = newToken();

let session: Session | undefined;
let officer: Officer | undefined;
let touched: [usedAt: string, until: string][] = [];
beforeEach(() => {
  session = startSession(token, { office, subject: 'sub', browser: 'Chrome' }, start);
  officer = {
    tenant: 'klaten',
    office,
    agency: 'dishub',
    role: 'liaison',
    title: { id: 'Pejabat Penghubung', en: 'Liaison officer' },
    email: 'pengaduan.dishub@klaten.example',
    subject: 'sub',
  };
  touched = [];
});

const sessions: SessionStore = {
  find: async (at, tokenHash) => ({
    ...(session && at === office && tokenHash === session.tokenHash ? { session } : {}),
    ...(officer && at === office ? { officer } : {}),
  }),
  start: async () => {},
  async touch(_session, usedAt, until) {
    touched.push([usedAt, until]);
  },
  end: async () => {},
  ofOffice: async () => [],
};

const opened = (minutes: number, cookie = { office, token }) =>
  openSession(sessions, cookie, limits, minutesIn(minutes));

describe('the session of a cookie', () => {
  it('opens for its token and office alone', async () => {
    expect(await opened(1)).toEqual({ session, officer });
    expect(await opened(1, { office, token: newToken() })).toBeUndefined();
    expect(await opened(1, { office, token: hashOfToken(token) })).toBeUndefined();
    expect(await opened(1, { office: 'coordinator', token })).toBeUndefined();
  });

  it('an expired session opens nothing, although the table still has it, and is not prolonged', async () => {
    expect(await opened(30)).toBeUndefined();
    session = { ...session!, usedAt: minutesIn(599) };
    expect(await opened(600)).toBeUndefined();
    expect(touched).toEqual([]);
  });

  it('an office that was handed over, withdrawn or left without a sign-in ends its sessions', async () => {
    const { subject: _, ...withdrawn } = officer!;
    for (const now of [{ ...officer!, subject: 'another sub' }, withdrawn, undefined]) {
      officer = now;
      expect(await opened(10)).toBeUndefined();
    }
    expect(touched).toEqual([]);
  });

  it('has the rights that the directory states now', async () => {
    officer = { ...officer!, role: 'head' };
    expect((await opened(1))?.officer.role).toBe('head');
  });

  it('use prolongs it with one write in three minutes, never beyond ten hours', async () => {
    await opened(2.9);
    expect(touched).toEqual([]);
    await opened(3);
    expect(touched).toEqual([[minutesIn(3), minutesIn(33)]]);
    session = { ...session!, usedAt: minutesIn(580) };
    await opened(590);
    expect(touched.at(-1)).toEqual([minutesIn(590), minutesIn(600)]);
  });
});
