import type { Instant } from '#calendar/zones.ts';
import type { AttachmentStores } from '#casework/attachments/request-upload.ts';
import type { LetterFiles } from '#casework/letters/letter-files.ts';
import type { LetterStore } from '#casework/letters/letter-store.ts';
import type { DataSubjects } from '#casework/personal-data/data-subjects.ts';
import type { Configurations } from '#casework/personal-data/read-affected.ts';
import type { RecomputationStore } from '#casework/recomputation/recomputation.ts';
import type { AccessRecords } from '#casework/records/access-record.ts';
import type { Inbox } from '#casework/views/list-assignments.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer, TenantStore } from '#tenants/tenant-store.ts';
import type { Request, Response } from '../http.ts';
import type { StepDependencies } from '../step-request.ts';

export interface SignedIn {
  readonly tenant: TenantConfig;
  readonly actor: Actor;
  readonly stores: OfficerStores;
}

export interface OfficerStores extends AttachmentStores {
  readonly inbox: Inbox;
  readonly records: AccessRecords;
  readonly people: DataSubjects;
  readonly recomputations: RecomputationStore;
  readonly letters: LetterStore;
  /** Created lazily: other actions should not wait for an S3 client. */
  letterFiles(): Promise<LetterFiles>;
}

export interface OfficerDependencies extends StepDependencies {
  /** @throws CommandError `not-found` for a tenant that does not exist */
  tenantConfig(id: string): Promise<TenantConfig>;
  /** By the token's `sub`, never cached: a revoked right ends at once. */
  officerBySubject(subject: string): Promise<Officer | undefined>;
  storesOf(tenant: TenantConfig): OfficerStores;
  readonly configurations: Configurations;
  readonly tenants: Pick<TenantStore, 'newest' | 'store'>;
  now(): Promise<Instant>;
}

export type OfficerAction = (
  request: Request,
  dependencies: OfficerDependencies,
  officer: SignedIn,
) => Promise<Response>;
