import { actorOf } from '#access/actor-of.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Attachment } from '../records/attachment.ts';
import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';
import type { Entry } from '../records/hash-chain.ts';

/** What an office contributed to a case that it may no longer read. */
export interface OwnContributions {
  readonly complaint: Complaint;
  readonly entries: readonly Entry[];
  readonly attachments: readonly Attachment[];
}

/**
 * Undefined if the actor contributed nothing, and for an oversight complaint, which may be about the contributor. Asks
 * the store for the same things whether the case exists or not, so that the time of an answer does not tell.
 */
export async function ownContributions(
  store: Pick<ComplaintStore, 'timeline' | 'attachments'>,
  tenant: TenantConfig,
  { number, record, actor }: { number: string; record: ComplaintRecord | undefined; actor: Actor },
): Promise<OwnContributions | undefined> {
  const [all, files] = await Promise.all([store.timeline(number), store.attachments(number)]);
  if (!record || record.complaint.class === 'oversight' || !isOfAgency(actor)) return undefined;
  const own = officesOf(tenant, actor);
  const entries = all.filter((entry) => entry.actor.office !== undefined && own.has(entry.actor.office));
  const attachments = files.filter(({ office }) => office !== undefined && own.has(office));
  return entries.length + attachments.length > 0
    ? { complaint: record.complaint, entries, attachments }
    : undefined;
}

const isOfAgency = ({ role }: Actor): boolean => role === 'liaison' || role === 'head';

/** Liaison officer and head of one agency answer for each other's words; a unit answers for its own. */
function officesOf({ id: tenant, offices }: TenantConfig, { office: own, owners }: Actor): Set<string> {
  const shared = offices.filter(({ id: office, ...rest }) =>
    actorOf({ tenant, office, ...rest }).owners.some((owner) => owners.includes(owner)),
  );
  return new Set([...shared.map(({ id }) => id), ...(own ? [own] : [])]);
}
