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
  readonly stores: PublicApiStores;
}

export interface PublicApiStores extends AttachmentStores {
  readonly queue: Worklist;
  readonly followers: Followers;
  readonly archive: CompleteCases;
  readonly records: AccessRecords;
}

export interface PublicApiDependencies extends StepDependencies, Pick<FollowOffice, 'sendAsked'> {
  /** @throws CommandError `not-found` for a tenant that does not exist */
  tenantConfig(id: string): Promise<TenantConfig>;
  storesOf(tenant: TenantConfig): PublicApiStores;
  /** Keys for the hashes of followers' addresses. */
  secret(): Promise<string>;
  now(): Promise<Instant>;
}

export type OpenAction = (request: Request, dependencies: PublicApiDependencies) => Promise<Response>;

export type ComplainantAction = (
  request: Request,
  dependencies: PublicApiDependencies,
  opened: OpenedByCode,
) => Promise<Response>;
