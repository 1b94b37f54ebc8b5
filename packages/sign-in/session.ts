import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '#calendar/zones.ts';

/** An officer's signed-in browser. Its token is known to the browser alone. */
export interface Session {
  readonly office: string;
  /** The user pool's `sub`: when the office is handed over, the session ends. */
  readonly subject: string;
  readonly tokenHash: string;
  /** Hidden in each form of the session, so that no other site can send one. */
  readonly formToken: string;
  /** Real time, as all instants of a session: it does not follow a stage's moved clock. */
  readonly startedAt: Instant;
  readonly usedAt: Instant;
  /** Such as `Chrome, Android`. */
  readonly browser: string;
}

export interface SessionLimits {
  readonly idleMinutes: number;
  readonly maxHours: number;
}

/** 256 random bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

export function startSession(
  token: string,
  of: Pick<Session, 'office' | 'subject' | 'browser'>,
  realNow: Instant,
): Session {
  return {
    ...of,
    tokenHash: hashOfToken(token),
    formToken: newToken(),
    startedAt: realNow,
    usedAt: realNow,
  };
}

const minuteMs = 60_000;

/** Until when the session lives if it is not used again. */
export function endOfSession({ startedAt, usedAt }: Session, limits: SessionLimits): Instant {
  const idle = Date.parse(usedAt) + limits.idleMinutes * minuteMs;
  const absolute = Date.parse(startedAt) + limits.maxHours * 60 * minuteMs;
  return new Date(Math.min(idle, absolute)).toISOString();
}

export const isLive = (session: Session, limits: SessionLimits, realNow: Instant): boolean =>
  realNow < endOfSession(session, limits);

/** One write in each tenth of the idle time: a session may end that much too early, never too late. */
export const isToBeTouched = (
  { usedAt }: Session,
  { idleMinutes }: SessionLimits,
  realNow: Instant,
): boolean => Date.parse(realNow) - Date.parse(usedAt) >= (idleMinutes * minuteMs) / 10;

/** In constant time. */
export function isFormToken(session: Session, sent: string): boolean {
  const [own, other] = [hashOfToken(session.formToken), hashOfToken(sent)];
  return timingSafeEqual(Buffer.from(own), Buffer.from(other));
}
