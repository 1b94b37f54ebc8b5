import { actorIn } from '#access/actor-of.ts';
import { nextOpening } from '#calendar/opening-times.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { movesOf } from '#complaints/model/event.ts';
import type { Assignment } from '#events/assignments.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { officeCalendar } from './office-calendar.ts';
import { officeOfOwner } from './recipients.ts';

/** An assignment that is over, as its history says; the state no longer has it. */
export type Ended = Pick<Assignment, 'id' | 'owner' | 'openedAt'>;

/** The assignments that an event ended without their work being done, by the entries before it. */
export function endedBy(event: ComplaintEvent, before: readonly ComplaintEvent[]): Ended[] {
  const closed = movesOf(event).closed?.filter(({ outcome }) => outcome !== 'done') ?? [];
  return closed.flatMap(({ id }) => {
    // Who owns it may have changed since it was opened; where it came back its clocks are the old ones.
    const known = before
      .flatMap((entry) => [...(movesOf(entry).opened ?? []), ...(movesOf(entry).changed ?? [])])
      .findLast((one) => one.id === id);
    return known ? [{ id, owner: known.owner as Ended['owner'], openedAt: known.openedAt }] : [];
  });
}

/**
 * Of these what their owners are told: that somebody else ended it. Nobody hears of what came and went while the office
 * was closed, and of a case with an oversight element none but the inspectorate (Permendagri 8/2023 art. 1).
 */
export function toldOfEnd(
  ended: readonly Ended[],
  { actor, recordedAt }: ComplaintEvent,
  complaint: Complaint,
  tenant: TenantConfig,
): Ended[] {
  const office = tenant.offices.find(({ id }) => id === actor.office);
  const own = office ? actorIn(tenant, { ...office, tenant: tenant.id, office: office.id }).owners : [];
  return ended.filter(({ owner, openedAt }) => {
    const holder = officeOfOwner(owner, tenant);
    if (!holder || own.includes(owner) || holder.office.id === office?.id) return false;
    if (!mayHear(owner, complaint)) return false;
    const known = nextOpening(officeCalendar(tenant, holder.office.id), openedAt);
    return complaint.urgency === 'emergency' || known <= recordedAt;
  });
}

/** Whether what was an owner's may still be spoken of to it. */
export const mayHear = (owner: Ended['owner'], complaint: Complaint): boolean =>
  complaint.class !== 'oversight' || owner === 'inspectorate';
