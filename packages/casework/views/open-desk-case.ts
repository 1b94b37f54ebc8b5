import { mayRead, maySeeReporter } from '#access/actor-of.ts';
import { type Instant, type Language, localIso } from '#calendar/zones.ts';
import { isOpenDeadline, supportingTasks } from '#complaints/model/assignment.ts';
import { agenciesOf, type Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import { calendarOf } from '#complaints/work/open-assignment.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { deadlineReason } from '#wording/deadline-reason.ts';
import { ownerName } from '#wording/office-names.ts';
import { type TimeLeft, timeLeft } from '#wording/time-left.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { inspectorateOf } from '../records/rule-context.ts';
import type { CaseQuery, CaseReadStores } from './case-query.ts';
import type { ContributionsView } from './contributions-view.ts';
import { type OpenedCase, openRead } from './open-case.ts';
import { readAhead } from './read-ahead.ts';

/** An open deadline as an officer reads it. */
export interface DeskClock {
  readonly kind: DeadlineKind;
  readonly name: string;
  readonly ownerName: string;
  readonly isMine: boolean;
  /** In the tenant's zone. */
  readonly at: string;
  readonly left: TimeLeft;
  readonly reason: string;
  readonly estimate: boolean;
}

/** A case on the desk: what the API shows, without the reporter, and what the forms and the page need beside it. */
export interface DeskCase extends OpenedCase {
  /** The nearest first. */
  readonly clocks: readonly DeskClock[];
  readonly lead?: string;
  /** Names of those who owe a contribution. */
  readonly owing: readonly string[];
  readonly mayShowReporter: boolean;
  readonly receivedAt: string;
  readonly channel: Complaint['channel'];
  readonly publicText?: string;
  readonly urgencyReason?: string;
}

/**
 * Two round trips to the store. @throws CommandError `not-found`, the same for an unknown number and for a case that the
 * actor may not know of
 */
export async function openDeskCase(
  stores: CaseReadStores,
  tenant: TenantConfig,
  query: Omit<CaseQuery, 'withoutReporter'>,
): Promise<DeskCase | ContributionsView> {
  const complaints = readAhead(stores.complaints, query.number);
  const [opened, beside] = await Promise.all([
    openRead({ ...stores, complaints }, tenant, { ...query, withoutReporter: true }),
    besideIt(complaints, tenant, query),
  ]);
  return 'ownContributionsOnly' in opened ? opened : { ...opened, ...beside! };
}

/** Undefined for a case that the actor does not read whole. */
async function besideIt(
  complaints: ComplaintStore,
  tenant: TenantConfig,
  { number, actor, language, now }: Omit<CaseQuery, 'withoutReporter'>,
): Promise<Omit<DeskCase, keyof OpenedCase> | undefined> {
  const record = await complaints.load(number);
  if (!record || !mayRead(actor, record.complaint)) return undefined;
  const { complaint } = record;
  const verified = 'title' in complaint ? complaint : undefined;
  const refs = [verified?.publicText, verified?.urgencyReason].filter((ref) => ref !== undefined);
  const words =
    refs.length > 0
      ? await complaints.texts(
          number,
          refs.map(({ id }) => id),
        )
      : new Map<string, string>();
  const read = (ref: TextRef | undefined) => ref && words.get(ref.id);
  const [lead] = agenciesOf(complaint);
  const [publicText, urgencyReason] = [read(verified?.publicText), read(verified?.urgencyReason)];
  return {
    clocks: clocksOf(complaint, tenant, { actor, language, now }),
    ...(lead ? { lead } : {}),
    owing: supportingTasks(complaint.assignments).map(({ owner }) => ownerName(owner, tenant, language)),
    mayShowReporter: maySeeReporter(actor, complaint),
    receivedAt: localIso(tenant.zone, complaint.receivedAt),
    channel: complaint.channel,
    ...(publicText ? { publicText } : {}),
    ...(urgencyReason ? { urgencyReason } : {}),
  };
}

interface Reading {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Instant;
}

const clocksOf = ({ assignments }: Complaint, tenant: TenantConfig, reading: Reading): DeskClock[] =>
  assignments
    .flatMap((assignment) =>
      assignment.deadlines.filter(isOpenDeadline).map((deadline) => ({ assignment, deadline })),
    )
    .sort((a, b) => a.deadline.at.localeCompare(b.deadline.at))
    .map(({ assignment, deadline }) => clockOf(assignment, deadline, tenant, reading));

function clockOf(
  { owner }: Assignment,
  deadline: Deadline,
  tenant: TenantConfig,
  { actor, language, now }: Reading,
): DeskClock {
  const facts = { calendar: tenantCalendar(tenant), inspectorate: inspectorateOf(tenant) };
  const calendar = calendarOf(owner, facts);
  return {
    kind: deadline.kind,
    name: deadlineName(deadline.kind, language),
    ownerName: ownerName(owner, tenant, language),
    isMine: actor.owners.includes(owner),
    at: localIso(tenant.zone, deadline.at),
    left: timeLeft(deadline, calendar, now, language),
    reason: deadlineReason(deadline, calendar, language),
    estimate: deadline.estimate,
  };
}
