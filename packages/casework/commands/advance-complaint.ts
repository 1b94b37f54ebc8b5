import { notAllowed } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Facts, Refusal } from '#complaints/model/facts.ts';
import { isRefusal } from '#complaints/steps/step.ts';
import { steps } from '#complaints/steps/steps.ts';
import type { Owner } from '#events/assignments.ts';
import type { Bilingual } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { ownerName } from '#wording/office-names.ts';
import type { Advance } from '../records/advance.ts';
import type { CaseFile, ComplaintStore, Saving } from '../records/complaint-store.ts';
import { factsFor } from '../records/facts-for.ts';
import { type Change, CommandFailed } from '../records/outcome.ts';
import { checksOf, recordEvents } from '../records/record-events.ts';
import { sealWords } from '../records/seal-words.ts';
import { notAllowedFor, refusedBy } from '../rights/not-allowed-for.ts';
import { isHidden, possibleFor } from '../rights/possible-for.ts';
import { stepAnswer } from '../views/deadline-view.ts';
import { changesSince, isTriageAlone } from './changes-since.ts';
import { laporTaken } from './lapor-taken.ts';
import { mendReporter, withhold } from './mend-reporter.ts';
import { besides, mostEntriesTogether, partnerNow, partnerOf } from './partner.ts';
import { markerOf, repeatOf } from './step-marker.ts';
import type { StepResult } from './step-result.ts';
import { timePassed } from './time-passed.ts';
import { turn } from './turn.ts';

/**
 * The one runner of all steps: load, decide, save in one transaction. A step that lost a race decides again on the cases
 * as they are now. What time did before a person acts is recorded with it, ahead of it: the sweep comes once a minute.
 * @throws CommandFailed when a rule refuses, the case is not found, it changed since `ifMatch`, or others come first all
 * the time.
 */
export async function advanceComplaint(
  store: ComplaintStore,
  tenant: TenantConfig,
  asked: Advance,
): Promise<StepResult> {
  let seen: { readonly sequence: number; readonly upon: string | undefined } | undefined;
  for (let attempt = 1; ; attempt++) {
    const file = await store.load(asked.number);
    if (!file) throw new CommandFailed({ failure: 'not-found' });
    const repeated = await repeatOf(store, asked, file);
    if (repeated) return repeated;
    const { complaint } = file;
    if (isHidden(complaint, asked.actor, asked.step))
      throw new CommandFailed({ failure: 'not-yours', rule: 'not-your-case' });
    if (asked.ifMatch !== undefined && !(await isAsSeen(store, tenant, complaint, asked)))
      throw new CommandFailed(await changedSince(store, tenant, complaint, asked.ifMatch, asked));
    const upon = steps[asked.step].concurrencyToken?.(complaint);
    seen ??= { sequence: complaint.sequence, upon };
    const { sequence } = seen;
    const [files, partner] = await Promise.all([
      filesNamed(store, asked, complaint),
      partnerOf(store, tenant, asked, complaint),
    ]);
    const saving = await toldOfRace(
      () => decide(tenant, file, asked, { files, partner }),
      complaint.sequence !== sequence,
      () => changesSince(store, tenant, complaint, sequence, asked.actor),
    );
    if (upon !== seen.upon && saving.entries.length > 0)
      throw new CommandFailed(await changedSince(store, tenant, complaint, sequence, asked));
    const answer = stepAnswer(saving.after.complaint, asked.actor, tenant, asked.now);
    if (saving.entries.length === 0) return { answer, entries: [], file };
    const marker = asked.key ? { marker: markerOf(asked, answer) } : {};
    const mended = await mendReporter(store, tenant, complaint, asked);
    const result = await store.save({ ...saving, ...mended, ...marker });
    if (result.saved) return { answer, entries: saving.entries, file: saving.after };
    if (result.why === 'lapor-taken') throw await laporTaken(store, asked, result.by);
    await turn(attempt);
  }
}

/** The files of the case, for a step that names some. What is ready stays so, whoever writes meanwhile. */
async function filesNamed(store: ComplaintStore, { input }: Advance, { number }: Complaint) {
  if (!('attachments' in input)) return undefined;
  const all = await store.attachments(number);
  return new Map(all.map((one) => [one.id, one]));
}

/** What a step reads besides its case. */
interface Beside {
  readonly files: Facts['attachments'];
  readonly partner: CaseFile | undefined;
}

