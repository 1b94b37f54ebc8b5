import { mayRead } from '#access/actor-of.ts';
import { localIso } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { readerOf } from '#narration/readers.ts';
import { changeText } from '#narration/timeline-text.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import type { TimelineChange } from '../records/errors.ts';
import { entriesShownTo } from '../rights/merged-complainant.ts';
import { visibleReferences } from '../rights/visible-references.ts';

/** Without the automatic triage, and without free text, because opening a secret case must be recorded. */
export async function changesSince(
  store: ComplaintStore,
  tenant: TenantConfig,
  complaint: Complaint,
  { readSequence, actor }: { readonly readSequence: number; readonly actor: Actor },
): Promise<TimelineChange[]> {
  if (actor.office && !mayRead(actor, complaint)) return [];
  const all = await store.timeline(complaint.number, readSequence);
  const entries = entriesShownTo(actor, complaint, all);
  const reader = readerOf(actor);
  const named = await visibleReferences(store, entries, actor);
  return entries.flatMap((entry) => {
    const { sequence, type, at } = entry;
    const [id, en] = (['id', 'en'] as const).map((language) =>
      changeText(entry, { reader, tenant, language, visibleReferences: named }),
    );
    return id && en ? [{ sequence, type, at: localIso(tenant.zone, at), text: { id, en } }] : [];
  });
}
