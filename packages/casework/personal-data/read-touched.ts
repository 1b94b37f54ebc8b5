import * as z from 'zod/mini';
import { isLocalDate } from '#calendar/local-date.ts';
import { type Instant, instantAt, localIso } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { CommandFailed, type FieldProblem } from '../records/outcome.ts';
import { expectAuditor, recordAudit } from './read-accesses.ts';
import {
  type LooksPlace,
  type Stretch,
  type TouchedCase,
  type TouchedStores,
  togetherOf,
  touchedPage,
} from './touched-data.ts';

/** Which looks are asked for, as it was typed: instants with a zone, or local days, the last excluded. */
export interface TouchedWish {
  readonly from: string;
  readonly to: string;
  /** An office's id or its address; left out: everybody who looked. */
  readonly office?: string | undefined;
}

/** Complaints of whom personal data was read; instants in the tenant's zone. */
export interface TouchedList {
  readonly items: readonly TouchedCase[];
  /** So many more of this page the asker may not be told of, because they are secret: the inspectorate may. */
  readonly withheld: number;
  readonly next?: string;
}

/** Where configurations are read from, the newest first. */
export interface Configurations {
  /** Every configuration that was in force at some time since an instant, and those to come. */
  since(tenant: string, from: Instant): Promise<TenantConfig[]>;
}

type Stores = TouchedStores & { readonly configurations: Configurations };

/** A breach is told within days, so what is asked for is a stretch, and no year. */
const longestDays = 92;
const dayMs = 86_400_000;
/** Who looks without holding an office: the operator's commands, and complainants at their own. */
const withoutOffice = ['operator', 'complainant'];

/**
 * A page of the complaints of which personal data was read, and whose they are. The look is recorded before it is given.
 * A supervisor is not told of secret cases, but of how many there are: told wrongly that it is all, it would tell too few.
 * @throws CommandFailed `not-yours` for whoever is no auditor; `fields` for a stretch, an office or a cursor that cannot stand.
 */
export async function readTouched(
  stores: Stores,
  tenant: TenantConfig,
  wish: TouchedWish,
  { actor, now, cursor }: { actor: Actor; now: Instant; cursor?: string | undefined },
): Promise<TouchedList> {
  expectAuditor(actor);
  const wanted = await readWish(stores, tenant, wish, now);
  const from = cursor === undefined ? undefined : readCursor(cursor);
  await recordAudit(stores.records, tenant, { actor, now });
  const { cases, next } = await touchedPage(stores, tenant, wanted, from);
  const shown = actor.role === 'inspector' ? cases : cases.filter(({ watched }) => !watched);
  return {
    items: shown.map((one) => inZone(one, tenant)),
    withheld: cases.length - shown.length,
    ...(next ? { next: writeCursor(next) } : {}),
  };
}

/** The same for the operator's command: all of it at once, each complaint once, in the order of their first look. */
export async function allTouched(
  stores: Stores,
  tenant: TenantConfig,
  wish: TouchedWish,
  now: Instant,
): Promise<TouchedCase[]> {
  const wanted = await readWish(stores, tenant, wish, now);
  await recordAudit(stores.records, tenant, { actor: { role: 'operator', owners: [] }, now });
  const all = new Map<string, TouchedCase>();
  let next: LooksPlace | undefined;
  do {
    const page = await touchedPage(stores, tenant, wanted, next);
    for (const one of page.cases) {
      const known = all.get(one.number);
      all.set(one.number, known ? togetherOf(known, one) : one);
    }
    next = page.next;
  } while (next);
  return [...all.values()]
    .sort((one, other) => (one.first < other.first ? -1 : 1))
    .map((one) => inZone(one, tenant));
}

const inZone = (one: TouchedCase, { zone }: TenantConfig): TouchedCase => ({
  ...one,
  first: localIso(zone, one.first),
  last: localIso(zone, one.last),
});

async function readWish(
  { configurations }: Stores,
  tenant: TenantConfig,
  { from, to, office }: TouchedWish,
  now: Instant,
): Promise<{ stretch: Stretch; offices: readonly string[] }> {
  const stretch = { from: instantOf(tenant, from), to: instantOf(tenant, to) };
  refuse(...stretchProblems(stretch, now));
  const sound = stretch as Stretch;
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

function stretchProblems({ from, to }: Partial<Stretch>, now: Instant): FieldProblem[] {
  const unread = Object.entries({ from, to }).filter(([, at]) => at === undefined);
  if (!from || !to) return unread.map(([field]) => ({ field, code: 'bad-day-or-instant' }));
  if (to <= from) return [{ field: 'to', code: 'not-after-from' }];
  if (from > now) return [{ field: 'from', code: 'in-future' }];
  if (Date.parse(to) - Date.parse(from) > longestDays * dayMs)
    return [{ field: 'to', code: 'stretch-too-long', limit: longestDays }];
  return [];
}

function refuse(...fields: FieldProblem[]): void {
  if (fields.length > 0) throw new CommandFailed({ failure: 'fields', fields });
}

const part = z.string().check(z.minLength(1), z.maxLength(200));
const place = z.strictObject({
  day: part,
  office: part,
  after: z.optional(z.string().check(z.regex(/^[\w:.#-]{1,80}$/))),
});

const writeCursor = (at: LooksPlace): string => Buffer.from(JSON.stringify(at)).toString('base64url');

function readCursor(sent: string): LooksPlace {
  try {
    return z.parse(place, JSON.parse(Buffer.from(sent, 'base64url').toString()));
  } catch {
    throw new CommandFailed({ failure: 'fields', fields: [{ field: 'cursor', code: 'bad-value' }] });
  }
}
