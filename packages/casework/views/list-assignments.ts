import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { Assignment, Owner } from '#events/assignments.ts';
import type { AssignmentKind, StageConfig, Urgency } from '#events/vocabulary.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { CommandError } from '../records/errors.ts';
import { type DeadlineView, openDeadlines } from './deadline-view.ts';

export interface InboxRow extends Pick<Assignment, 'kind' | 'owner' | 'deadlines'> {
  readonly number: string;
  readonly title?: string;
  readonly category: string;
  readonly stage: StageConfig;
  readonly urgency: Urgency;
  readonly rank: number;
}

/** The index is eventually consistent. */
export interface Inbox {
  page(
    owner: Owner,
    max: number,
    after?: Record<string, string>,
  ): Promise<{ rows: InboxRow[]; after?: Record<string, string> }>;
}

export interface AssignmentRow {
  readonly number: string;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly owner: Owner;
  readonly stage: StageConfig;
  readonly urgency: Urgency;
  readonly rank: number;
  readonly deadlines: readonly DeadlineView[];
}

interface AssignmentsQuery {
  readonly kind?: string | undefined;
  readonly overdue?: boolean;
  readonly cursor?: string | undefined;
  readonly now: Instant;
}

/** A filtered page may show fewer and still have a next one. */
const pageSize = 50;
const maxPages = 4;

/** In worklist order; `next` continues. @throws CommandError `fields` for a cursor that is not ours */
export async function listAssignments(
  inbox: Inbox,
  tenant: TenantConfig,
  actor: Actor,
  query: AssignmentsQuery,
): Promise<{ items: AssignmentRow[]; next?: string }> {
  let at: Cursor | undefined = readCursor(query.cursor, actor);
  for (let page = 1; at; page++) {
    const { items, next } = await readPage(inbox, tenant, at, { ...query, actor });
    if (items.length > 0 || page === maxPages) return next ? { items, next: writeCursor(next) } : { items };
    at = next;
  }
  return { items: [] };
}

async function readPage(
  inbox: Inbox,
  tenant: TenantConfig,
  at: Cursor,
  { actor: { owners }, kind, overdue, now }: AssignmentsQuery & { readonly actor: Actor },
): Promise<{ items: AssignmentRow[]; next?: Cursor | undefined }> {
  const owner = owners[at.owner];
  if (!owner) return { items: [] };
  const { rows, after } = await inbox.page(owner, pageSize, at.after);
  const items = rows
    .map((row) => showRow(row, tenant, now))
    .filter((row) => !kind || row.kind === kind)
    .filter(({ deadlines }) => !overdue || deadlines.some(({ breached }) => breached));
  if (after) return { items, next: { owner: at.owner, after } };
  return { items, next: at.owner + 1 < owners.length ? { owner: at.owner + 1 } : undefined };
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

const place = z.string().check(z.minLength(1), z.maxLength(300));
const cursor = z.strictObject({
  owner: z.int().check(z.nonnegative()),
  after: z.optional(z.record(z.string(), place)),
});
type Cursor = z.infer<typeof cursor>;

const writeCursor = (at: Cursor): string => Buffer.from(JSON.stringify(at)).toString('base64url');

/** A forged cursor can name only a position in the caller's own lists. */
function readCursor(sent: string | undefined, { owners }: Actor): Cursor {
  if (!sent) return { owner: 0 };
  try {
    const at = z.parse(cursor, JSON.parse(Buffer.from(sent, 'base64url').toString()));
    if (at.owner < owners.length) return at;
  } catch {
    // Falls through: every cursor that is not ours has the same answer.
  }
  throw new CommandError({ failure: 'fields', fields: [{ field: 'cursor', code: 'bad-value' }] });
}
