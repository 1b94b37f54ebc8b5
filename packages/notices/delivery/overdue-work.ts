import { actorOf } from '#access/actor-of.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { InboxRow } from '#casework/views/list-assignments.ts';
import { openDeadline } from '#complaints/model/assignment.ts';
import { isPaused } from '#sop/deadline.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import type { OverdueWork, WaitingNotice } from '../compose/compose-digest.ts';
import type { NoticeDependencies } from './notice-dependencies.ts';
import { settleConcurrently } from './settle.ts';

const pageSize = 50;
const maxPages = 4;
/** Each case is loaded to check that the assignment is still open. */
const maxCases = 40;

/** Assignments not already in this digest. They never trigger a digest by themselves (docs/adr/0024). */
export async function overdueWork(
  deps: NoticeDependencies,
  officeId: string,
  waiting: readonly WaitingNotice[],
  now: Instant,
): Promise<OverdueWork[]> {
  const { tenant } = deps;
  const office = tenant.offices.find(({ id }) => id === officeId);
  if (!office) return [];
  const isInDigest = (number: string): boolean => waiting.some(({ notice }) => notice.number === number);
  const due = (await rowsOf(deps, office))
    .filter((row) => !isInDigest(row.number) && row.deadlines.some((one) => isDue(one, tenant, now)))
    .sort((a, b) => soonest(a).localeCompare(soonest(b)));
  const numbers = [...new Set(due.map(({ number }) => number))].slice(0, maxCases);
  const found: OverdueWork[] = [];
  await settleConcurrently(numbers, async (number) => {
    const record = await deps.complaints.load(number);
    const owners = ownersOf(office, tenant.id);
    for (const assignment of record?.complaint.assignments ?? []) {
      if (!owners.includes(assignment.owner)) continue;
      const deadline = assignment.deadlines.find((one) => isDue(one, tenant, now));
      if (!deadline || !openDeadline(assignment, deadline.kind)) continue;
      const about = { assignment: assignment.id, deadline: deadline.kind, deadlineAt: deadline.at };
      found.push({ record: record!, about });
    }
  });
  return found;
}

/** A head's digest lists only the head's own work, because the liaison officer gets one too. */
const ownersOf = ({ id, ...office }: Office, tenant: string) =>
  actorOf({ tenant, office: id, ...office }).owners.filter(
    (owner) => office.role !== 'head' || owner.startsWith('head:'),
  );

async function rowsOf({ inbox, tenant }: NoticeDependencies, office: Office): Promise<InboxRow[]> {
  const rows: InboxRow[] = [];
  for (const owner of ownersOf(office, tenant.id)) {
    let after: Record<string, string> | undefined;
    for (let page = 0; page < maxPages; page++) {
      const read = await inbox.page(owner, pageSize, after);
      rows.push(...read.rows);
      after = read.after;
      if (!after) break;
    }
  }
  return rows;
}

type Running = InboxRow['deadlines'][number];

const isDue = (deadline: Running, { zone }: TenantConfig, now: Instant): boolean =>
  !deadline.metAt && !isPaused(deadline) && localDate(zone, deadline.at) <= localDate(zone, now);

const soonest = ({ deadlines }: InboxRow): Instant =>
  deadlines
    .filter(({ metAt }) => !metAt)
    .map(({ at }) => at)
    .sort()[0]!;
