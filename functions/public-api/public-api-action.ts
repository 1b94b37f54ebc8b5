import type { Instant } from '#calendar/zones.ts';
import type { AttachmentStores } from '#casework/attachments/request-upload.ts';
import type { FollowOffice } from '#casework/following/ask-to-follow.ts';
import type { Followers } from '#casework/following/follower.ts';
import type { AccessRecords } from '#casework/records/access-record.ts';
import type { CompleteCases } from '#casework/records/case-archive.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import type { Worklist } from '#casework/views/worklist-position.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Request, Response } from '../http.ts';
import type { StepDependencies } from '../step-request.ts';

export interface OpenedByCode {
  readonly tenant: TenantConfig;
  readonly file: ComplaintRecord;
  /** The stores of its tenant. */
  readonly stores: PublicApiStores;
}

/** The stores of one tenant. */
export interface PublicApiStores extends AttachmentStores {
  readonly queue: Worklist;
  readonly followers: Followers;
  readonly archive: CompleteCases;
  readonly records: AccessRecords;
}

/** What the actions of the public API work with, whatever the tenant. */
export interface PublicApiDependencies extends StepDependencies, Pick<FollowOffice, 'sendAsked'> {
  /** @throws CommandError `not-found` for a tenant that does not exist. */
  tenantConfig(id: string): Promise<TenantConfig>;
  storesOf(tenant: TenantConfig): PublicApiStores;
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
