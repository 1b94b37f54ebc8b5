import type { Instant } from '#calendar/zones.ts';
import type { AttachmentStores } from '#casework/attachments/ask-upload.ts';
import type { FollowOffice } from '#casework/following/ask-to-follow.ts';
import type { AccessRecords } from '#casework/records/access-record.ts';
import type { CaseFile } from '#casework/records/complaint-store.ts';
import type { HeldCases } from '#casework/records/held-case.ts';
import type { Queue } from '#casework/views/queue-place.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Request, Response } from '../http.ts';

export interface OpenedByCode {
  readonly tenant: TenantConfig;
  readonly file: CaseFile;
}

/** What the actions of the public API work with. */
export interface PublicApiDependencies extends AttachmentStores, FollowOffice {
  /** @throws CommandFailed `not-found` for a tenant that does not exist. */
  tenantConfig(id: string): Promise<TenantConfig>;
  readonly queue: Queue;
  readonly archive: HeldCases;
  readonly records: AccessRecords;
  /** The stage's keys, by which followers are known. */
  secret(): Promise<string>;
  now(): Promise<Instant>;
}

/** Answers one route for anyone. */
export type OpenAction = (request: Request, dependencies: PublicApiDependencies) => Promise<Response>;

/** Answers one route for a complainant whom the route's guard let in. */
export type ComplainantAction = (
  request: Request,
  dependencies: PublicApiDependencies,
  opened: OpenedByCode,
) => Promise<Response>;