function decide(tenant: TenantConfig, file: CaseFile, asked: Advance, { files, partner }: Beside): Saving {
  const { actor, now } = asked;
  const facts: Facts = {
    ...factsFor(tenant, file.complaint.receivedAt, actor, now),
    attachments: files,
    ...(partner ? { linkedCase: partnerNow(tenant, partner, actor, now).complaint } : {}),
  };
  const byTime =
    actor.role === 'system'
      ? { complaint: file.complaint, entries: [] }
      : timePassed(file.complaint, facts, partner && mostEntriesTogether);
  const { complaint } = byTime;
  const refusal = notAllowed(complaint, asked.step, actor);
  // The system is told late and twice: what no longer applies is done with, not refused.
  if (refusal && actor.role === 'system') return nothing(file);
  if (refusal) throw notAllowedFor(refusal, complaint, asked, tenant);
  const step = steps[asked.step];
  const { sealed, texts } = sealWords(asked.input, step.freeText, complaint.sequence + 1);
  const decision = step.decide(complaint, withhold(sealed, step.contactFields), facts);
  if (isRefusal(decision)) throw failureOf(decision, complaint, asked, tenant);
  const recorded = recordEvents(complaint, decision, complaint, facts);
  const checks = checksOf(recorded.complaint, facts);
  return {
    // An assignment that the step closes is kept as time had left it; the case itself is held to what was read.
    before: { ...file, complaint: { ...file.complaint, assignments: complaint.assignments } },
    after: { ...titled(file, asked.input, recorded.complaint), complaint: recorded.complaint, checks },
    entries: [...byTime.entries, ...recorded.entries],
    texts,
    checks,
    ...(partner && step.eventOnLinkedCase
      ? { also: [besides(tenant, partner, step.eventOnLinkedCase(recorded.complaint), asked)] }
      : {}),
  };
}

/** The title that lists show lies beside the state, and goes with the words of which it is one. */
function titled({ title: was, ...file }: CaseFile, input: object, { erased }: Complaint): CaseFile {
  const title = 'title' in input ? String(input.title) : was;
  return title && !erased?.kinds.includes('office-words') ? { ...file, title } : file;
}

const nothing = (file: CaseFile): Saving => ({
  before: file,
  after: file,
  entries: [],
  texts: [],
  checks: new Map(),
});

/** Whoever lost a race and is then refused learns what the winner did, not only that the rule says no. */
async function toldOfRace(
  decision: () => Saving,
  isRaced: boolean,
  changes: () => Promise<Change[]>,
): Promise<Saving> {
  try {
    return decision();
  } catch (error) {
    if (!(error instanceof CommandFailed) || !isRaced) throw error;
    throw new CommandFailed({ ...error.why, since: await changes() });
  }
}

/**
 * Triage comes moments after a report is opened and decides nothing: who missed no more than it has seen the case. Nor has
 * a complainant missed what is for the offices alone, of which no answer ever told them the number.
 */
async function isAsSeen(
  store: ComplaintStore,
  tenant: TenantConfig,
  complaint: Complaint,
  { ifMatch: seen = 0, actor }: Advance,
): Promise<boolean> {
  const { sequence, number } = complaint;
  if (seen >= sequence) return seen === sequence;
  if (isTriageAlone(await store.timeline(number, seen))) return true;
  if (actor.role !== 'complainant') return false;
  return (await changesSince(store, tenant, complaint, seen, actor)).length === 0;
}

function failureOf(refusal: Refusal, complaint: Complaint, asked: Advance, tenant: TenantConfig) {
  const { code, field, parties, otherErrors = [] } = refusal;
  if (!field) return refusedBy(code, complaint, asked, tenant);
  const fields = [{ code, field, parties }, ...otherErrors].map((one) => ({
    field: one.field,
    code: one.code,
    ...(one.parties ? { who: namesOf(one.parties, tenant) } : {}),
  }));
  return new CommandFailed({ failure: 'fields', fields });
}

const namesOf = (owners: readonly Owner[], tenant: TenantConfig): Bilingual => ({
  id: owners.map((owner) => ownerName(owner, tenant, 'id')).join(', '),
  en: owners.map((owner) => ownerName(owner, tenant, 'en')).join(', '),
});

async function changedSince(
  store: ComplaintStore,
  tenant: TenantConfig,
  complaint: Complaint,
  seen: number,
  { actor, now }: Advance,
) {
  const since = await changesSince(store, tenant, complaint, seen, actor);
  return { failure: 'changed', since, possible: possibleFor(complaint, actor, tenant, now) } as const;
}
