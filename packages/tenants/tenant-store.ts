import type { Instant } from '#calendar/zones.ts';
import type { Office, TenantConfig } from './tenant-config.ts';

/** Versions count from 1 and never change. */
export interface StoredTenant {
  readonly config: TenantConfig;
  readonly version: number;
  /** Real time, as for the caches of functions, never the moved clock of a local stage. */
  readonly effectiveAt: Instant;
}

export interface Officer {
  readonly tenant: string;
  readonly office: string;
  readonly agency: string | null;
  readonly unit?: string;
  readonly role: Office['role'];
  readonly title: Office['title'];
  readonly email: string;
  /** The user pool's `sub`; unknown until the user is created. */
  readonly subject?: string;
  /** The subject that signed in with a second factor: whoever comes after has to set up one anew. */
  readonly secondFactor?: string;
}

/** Without `after` the office loses its rights. */
export interface OfficerChange {
  readonly before?: Officer | undefined;
  readonly after?: Officer | undefined;
}

/** Another write came first: read again and decide anew. */
export class ConcurrentChangeError extends Error {
  override readonly name = 'ConcurrentChangeError';
}

/** Only a very long list of old SOP versions can make it so large. */
export class ConfigurationTooLargeError extends Error {
  override readonly name = 'ConfigurationTooLargeError';
  constructor(bytes: number, max: number) {
    super(
      `the configuration is ${kib(bytes)} KiB compressed, at most ${kib(max)} can be stored: drop old SOP versions`,
    );
  }
}

const kib = (bytes: number): number => Math.ceil(bytes / 1024);

export interface TenantStore {
  /** In force or not. */
  newest(tenant: string): Promise<StoredTenant | undefined>;
  /** @throws ConcurrentChangeError if its number exists; ConfigurationTooLargeError */
  store(version: StoredTenant): Promise<void>;
  officers(tenant: string, offices: readonly string[]): Promise<Officer[]>;
  /** @throws ConcurrentChangeError if the office's user changed since `before` was read */
  changeOfficers(changes: readonly OfficerChange[]): Promise<void>;
}
