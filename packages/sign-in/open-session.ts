import type { Instant } from '#calendar/zones.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import {
  endOfSession,
  hashOfToken,
  isLive,
  isToBeTouched,
  type Session,
  type SessionLimits,
} from './session.ts';
import type { SessionStore } from './session-store.ts';

/** Undefined if the session ended, or its officer has left the office since. */
export async function openSession(
  sessions: SessionStore,
  { office, token }: { readonly office: string; readonly token: string },
  limits: SessionLimits,
  realNow: Instant,
): Promise<{ session: Session; officer: Officer } | undefined> {
  const { session, officer } = await sessions.find(office, hashOfToken(token));
  if (!session || !officer || officer.subject !== session.subject) return undefined;
  if (!isLive(session, limits, realNow)) return undefined;
  if (isToBeTouched(session, limits, realNow))
    await sessions.touch(session, realNow, endOfSession({ ...session, usedAt: realNow }, limits));
  return { session, officer };
}
