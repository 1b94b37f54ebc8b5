import * as z from 'zod/mini';
import { isLocalDate } from '#calendar/local-date.ts';
import { type Instant, instantAt, localIso } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { CommandError, type FieldError } from '../records/errors.ts';
import { recordAudit, requireAuditor } from './access-log.ts';
import {
  type AccessCursor,
  type AffectedCase,
  type AffectedStores,
  type DateRange,
  listAffectedCases,
  mergeAffected,
} from './affected-cases.ts';

/** As typed: instants with a zone, or local days; the end is excluded. */
export interface AffectedRequest {
  readonly from: string;
  readonly to: string;
  /** An office's id or mail address; all offices if missing. */
  readonly office?: string | undefined;
}

/** Instants in the tenant's zone. */
export interface AffectedList {
  readonly items: readonly AffectedCase[];
  /** Number of secret cases left out of this page; the inspectorate may see them. */
  readonly withheld: number;
  readonly next?: string;
}

export interface Configurations {
  /** Newest first, future ones included. */
  since(tenant: string, from: Instant): Promise<TenantConfig[]>;
}

type Stores = AffectedStores & { readonly configurations: Configurations };

/** A data breach must be notified within days, so the range is limited. */
const longestDays = 92;
const dayMs = 86_400_000;
const withoutOffice = ['operator', 'complainant'];

/** This access is recorded first. A supervisor sees of secret cases only their number. @throws CommandError `not-yours`, `fields` */
export async function readAffected(
  stores: Stores,
  tenant: TenantConfig,
  request: AffectedRequest,
  { actor, now, cursor }: { actor: Actor; now: Instant; cursor?: string | undefined },
): Promise<AffectedList> {
  requireAuditor(actor);
  const wanted = await readRequest(stores, tenant, request, now);
  const from = cursor === undefined ? undefined : readCursor(cursor);
  await recordAudit(stores.records, tenant, { actor, now });
  const { cases, next } = await listAffectedCases(stores, tenant, wanted, from);
  const shown = actor.role === 'inspector' ? cases : cases.filter(({ watched }) => !watched);
  return {
    items: shown.map((one) => inZone(one, tenant)),
    withheld: cases.length - shown.length,
    ...(next ? { next: writeCursor(next) } : {}),
  };
}

/** Each complaint once, in the order of first access. */
export async function allAffected(
  stores: Stores,
  tenant: TenantConfig,
  request: AffectedRequest,
  now: Instant,
): Promise<AffectedCase[]> {
  const wanted = await readRequest(stores, tenant, request, now);
  await recordAudit(stores.records, tenant, { actor: { role: 'operator', owners: [] }, now });
  const all = new Map<string, AffectedCase>();
  let next: AccessCursor | undefined;
  do {
    const page = await listAffectedCases(stores, tenant, wanted, next);
    for (const one of page.cases) {
      const known = all.get(one.number);
      all.set(one.number, known ? mergeAffected(known, one) : one);
    }
    next = page.next;
  } while (next);
  return [...all.values()]
    .sort((one, other) => (one.first < other.first ? -1 : 1))
    .map((one) => inZone(one, tenant));
}

const inZone = (one: AffectedCase, { zone }: TenantConfig): AffectedCase => ({
  ...one,
  first: localIso(zone, one.first),
  last: localIso(zone, one.last),
});

async function readRequest(
  { configurations }: Stores,
  tenant: TenantConfig,
  { from, to, office }: AffectedRequest,
  now: Instant,
): Promise<{ stretch: DateRange; offices: readonly string[] }> {
  const stretch = { from: instantOf(tenant, from), to: instantOf(tenant, to) };
  refuse(...rangeErrors(stretch, now));
  const sound = stretch as DateRange;
  const known = await configurations.since(tenant.id, sound.from);
  const held = known.flatMap(({ offices }) => offices);
  if (office === undefined) {
    const ids = [...held.map(({ id }) => id), ...withoutOffice];
    return { stretch: sound, offices: [...new Set(ids)] };
  }
  const named = held.filter(({ id, email }) => id === office || email === office.toLowerCase());
  const ids = withoutOffice.includes(office) ? [office] : [...new Set(named.map(({ id }) => id))];
  if (ids.length === 0) refuse({ field: 'office', code: 'unknown-office' });
  return { stretch: sound, offices: ids };
}

const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function instantOf({ zone }: TenantConfig, text: string): Instant | undefined {
  if (isLocalDate(text)) return instantAt(zone, text, '00:00');
  const ms = withZone.test(text) && isLocalDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

function rangeErrors({ from, to }: Partial<DateRange>, now: Instant): FieldError[] {
  const unread = Object.entries({ from, to }).filter(([, at]) => at === undefined);
  if (!from || !to) return unread.map(([field]) => ({ field, code: 'bad-day-or-instant' }));
  if (to <= from) return [{ field: 'to', code: 'not-after-from' }];
  if (from > now) return [{ field: 'from', code: 'in-future' }];
  if (Date.parse(to) - Date.parse(from) > longestDays * dayMs)
    return [{ field: 'to', code: 'stretch-too-long', limit: longestDays }];
  return [];
}

function refuse(...fields: FieldError[]): void {
  if (fields.length > 0) throw new CommandError({ failure: 'fields', fields });
}

const part = z.string().check(z.minLength(1), z.maxLength(200));
const place = z.strictObject({
  day: part,
  office: part,
  after: z.optional(z.string().check(z.regex(/^[\w:.#-]{1,80}$/))),
});

const writeCursor = (at: AccessCursor): string => Buffer.from(JSON.stringify(at)).toString('base64url');

function readCursor(sent: string): AccessCursor {
  try {
    return z.parse(place, JSON.parse(Buffer.from(sent, 'base64url').toString()));
  } catch {
    throw new CommandError({ failure: 'fields', fields: [{ field: 'cursor', code: 'bad-value' }] });
  }
}
