import type { Owner } from '#complaints/assignment.ts';
import type { Complaint } from '#complaints/complaint.ts';
import type { Actor } from '#complaints/facts.ts';
import type { Officer } from '#tenants/tenant-store.ts';

/** What an office may act for. The directory says it, at each request anew: a withdrawn right works at once. */
export function actorOf({ role, office, agency }: Officer): Actor {
  return { role, office, owners: ownersOf(role, agency) };
}

function ownersOf(role: Officer['role'], agency: string | null): Owner[] {
  switch (role) {
    case 'coordinator':
      return ['coordinator'];
    case 'liaison':
      return agency ? [`agency:${agency}`] : [];
    case 'head':
      return agency ? [`agency:${agency}`, `head:${agency}`] : [];
    case 'inspector':
      return agency ? ['inspectorate', `agency:${agency}`] : ['inspectorate'];
    case 'supervisor':
    case 'operator':
      return [];
  }
}

/**
 * Whether an office may read a case at all. The inspectorate reads everything; the coordinator all but complaints
 * with an oversight element that the inspectorate took over; the supervisor all but secret ones; an agency what it leads,
 * supports or must act on.
 * Those with an oversight element are never for an agency other than the inspectorate (Permendagri 8/2023 art. 1).
 */
export function mayRead(actor: Actor, complaint: Complaint): boolean {
  if (actor.role === 'inspector') return true;
  const holds = complaint.assignments.some(({ owner }) => actor.owners.includes(owner));
  if (holds) return true;
  if (complaint.class === 'oversight') return false;
  if (actor.role === 'coordinator') return true;
  if (actor.role === 'supervisor') return !complaint.secret;
  return (
    'lead' in complaint &&
    [complaint.lead, ...complaint.support].some((id) => actor.owners.includes(`agency:${id}`))
  );
}

/** Who may see who reported: whoever verifies, and whoever leads unless the complainant is anonymous. */
export const maySeeReporter = (actor: Actor, complaint: Complaint): boolean =>
  complaint.assignments.some(
    ({ kind, owner }) =>
      actor.owners.includes(owner) && (kind === 'verify' || (kind === 'lead' && !complaint.anonymous)),
  );
