import { mayRead } from '#access/actor-of.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import type { Entry } from '../records/hash-chain.ts';

/** For an office, cases that it may read now; for a complainant, primary cases that are not secret. */
export async function visibleReferences(
  store: ComplaintStore,
  entries: readonly Entry[],
  actor: Actor,
): Promise<ReadonlySet<string>> {
  const numbers = new Set(
    entries.flatMap((entry) => (entry.type === 'complaint-merged.v1' ? [entry.data.into] : [])),
  );
  const files = await Promise.all([...numbers].map((number) => store.load(number)));
  return new Set(
    files.flatMap((record) =>
      record && isVisibleTo(actor, record.complaint) ? [record.complaint.number] : [],
    ),
  );
}

export const isVisibleTo = (actor: Actor, other: Complaint): boolean =>
  actor.role === 'complainant' ? !other.secret : mayRead(actor, other);
