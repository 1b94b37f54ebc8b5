import { type LocalDate, localDate } from '#calendar/zones.ts';
import { type Complaint, sentTo } from '#complaints/model/complaint.ts';
import { movesOf } from '#complaints/model/event.ts';
import { outsideOf } from '#complaints/steps/forward.ts';
import type { Assignment, Owner } from '#events/assignments.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { AssignmentKind, Completable } from '#events/vocabulary.ts';
import { dutyOfficer } from '#tenants/duty-officer.ts';
import { type OfficeHolder, officeHolder } from '#tenants/office-holder.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { type Ended, toldOfEnd } from './ended-work.ts';
import { broughtNearer } from './nearer.ts';
import { type About, complainantOf, followerOf, type Notice } from './notice.ts';
import { officeOfOwner, officeOfStep } from './recipients.ts';
import { type Route, routesOf, type Timing } from './routing.ts';

/** A notice and when it is to go. */
export interface Planned {
  readonly notice: Notice;
  readonly timing: Timing;
}

interface Occurrence {
  readonly event: ComplaintEvent;
  readonly complaint: Complaint;
  readonly tenant: TenantConfig;
}

/** An office to be told, on whose assignment. */
interface Addressed {
  readonly holder: OfficeHolder;
  /** Missing where it is told as the agency that it is. */
  readonly about?: About;
}

/**
 * Who is told of an event, each at most once, by the case as it is now. Pure; the same event gives the same notices
 * as long as the case and the offices stay. An office that stands in for a vacant one is told so, and so is the
 * coordinator. `reachable`: the complainant left an address. `followers`: hashes of those who want its news. `ended`: what
 * the event ended unfinished (`ended-work.ts`).
 */
export function planNotices(
  event: ComplaintEvent,
  complaint: Complaint,
  tenant: TenantConfig,
  reachable: boolean,
  followers: readonly string[] = [],
  ended: readonly Ended[] = [],
): Planned[] {
  const planned = new Map<string, Planned>();
  for (const route of routesOf(event)) {
    if (route.to === 'complainant') {
      if (reachable) tell(planned, event, route, 'complainant', {});
      continue;
    }
    if (route.to === 'merged') {
      for (const number of complaint.merged ?? []) tell(planned, event, route, complainantOf(number), {});
      continue;
    }
    if (route.to === 'followers') {
      for (const hash of followers) tell(planned, event, route, followerOf(hash), {});
      continue;
    }
    if (route.to === 'ended') {
      for (const { id, owner } of toldOfEnd(ended, event, complaint, tenant)) {
        const { office, replaces } = officeOfOwner(owner, tenant)!;
        const standsFor = replaces ? [replaces.id] : [];
        const about = { assignment: id, endedFor: owner };
        tell(planned, event, route, office.id, { about, copy: true, standsFor });
      }
      continue;
    }
    for (const addressed of officesTold(route, { event, complaint, tenant }))
      tellOffice(planned, event, route, addressed, tenant);
  }
  return [...planned.values()];
}

function tellOffice(
  planned: Map<string, Planned>,
  event: ComplaintEvent,
  route: Route,
  { holder: { office, replaces }, about }: Addressed,
  tenant: TenantConfig,
): void {
  const copy = route.to === 'step-copies';
  const standsFor = replaces ? [replaces.id] : [];
  const on = about ? { about } : {};
  tell(planned, event, route, office.id, { ...on, copy, standsFor });
  if (!replaces) return;
  const { office: coordinator } = officeHolder(tenant, 'coordinator');
  if (coordinator.id === office.id) return;
  const vacancies = [{ office: replaces.id, by: office.id }];
  tell(planned, event, route, coordinator.id, { ...on, copy: true, vacancies });
}

/** Adds a notice, or adds to the one that the recipient gets already: whoever must act gets no mere copy. */
function tell(
  planned: Map<string, Planned>,
  { tenant, number, sequence }: ComplaintEvent,
  { channel, template, timing }: Route,
  recipient: string,
  { about, copy = false, standsFor = [], vacancies = [] }: Partial<Notice>,
): void {
  const known = planned.get(recipient);
  if (known) {
    const { notice } = known;
    const merged = {
      ...notice,
      copy: notice.copy && copy,
      standsFor: [...new Set([...notice.standsFor, ...standsFor])],
      vacancies: [...notice.vacancies, ...vacancies],
    };
    planned.set(recipient, { ...known, notice: merged });
    return;
  }
  const base = { tenant, number, sequence, recipient, channel, template, copy, standsFor, vacancies };
  planned.set(recipient, { notice: about ? { ...base, about } : base, timing });
}

