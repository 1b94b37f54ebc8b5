import { actorIn } from '#access/actor-of.ts';
import { nextOpening } from '#calendar/opening-times.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { assignmentChanges } from '#complaints/model/event.ts';
import type { Assignment } from '#events/assignments.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { officeCalendar } from './office-calendar.ts';
import { officeOfOwner } from './recipients.ts';

export type RevokedAssignment = Pick<Assignment, 'id' | 'owner' | 'openedAt'>;

/** `before`: the entries before the event. */
export function revokedBy(event: ComplaintEvent, before: readonly ComplaintEvent[]): RevokedAssignment[] {
  const closed = assignmentChanges(event).closed?.filter(({ outcome }) => outcome !== 'done') ?? [];
  return closed.flatMap(({ id }) => {
    // The owner can have changed since the assignment was opened.
    const known = before
      .flatMap((entry) => [
        ...(assignmentChanges(entry).opened ?? []),
        ...(assignmentChanges(entry).changed ?? []),
      ])
      .findLast((one) => one.id === id);
    // The coordinator holds for vacant offices only as long as there is work: that it ended is no news.
    return known && known.kind !== 'hold-vacant'
      ? [{ id, owner: known.owner as RevokedAssignment['owner'], openedAt: known.openedAt }]
      : [];
  });
}

/**
 * None for work that came and went in a closed office, or now is the inspectorate's (Permendagri 8/2023 art.
 * 1).
 */
export function ownersToNotify(
  revoked: readonly RevokedAssignment[],
  { actor, recordedAt }: ComplaintEvent,
  complaint: Complaint,
  tenant: TenantConfig,
): RevokedAssignment[] {
  const office = tenant.offices.find(({ id }) => id === actor.office);
  const own = office ? actorIn(tenant, { ...office, tenant: tenant.id, office: office.id }).owners : [];
  return revoked.filter(({ owner, openedAt }) => {
    const holder = officeOfOwner(owner, tenant);
    if (!holder || own.includes(owner) || holder.office.id === office?.id) return false;
    if (!mayBeNotified(owner, complaint)) return false;
    const known = nextOpening(officeCalendar(tenant, holder.office.id), openedAt);
    return complaint.urgency === 'emergency' || known <= recordedAt;
  });
}

export const mayBeNotified = (owner: RevokedAssignment['owner'], complaint: Complaint): boolean =>
  complaint.class !== 'oversight' || owner === 'inspectorate';
