import { actorOf } from '#access/actor-of.ts';
import { scopeOf } from '#access/tenant-scope.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { InboxRow } from '#casework/views/list-assignments.ts';
import { openDeadline } from '#complaints/model/assignment.ts';
import { isPaused } from '#sop/deadline.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import type { Notice } from '../plan/notice.ts';
import { allOf } from './all-of.ts';
import type { PostOffice } from './post-office.ts';
import type { Waiting } from './send-collection.ts';

/** Rows of an office's list that are looked at, by its own order; a digest is no report. */
const pageSize = 50;
const mostPages = 4;
/** Cases that are read anew, so that no line tells what is no longer so. */
const mostCases = 40;

/**
 * What an office has to do today or should have done, beside what a digest tells it anyway: each as the notice that
 * would tell it. Nothing of this makes a digest go out (docs/adr/0024).
 */
export async function standingWork(
  post: PostOffice,
  officeId: string,
  told: readonly Waiting[],
  now: Instant,
): Promise<Waiting[]> {
  const { tenant } = post;
  const office = tenant.offices.find(({ id }) => id === officeId);
  if (!office) return [];
  const isTold = (number: string): boolean => told.some(({ notice }) => notice.number === number);
  const due = (await rowsOf(post, office))
    .filter((row) => !isTold(row.number) && row.deadlines.some((one) => isDue(one, tenant, now)))
    .sort((a, b) => soonest(a).localeCompare(soonest(b)));
  const numbers = [...new Set(due.map(({ number }) => number))].slice(0, mostCases);
  const found: Waiting[] = [];
  await allOf(numbers, async (number) => {
    const file = await post.complaints.load(scopeOf(tenant.id), number);
    const owners = ownersOf(office, tenant.id);
    for (const assignment of file?.complaint.assignments ?? []) {
      if (!owners.includes(assignment.owner)) continue;
      const deadline = assignment.deadlines.find((one) => isDue(one, tenant, now));
      if (!deadline || !openDeadline(assignment, deadline.kind)) continue;
      const about = { assignment: assignment.id, deadline: deadline.kind, deadlineAt: deadline.at };
      found.push({
        file: file!,
        notice: { ...standing, tenant: tenant.id, number, recipient: officeId, about },
      });
    }
  });
  return found;
}

/** No event stands behind such a line, and nothing is kept of it. */
const standing: Pick<Notice, 'sequence' | 'channel' | 'template' | 'copy' | 'standsFor' | 'vacancies'> = {
  sequence: 0,
  channel: 'mail',
  template: 'breach',
  copy: false,
  standsFor: [],
  vacancies: [],
};

/** A head of agency is told what it must do itself; its liaison officer's work has a digest of its own. */
const ownersOf = ({ id, role, agency, title, email }: Office, tenant: string) =>
  actorOf({ tenant, office: id, role, agency, title, email }).owners.filter(
    (owner) => role !== 'head' || owner.startsWith('head:'),
  );

async function rowsOf({ inbox, tenant }: PostOffice, office: Office): Promise<InboxRow[]> {
  const rows: InboxRow[] = [];
  for (const owner of ownersOf(office, tenant.id)) {
    let after: Record<string, string> | undefined;
    for (let page = 0; page < mostPages; page++) {
      const read = await inbox.page(scopeOf(tenant.id), owner, pageSize, after);
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
