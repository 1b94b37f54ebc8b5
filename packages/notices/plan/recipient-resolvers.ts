import { type LocalDate, localDate } from '#calendar/zones.ts';
import { agenciesOf } from '#complaints/model/complaint.ts';
import { assignmentChanges } from '#complaints/model/event.ts';
import { outsideOf } from '#complaints/steps/forward.ts';
import { agencyOf } from '#complaints/work/open-assignment.ts';
import type { Assignment, Owner } from '#events/assignments.ts';
import type { AssignmentKind, CompletionOrigin } from '#events/vocabulary.ts';
import { type ActingOffice, actingOffice } from '#tenants/acting-office.ts';
import { dutyOfficer } from '#tenants/duty-officer.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { broughtForward } from './brought-forward.ts';
import { type About, complainantOf, followerOf } from './notice.ts';
import type { Occurrence, Resolved, Resolver } from './recipient-roles.ts';
import { officeOfOwner, officeOfStep } from './recipients.ts';
import { ownersToNotify } from './revoked-assignments.ts';

/** An assignment that the event opened but is no longer open has no recipient. */
export const resolvers = {
  complainant: ({ reachable }) => (reachable ? [{ recipient: 'complainant' }] : []),
  /** The first complainant, of what the complainant of a merged report did. */
  'other-complainant': ({ event, reachable }) =>
    reachable && event.actor.mergedNumber ? [{ recipient: 'complainant' }] : [],
  /** Complainants whose reports were merged into this one, save the one who did it. */
  'merged-complainants': ({ event, complaint }) =>
    (complaint.merged ?? [])
      .filter((number) => number !== event.actor.mergedNumber)
      .map((number) => ({ recipient: complainantOf(number) })),
  followers: ({ followers = [] }) => followers.map((hash) => ({ recipient: followerOf(hash) })),
  /** Also counts an assignment that the event only changed. */
  'assigned-coordinator': (occurrence) =>
    ownersOf(assignedBy(occurrence, ...coordinatorKinds), occurrence.tenant),
  'assigned-lead': (occurrence) => ownersOf(assignedBy(occurrence, 'lead'), occurrence.tenant),
  'assigned-support': (occurrence) => ownersOf(assignedBy(occurrence, 'support'), occurrence.tenant),
  'assigned-unit': (occurrence) => ownersOf(assignedBy(occurrence, 'sub-unit'), occurrence.tenant),
  'assigned-head': (occurrence) => ownersOf(assignedBy(occurrence, 'approve-answer'), occurrence.tenant),
  /** The head of the agency that asked, as long as it leads. */
  'head-of-lead': ({ event, complaint: { assignments }, tenant }) =>
    event.type === 'head-asked.v1'
      ? assignments
          .filter(({ kind, owner }) => kind === 'lead' && agencyOf(owner) === event.data.agency)
          .flatMap(({ id }) =>
            toOffice(actingOffice(tenant, 'head', event.data.agency), tenant, { about: { assignment: id } }),
          )
      : [],
  'assigned-inspectorate': (occurrence) => ownersOf(assignedBy(occurrence, 'inspect'), occurrence.tenant),
  'duty-officer': (occurrence) => {
    const onDuty = dutyOfficer(occurrence.tenant, dayRecorded(occurrence));
    return assignedBy(occurrence, 'verify', 'lead').flatMap(({ id, owner }) =>
      toOffice(onDuty ?? officeOfOwner(owner, occurrence.tenant), occurrence.tenant, {
        about: { assignment: id },
      }),
    );
  },
  /** The lead agency, or the one that must report on its plan. */
  'answering-office': ({ complaint: { assignments }, tenant }) =>
    ownersOf(
      assignments.filter(({ kind }) => kind === 'lead' || kind === 'report-planned'),
      tenant,
    ),
  /** The agency that answered has no assignment any more. */
  'office-that-answered': ({ complaint, tenant }) => {
    const [lead] = agenciesOf(complaint);
    const answered: Owner = outsideOf(complaint) ? 'coordinator' : `agency:${lead!}`;
    return toOffice(
      officeOfOwner(complaint.class === 'oversight' ? 'inspectorate' : answered, tenant),
      tenant,
    );
  },
  'asking-office': ({ event, complaint: { assignments }, tenant }) =>
    event.type === 'complaint-completed.v1'
      ? ownersOf(
          assignments.filter(
            ({ kind, openedAt }) => kind === askingKind[event.data.to] && openedAt <= event.at,
          ),
          tenant,
        )
      : [],
  'owners-with-less-time': ({ event, complaint: { assignments }, tenant }) => {
    if (event.type !== 'deadlines-recomputed.v1') return [];
    const ids = broughtForward(event).map(({ id }) => id);
    return ownersOf(
      assignments.filter(({ id }) => ids.includes(id)),
      tenant,
    );
  },
  /** Whose deadlines run again, save the office that ended the postponement. */
  'owners-of-resumed-work': (occurrence) =>
    ownersOf(
      assignedBy(occurrence, 'lead', 'support', 'sub-unit', 'approve-answer'),
      occurrence.tenant,
    ).filter(({ recipient }) => recipient !== occurrence.event.actor.office),
  'owners-of-ended-work': ({ event, complaint, tenant, revoked = [] }) =>
    ownersToNotify(revoked, event, complaint, tenant).map(({ id, owner }) => {
      const { office, vacant } = officeOfOwner(owner, tenant)!;
      return {
        recipient: office.id,
        about: { assignment: id, endedFor: owner },
        copy: true,
        actingFor: vacant ? [vacant.id] : [],
      };
    }),
  'erasing-office': ({ complaint, tenant }) =>
    toOffice(officeOfOwner(complaint.class === 'oversight' ? 'inspectorate' : 'coordinator', tenant), tenant),
  'ladder-recipient': (occurrence) => ladderOffices(occurrence, { copies: false }),
  'ladder-copies': (occurrence) => ladderOffices(occurrence, { copies: true }),
} as const satisfies Readonly<Record<string, Resolver>>;

