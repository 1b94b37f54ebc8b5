import { type LocalDate, localDate } from '#calendar/zones.ts';
import type { Assignment } from '#complaints/assignment.ts';
import type { Complaint } from '#complaints/complaint.ts';
import { type ComplaintEvent, movesOf } from '#complaints/event.ts';
import { dutyOfficer } from '#tenants/duty-officer.ts';
import { type OfficeHolder, officeHolder } from '#tenants/office-holder.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { About, Notice } from './notice.ts';
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
  readonly about: About;
}

/**
 * Who is told of an event, each at most once, by the case as it is now. Pure; the same event gives the same notices
 * as long as the case and the offices stay. An office that stands in for a vacant one is told so, and so is the
 * coordinator. `reachable`: the complainant left an address.
 */
export function planNotices(
  event: ComplaintEvent,
  complaint: Complaint,
  tenant: TenantConfig,
  reachable: boolean,
): Planned[] {
  const planned = new Map<string, Planned>();
  for (const route of routesOf(event)) {
    if (route.to === 'complainant') {
      if (reachable) tell(planned, event, route, 'complainant', {});
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
  tell(planned, event, route, office.id, { about, copy, standsFor });
  if (!replaces) return;
  const { office: coordinator } = officeHolder(tenant, 'coordinator');
  if (coordinator.id === office.id) return;
  const vacancies = [{ office: replaces.id, by: office.id }];
  tell(planned, event, route, coordinator.id, { about, copy: true, vacancies });
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
  if (event.type === 'ladder-step-reached.v1') return officesOfStep(to, event, complaint, tenant);
  const opened = movesOf(event).opened ?? [];
  const isMeant = ({ kind }: Assignment): boolean => {
    if (to === 'duty-officer') return kind === 'verify' || kind === 'lead';
    return kind === (to === 'coordinator' ? 'verify' : to);
  };
  return complaint.assignments
    .filter((one) => isMeant(one) && opened.some(({ id }) => id === one.id))
    .flatMap((one) => {
      const holder =
        to === 'duty-officer'
          ? dutyOfficer(tenant, recordedOn(event, tenant))
          : officeOfOwner(one.owner, tenant);
      return addressed(holder, { assignment: one.id });
    });
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

const addressed = (holder: OfficeHolder | undefined, about: About): Addressed[] =>
  holder ? [{ holder, about }] : [];
