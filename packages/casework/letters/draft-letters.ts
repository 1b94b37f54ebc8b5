import { type Instant, localDate } from '#calendar/zones.ts';
import type { DraftLetter, Letter } from '#letters/letter.ts';
import { levelsIn } from '#letters/letter.ts';
import { nextLetterRun } from '#letters/next-run.ts';
import { type Allocation, type LetterRunPlan, planRun } from '#letters/plan-run.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { actorWithoutOffice } from '../records/rule-context.ts';
import type { LetterStore, PendingReprimandRef } from './letter-store.ts';
import { complaintsByNumber, loadCases } from './load-cases.ts';
import { recordLetter } from './record-letter.ts';

export interface LetterStores {
  readonly complaints: ComplaintStore;
  readonly letters: LetterStore;
}

export interface LetterRunResult {
  readonly drafts: readonly DraftLetter[];
  /** Cases that reached the second reprimand without a signed first one. */
  readonly deferredToFirst: readonly string[];
}

/** Another run or a signature may conflict with a draft; then the plan is made again. */
const tries = 8;

/** Idempotent and safe when run concurrently. The run stays due until `endRun`. @throws if every retry lost */
export async function draftLetters(
  stores: LetterStores,
  tenant: TenantConfig,
  now: Instant,
): Promise<LetterRunResult> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { plan, open } = await planNow(stores, now);
    const drafted = await draftAll(stores, tenant, plan, now);
    if (!drafted) continue;
    await stores.letters.drop(plan.gone, now);
    const news = new Map(drafted.map((draft) => [draft.id, draft]));
    const drafts = [...open.filter(({ id }) => !news.has(id)), ...drafted];
    return { drafts, deferredToFirst: deferredIn(drafts) };
  }
  throw new Error(`${tenant.id}: letters were always changed by others`);
}

/** Schedules another run for what came in meanwhile; a tenant without letters drops its pending reprimands. */
export async function endRun(
  { letters }: LetterStores,
  tenant: TenantConfig,
  runAt: Instant,
  now: Instant,
): Promise<void> {
  const waiting = (await letters.pending()).filter(({ draft }) => draft === undefined);
  if (!tenant.letters) {
    await letters.drop(waiting, now);
    return letters.settleRun(runAt);
  }
  const later = new Date(Date.parse(now > runAt ? now : runAt) + 1).toISOString();
  const next = nextLetterRun(tenantCalendar(tenant), tenant.letters.run, later);
  await letters.settleRun(runAt, waiting.length > 0 ? next : undefined);
}

async function planNow({ complaints, letters }: LetterStores, now: Instant) {
  const marks = await letters.pending();
  const free = marks.filter(({ draft }) => draft === undefined);
  const files = await loadCases(
    complaints,
    free.map(({ number }) => number),
  );
  const ids = new Set(marks.flatMap(({ draft }) => draft ?? []));
  const held = await Promise.all([...ids].map((id) => letters.load(id)));
  const open = held.filter((letter): letter is DraftLetter => letter?.state === 'draft');
  return { plan: planRun(marks, complaintsByNumber(files), open, now), open };
}

/** Undefined after a write conflict. */
async function draftAll(
  { letters }: LetterStores,
  tenant: TenantConfig,
  { allocations }: LetterRunPlan,
  now: Instant,
): Promise<DraftLetter[] | undefined> {
  const drafts: DraftLetter[] = [];
  for (const one of allocations) {
    const draft = await draftShare(letters, tenant, one, now);
    if (!draft) return undefined;
    drafts.push(draft);
  }
  return drafts;
}

const maxPerDay = 100;

async function draftShare(
  letters: LetterStore,
  tenant: TenantConfig,
  { agency, form, draft, cases }: Allocation,
  now: Instant,
): Promise<DraftLetter | undefined> {
  const by = { now, actor: actorWithoutOffice('system') };
  const claims = newIn(draft, cases, agency);
  if (draft) {
    const of = { tenant: tenant.id, letter: draft.id };
    const recorded = recordLetter(draft, { type: 'letter-extended.v1', data: { cases } }, of, by);
    const saved = await letters.save({ before: draft, ...recorded, claims });
    return saved === 'saved' ? (recorded.after as DraftLetter) : undefined;
  }
  const first = `${localDate(tenant.zone, now)}-${agency}-${form === 'reprimand-1' ? 1 : 2}`;
  for (let n = 1; n <= maxPerDay; n++) {
    const letter = n === 1 ? first : `${first}-${n}`;
    if (await letters.load(letter)) continue;
    const recorded = recordLetter(
      undefined,
      { type: 'letter-drafted.v1', data: { agency, form, cases } },
      { tenant: tenant.id, letter },
      by,
    );
    const saved = await letters.save({ ...recorded, claims });
    return saved === 'saved' ? (recorded.after as DraftLetter) : undefined;
  }
  throw new Error(`${first}: too many letters of one day`);
}

function newIn(
  draft: DraftLetter | undefined,
  cases: DraftLetter['cases'],
  agency: string,
): PendingReprimandRef[] {
  const nameOf = ({ number, form, assignment, deadline }: ReturnType<typeof levelsIn>[number]) =>
    [number, form, assignment, deadline].join(' ');
  const known = new Set(draft ? levelsIn(draft).map(nameOf) : []);
  return levelsIn({ cases })
    .filter((one) => !known.has(nameOf(one)))
    .map((one) => ({ ...one, agency }));
}

const deferredIn = (letters: readonly Letter[]): string[] => [
  ...new Set(
    letters
      .filter(({ form }) => form === 'reprimand-1')
      .flatMap((letter) => levelsIn(letter))
      .filter(({ form }) => form === 'reprimand-2')
      .map(({ number }) => number),
  ),
];
