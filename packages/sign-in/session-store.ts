import type { Instant } from '#calendar/zones.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import type { Session } from './session.ts';

/** Sessions lie beside the directory's entry of their office. */
export interface SessionStore {
  /** The session and what its officer may do now, in one consistent read. */
  find(office: string, tokenHash: string): Promise<{ session?: Session; officer?: Officer }>;
  /** `until`: from when on the store may delete it. */
  start(session: Session, until: Instant): Promise<void>;
  /** Does nothing if the session was ended meanwhile. */
  touch(session: Session, usedAt: Instant, until: Instant): Promise<void>;
  end(office: string, tokenHash: string): Promise<void>;
  ofOffice(office: string): Promise<Session[]>;
}
