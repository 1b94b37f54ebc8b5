import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { isPublic } from '#complaints/model/public.ts';
import type { Assignment } from '#events/assignments.ts';
import { dueAt } from '../engine/due-kind.ts';
import { geohash } from '../engine/geohash.ts';
import {
  assignmentKey,
  caseKey,
  inboxKey,
  openKey,
  placeKey,
  publicKey,
  receivedKey,
} from '../keys/case-keys.ts';

/** Version of the items' shape. */
export const caseItemVersion = 1;

/** Emergencies come before ranks given by a head (1 to 999). */
const urgencyRank = { emergency: 0, high: 2000, normal: 3000, low: 4000 } as const;

/** The rank given by the head of agency, else one by urgency. */
const rankOf = ({ urgency }: Complaint, { rank }: Assignment): number => rank ?? urgencyRank[urgency];

export function inboxIndexKey(complaint: Complaint, assignment: Assignment) {
  const open = assignment.deadlines
    .filter(({ metAt }) => metAt === undefined)
    .map(({ at }) => at)
    .sort();
  const { tenant, number } = complaint;
  return inboxKey(tenant, assignment.owner, {
    rank: rankOf(complaint, assignment),
    at: open[0] ?? '~',
    number,
  });
}

/** The complaint without its assignments, which are items of their own. */
export function caseItem({ complaint, codeHash, title }: ComplaintRecord): object {
  const { assignments: _, ...state } = complaint;
  const { tenant, number, receivedAt, promised, place, stage } = complaint;
  const dispatchedAt = 'dispatchedAt' in complaint ? complaint.dispatchedAt : undefined;
  const isOver = (stage === 'closed' || stage === 'archived') && complaint.assignments.length === 0;
  return {
    ...caseKey(tenant, number),
    entity: 'complaint',
    v: caseItemVersion,
    state,
    codeHash,
    title,
    category: complaint.category,
    stage,
    ...receivedKey(tenant, receivedAt, number),
    ...(isOver ? {} : openKey(tenant, promised.at, number)),
    ...(dispatchedAt && isPublic(complaint) ? publicKey(tenant, dispatchedAt, number) : {}),
    ...(place.lat === undefined || place.lon === undefined
      ? {}
      : placeKey(tenant, geohash(place.lat, place.lon, 6), receivedAt)),
  };
}

/** A row of a list is read without an access record, so it shows no title of a secret or oversight case. */
export const listedTitle = ({ complaint, title }: ComplaintRecord): string | undefined =>
  complaint.secret || complaint.class === 'oversight' ? 'Laporan rahasia' : title;

/** An open assignment with all that a row of its owner's list shows, and its next due time. */
export function assignmentItem(
  record: ComplaintRecord,
  assignment: Assignment,
  check: string | undefined,
): object {
  const { complaint } = record;
  const { tenant, number, stage, urgency, category } = complaint;
  return {
    ...assignmentKey(tenant, number, assignment.id),
    entity: 'assignment',
    v: caseItemVersion,
    ...assignment,
    rank: rankOf(complaint, assignment),
    ranked: assignment.rank,
    tenant,
    number,
    stage,
    urgency,
    category,
    title: listedTitle(record),
    ...(assignment.owner === 'complainant' ? {} : inboxIndexKey(complaint, assignment)),
    ...(check
      ? { ...dueAt('assignment', check, `${number}/${assignment.id}`), assignment: assignment.id }
      : {}),
  };
}

/** A closed assignment: history, in no index. */
export const closedAssignmentItem = (
  { complaint }: ComplaintRecord,
  assignment: Assignment,
  closedAt: string,
): object => ({
  ...assignmentKey(complaint.tenant, complaint.number, assignment.id),
  entity: 'assignment',
  v: caseItemVersion,
  ...assignment,
  closedAt,
});
