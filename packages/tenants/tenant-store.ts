import type { Instant } from '#calendar/zones.ts';
import type { Office, TenantConfig } from './tenant-config.ts';

/** One version of a tenant's configuration. Versions count from 1 and are never changed. */
export interface StoredTenant {
  readonly config: TenantConfig;
  readonly version: number;
  /** Real time, never the offset clock of a local stage: it gives functions time to drop what they keep. */
  readonly effectiveAt: Instant;
}

/** What an office may do, as the directory of officers says it. */
export interface Officer {
  readonly tenant: string;
  readonly office: string;
  readonly agency: string | null;
  readonly role: Office['role'];
  readonly title: Office['title'];
  readonly email: string;
  /** Who signs in for it, by the user pool's `sub`; unknown until that user is made. */
  readonly subject?: string;
}

/** Somebody else stored this version meanwhile: read again and decide anew. */
export class VersionTaken extends Error {
  override readonly name = 'VersionTaken';
}

/** Where configurations and the directory of officers are kept. */
export interface TenantStore {
  /** The newest version with `effectiveAt` at or before `now`. */
  inForce(tenant: string, now: Instant): Promise<StoredTenant | undefined>;
  /** The newest version, in force or not. */
  newest(tenant: string): Promise<StoredTenant | undefined>;
  /** Adds a version; rejects with `VersionTaken` when its number exists. */
  store(version: StoredTenant): Promise<void>;
  /** The directory's entry of an office. */
  officer(tenant: string, office: string): Promise<Officer | undefined>;
  /** Writes an entry, and what its subject may do when one is known. */
  putOfficer(officer: Officer): Promise<void>;
  /** Takes an office's rights away, at once. */
  removeOfficer(officer: Officer): Promise<void>;
}