/** The offices behind a route. What was opened or fell due and is open no longer has moved on: nobody is told. */
function officesTold({ to }: Route, { event, complaint, tenant }: Occurrence): Addressed[] {
  if (event.type === 'ladder-step-reached.v1' && to !== 'inspect')
    return officesOfStep(to, event, complaint, tenant);
  // The lead's work ended with its answer: it is told as the agency that it is, on no assignment.
  if (event.type === 'reply-received.v1') return answerer(complaint, tenant);
  // The case is over: whoever is told holds nothing of it.
  if (event.type === 'erasure-asked.v1')
    return addressed(officeOfOwner(complaint.class === 'oversight' ? 'inspectorate' : 'coordinator', tenant));
  return concerned(to, event, complaint).flatMap(({ id, owner }) => {
    const onDuty = to === 'duty-officer' && dutyOfficer(tenant, recordedOn(event, tenant));
    return addressed(onDuty || officeOfOwner(owner, tenant), { assignment: id });
  });
}

/** The open assignments on whose account a route tells of an event. */
function concerned(to: Route['to'], event: ComplaintEvent, { assignments }: Complaint): Assignment[] {
  if (event.type === 'complaint-completed.v1')
    return assignments.filter(({ kind, openedAt }) => kind === askers[event.data.to] && openedAt <= event.at);
  if (event.type === 'deadlines-recomputed.v1') {
    const ids = broughtNearer(event).map(({ id }) => id);
    return assignments.filter(({ id }) => ids.includes(id));
  }
  if (to === 'answerer')
    return assignments.filter(({ kind }) => kind === 'lead' || kind === 'report-planned');
  const { opened = [], changed = [] } = movesOf(event);
  const kinds = kindsMeant(to);
  return assignments.filter(
    ({ id, kind }) => kinds.includes(kind) && [...opened, ...changed].some((one) => one.id === id),
  );
}

function kindsMeant(to: Route['to']): readonly string[] {
  if (to === 'duty-officer') return ['verify', 'lead'];
  return to === 'coordinator' ? coordinators : [to];
}

const coordinators: readonly AssignmentKind[] = [
  'verify',
  'decide-return',
  'review-rating',
  'ask-outside',
  'mend-address',
];

/** Who asks for completion, by the stage that the complaint comes back to. */
const askers: Record<Completable, AssignmentKind> = {
  received: 'verify',
  returned: 'decide-return',
  dispatched: 'lead',
  accepted: 'lead',
};

function answerer(complaint: Complaint, tenant: TenantConfig): Addressed[] {
  const [lead] = sentTo(complaint);
  const answered: Owner = outsideOf(complaint) ? 'coordinator' : `agency:${lead!}`;
  const owner = complaint.class === 'oversight' ? 'inspectorate' : answered;
  return addressed(officeOfOwner(owner, tenant));
}

/** Who is on duty goes by this, not by now: a message that comes twice around midnight must find one duty officer. */
const recordedOn = ({ recordedAt }: ComplaintEvent, { zone }: TenantConfig): LocalDate =>
  localDate(zone, recordedAt);

function officesOfStep(
  to: Route['to'],
  event: Extract<ComplaintEvent, { type: 'ladder-step-reached.v1' }>,
  complaint: Complaint,
  tenant: TenantConfig,
): Addressed[] {
  const { data } = event;
  const assignment: Assignment | undefined = complaint.assignments.find(({ id }) => id === data.assignment);
  if (!assignment) return [];
  const day = recordedOn(event, tenant);
  const { deadline, deadlineAt } = data;
  const about = { assignment: assignment.id, deadline, deadlineAt };
  return (to === 'step-to' ? [data.to] : data.copy).flatMap((recipient) =>
    addressed(officeOfStep(recipient, assignment.owner, tenant, day), about),
  );
}

const addressed = (holder: OfficeHolder | undefined, about?: About): Addressed[] =>
  holder ? [{ holder, ...(about ? { about } : {}) }] : [];
