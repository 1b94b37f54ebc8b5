import type { Instant } from '#calendar/zones.ts';
import type { Office, TenantConfig } from './tenant-config.ts';

/** One version of a tenant's configuration. Versions count from 1 and are never changed. */
export interface StoredTenant {
  readonly config: TenantConfig;
  readonly version: number;
  /** Real time, never the moved clock of a local stage: functions keep what they read by real time too. */
  readonly effectiveAt: Instant;
}

/** What an office may do, as the directory of officers says it. */
export interface Officer {
  readonly tenant: string;
  readonly office: string;
  readonly agency: string | null;
  /** The unit of the agency for which alone it acts. */
  readonly unit?: string;
  readonly role: Office['role'];
  readonly title: Office['title'];
  readonly email: string;
  /** Who signs in for it, by the user pool's `sub`; unknown until that user is made. */
  readonly subject?: string;
}

/** What the directory said of an office and is to say; `after` left out takes its rights away. */
export interface OfficerChange {
  readonly before?: Officer | undefined;
  readonly after?: Officer | undefined;
}

/** Somebody else changed it meanwhile: read again and decide anew. */
export class ConcurrentChangeError extends Error {
  override readonly name = 'ConcurrentChangeError';
}

/** Compressed it is larger than can be stored at once: only old versions of the procedure can have made it so. */
export class ConfigurationTooLargeError extends Error {
  override readonly name = 'ConfigurationTooLargeError';
  constructor(bytes: number, max: number) {
    super(
      `the configuration is ${kib(bytes)} KiB compressed, at most ${kib(max)} can be stored: drop old SOP versions`,
    );
  }
}

const kib = (bytes: number): number => Math.ceil(bytes / 1024);

/** Where configurations and the directory of officers are kept. */
export interface TenantStore {
  /** The newest version, in force or not. */
  newest(tenant: string): Promise<StoredTenant | undefined>;
  /** Adds a version; rejects with `ConcurrentChangeError` when its number exists, `ConfigurationTooLargeError`. */
  store(version: StoredTenant): Promise<void>;
  /** The directory's entries of these offices; those it lacks are left out. */
  officers(tenant: string, offices: readonly string[]): Promise<Officer[]>;
  /** At once and for good: rejects with `ConcurrentChangeError` when `before` is no longer true of who signs in. */
  changeOfficers(changes: readonly OfficerChange[]): Promise<void>;
}