export type RecipientRole = keyof typeof resolvers;

const coordinatorKinds: readonly AssignmentKind[] = [
  'verify',
  'decide-return',
  'review-rating',
  'ask-outside',
  'mend-address',
];

/** By the stage that the complaint returns to. */
const askingKind: Record<CompletionOrigin, AssignmentKind> = {
  received: 'verify',
  returned: 'decide-return',
  dispatched: 'lead',
  accepted: 'lead',
};

function assignedBy({ event, complaint }: Occurrence, ...kinds: readonly AssignmentKind[]): Assignment[] {
  const { opened = [], changed = [] } = assignmentChanges(event);
  return complaint.assignments.filter(
    ({ id, kind }) => kinds.includes(kind) && [...opened, ...changed].some((one) => one.id === id),
  );
}

const ownersOf = (assignments: readonly Assignment[], tenant: TenantConfig): Resolved[] =>
  assignments.flatMap(({ id, owner }) =>
    toOffice(officeOfOwner(owner, tenant), tenant, { about: { assignment: id } }),
  );

/** If the recipient acts for a vacant office, the coordinator is notified as well. */
function toOffice(
  holder: ActingOffice | undefined,
  tenant: TenantConfig,
  { about, copy = false }: { about?: About; copy?: boolean } = {},
): Resolved[] {
  if (!holder) return [];
  const { office, vacant } = holder;
  const on = about ? { about } : {};
  const own = { ...on, recipient: office.id, copy, actingFor: vacant ? [vacant.id] : [] };
  if (!vacant) return [own];
  const { office: coordinator } = actingOffice(tenant, 'coordinator');
  if (coordinator.id === office.id) return [own];
  const vacancies = [{ office: vacant.id, by: office.id }];
  return [own, { ...on, recipient: coordinator.id, copy: true, vacancies }];
}

function ladderOffices(occurrence: Occurrence, { copies }: { copies: boolean }): Resolved[] {
  const { event, complaint, tenant } = occurrence;
  if (event.type !== 'ladder-step-reached.v1') return [];
  const { assignment: id, deadline, deadlineAt, to, copy } = event.data;
  const assignment: Assignment | undefined = complaint.assignments.find((one) => one.id === id);
  if (!assignment) return [];
  const about = { assignment: id, deadline, deadlineAt };
  const day = dayRecorded(occurrence);
  return (copies ? copy : [to]).flatMap((recipient) =>
    toOffice(officeOfStep(recipient, assignment.owner, tenant, day), tenant, { about, copy: copies }),
  );
}

/** Decided by the day of the event, so that a redelivery after midnight has the same recipient. */
const dayRecorded = ({ event, tenant }: Occurrence): LocalDate => localDate(tenant.zone, event.recordedAt);
