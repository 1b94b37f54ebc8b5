import type { Instant } from '#calendar/zones.ts';
import type { AttachmentStores } from '#casework/attachments/request-upload.ts';
import type { AccessRecords } from '#casework/records/access-record.ts';
import type { DeskInbox } from '#casework/views/list-desk.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantPage } from '#pages/parts/site.ts';
import type { PendingSignIns } from '#sign-in/pending-sign-in.ts';
import type { Session } from '#sign-in/session.ts';
import type { SessionStore } from '#sign-in/session-store.ts';
import type { SignInDependencies } from '#sign-in/sign-in.ts';
import type { SignInRecords } from '#sign-in/sign-in-record.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import type { Request, Response } from '../http.ts';
import type { LetterPdfStores } from '../letter-pdf.ts';
import type { StepDependencies } from '../step-request.ts';

export interface DeskDependencies extends StepDependencies {
  /** @throws CommandError `not-found` for a tenant that does not exist */
  tenantConfig(id: string): Promise<TenantConfig>;
  storesOf(tenant: TenantConfig): DeskStores;
  signInOf(tenant: TenantConfig): Promise<SignInDependencies>;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** The stage's clock. */
  now(): Promise<Instant>;
  /** For sessions: it never follows a moved clock. */
  realNow(): Instant;
}

export interface DeskStores extends AttachmentStores, LetterPdfStores {
  readonly inbox: DeskInbox;
  readonly records: AccessRecords;
  readonly sessions: SessionStore;
  readonly pendingSignIns: PendingSignIns;
  readonly signInRecords: SignInRecords;
}

/** What an action knows of the officer who asks. */
export interface AtDesk {
  readonly site: TenantPage;
  readonly tenant: TenantConfig;
  readonly officer: Officer;
  readonly actor: Actor;
  readonly session: Session;
  readonly stores: DeskStores;
}

/** A page of the desk before sign-in. */
export interface BeforeDesk {
  readonly site: TenantPage;
  readonly tenant: TenantConfig;
}

export type DeskAction = (request: Request, dependencies: DeskDependencies, at: AtDesk) => Promise<Response>;
export type OpenDeskAction = (
  request: Request,
  dependencies: DeskDependencies,
  at: BeforeDesk,
) => Promise<Response>;
