import { scopeOf, type TenantScope } from '#access/tenant-scope.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Assignment, AssignmentKind, Owner } from '#complaints/assignment.ts';
import type { Stage } from '#complaints/complaint.ts';
import type { Actor } from '#complaints/facts.ts';
import type { Urgency } from '#sop/deadline.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { type DeadlineView, openDeadlines } from './deadline-view.ts';
import { CommandFailed } from './outcome.ts';

/** An open assignment as the inbox index projects it. */
export interface InboxRow extends Pick<Assignment, 'kind' | 'owner' | 'deadlines'> {
  readonly number: string;
  readonly title?: string;
  readonly category: string;
  readonly stage: Stage;
  readonly urgency: Urgency;
  readonly rank: number;
}

/** Lists by owner, a bounded page at a time. The index is eventually consistent: a list may lag by moments. */
export interface Inbox {
  page(
    scope: TenantScope,
    owner: Owner,
    most: number,
    after?: Record<string, string>,
  ): Promise<{ rows: InboxRow[]; after?: Record<string, string> }>;
}

export interface AssignmentRow {
  readonly number: string;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly owner: Owner;
  readonly stage: Stage;
  readonly urgency: Urgency;
  readonly rank: number;
  readonly deadlines: readonly DeadlineView[];
}

interface Asked {
  readonly kind?: string | undefined;
  readonly overdue?: boolean;
  readonly cursor?: string | undefined;
}

/** Rows read for one page; a filtered page may show fewer and still go on. */
const pageSize = 50;

/**
 * What the caller's offices have to do, in the order of their queues. `next` continues the list.
 * @throws CommandFailed `fields` for a cursor that is not ours.
 */
export async function listAssignments(
  inbox: Inbox,
  tenant: TenantConfig,
  actor: Actor,
  asked: Asked,
  now: Instant,
): Promise<{ items: AssignmentRow[]; next?: string }> {
  const at = readCursor(asked.cursor, actor);
  const owner = actor.owners[at.owner];
  if (!owner) return { items: [] };
  const { rows, after } = await inbox.page(scopeOf(tenant.id), owner, pageSize, at.after);
  const items = rows
    .map((row) => showRow(row, tenant, now))
    .filter(({ kind }) => !asked.kind || kind === asked.kind)
    .filter(({ deadlines }) => !asked.overdue || deadlines.some(({ breached }) => breached));
  const next = after ? { owner: at.owner, after } : { owner: at.owner + 1 };
  if (items.length === 0 && next.owner < actor.owners.length)
    return listAssignments(inbox, tenant, actor, { ...asked, cursor: writeCursor(next) }, now);
  return next.owner < actor.owners.length ? { items, next: writeCursor(next) } : { items };
}

const showRow = (
  { title, category, ...row }: InboxRow,
  tenant: TenantConfig,
  now: Instant,
): AssignmentRow => ({
  number: row.number,
  title: title ?? tenant.categories.find(({ id }) => id === category)?.name.id ?? category,
  kind: row.kind,
  owner: row.owner,
  stage: row.stage,
  urgency: row.urgency,
  rank: row.rank,
  deadlines: openDeadlines({ assignments: [{ ...row, id: '', openedAt: '' }] }, tenant.zone, now),
});

interface Cursor {
  readonly owner: number;
  readonly after?: Record<string, string>;
}

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Whatever a cursor says, only the caller's own partitions are read: the partition key is made anew. */
function readCursor(cursor: string | undefined, { owners }: Actor): Cursor {
  if (!cursor) return { owner: 0 };
  try {
    const { owner, after } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Cursor;
    if (Number.isInteger(owner) && owner >= 0 && owner < owners.length)
      return after ? { owner, after } : { owner };
  } catch {
    // falls through to the one answer for every cursor that is not ours
  }
  throw new CommandFailed({ failure: 'fields', fields: [{ field: 'cursor', code: 'bad-value' }] });
}
