import { notAllowed } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Facts, Refusal } from '#complaints/model/facts.ts';
import { steps } from '#complaints/steps/registry.ts';
import { isRefusal } from '#complaints/steps/step.ts';
import type { Owner } from '#events/assignments.ts';
import type { Bilingual } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { ownerName } from '#wording/office-names.ts';
import type { ComplaintRecord, ComplaintStore, ComplaintWrite } from '../records/complaint-store.ts';
import { CommandError, type TimelineChange } from '../records/errors.ts';
import { externalizeTexts } from '../records/free-text.ts';
import { dueTimes, recordEvents } from '../records/record-events.ts';
import { factsFor } from '../records/rule-context.ts';
import type { StepCommand } from '../records/step-command.ts';
import { availableStepsFor, cannotRead } from '../rights/available-steps.ts';
import { permissionError, ruleError } from '../rights/step-refusal.ts';
import { stepAnswer } from '../views/deadline-view.ts';
import { backoff } from './backoff.ts';
import { changesSince, isTriageAlone } from './changes-since.ts';
import { findReplay, idempotencyRecordFor } from './idempotency.ts';
import { laporConflict } from './lapor-conflict.ts';
import { linkedCaseNow, linkedCaseWrite, loadLinkedCase, maxEntriesTogether } from './linked-case.ts';
import { recordElapsed } from './record-elapsed.ts';
import type { StepResult } from './step-result.ts';
import { contactUpdate, redactContact } from './update-contact.ts';

/**
 * The one runner of all steps: load, decide, save in one transaction. A step that lost a race decides again on the cases
 * as they are now. What time did before a person acts is recorded with it, ahead of it: the sweep comes once a minute.
 * @throws CommandError when a rule refuses, the case is not found, it changed since `ifMatch`, or others come first all
 * the time.
 */
export async function takeStep(
  store: ComplaintStore,
  tenant: TenantConfig,
  command: StepCommand,
): Promise<StepResult> {
  let readSequence: { readonly sequence: number; readonly upon: string | undefined } | undefined;
  for (let attempt = 1; ; attempt++) {
    const record = await store.load(command.number);
    if (!record) throw new CommandError({ failure: 'not-found' });
    const repeated = await findReplay(store, command, record);
    if (repeated) return repeated;
    const { complaint } = record;
    if (cannotRead(complaint, command.actor, command.step))
      throw new CommandError({ failure: 'not-yours', rule: 'not-your-case' });
    if (command.ifMatch !== undefined && !(await matchesIfMatch(store, tenant, complaint, command)))
      throw new CommandError(await preconditionFailed(store, tenant, complaint, command.ifMatch, command));
    const upon = steps[command.step].concurrencyToken?.(complaint);
    readSequence ??= { sequence: complaint.sequence, upon };
    const { sequence } = readSequence;
    const [files, partner] = await Promise.all([
      namedAttachments(store, command, complaint),
      loadLinkedCase(store, tenant, command, complaint),
    ]);
    const write = await withConflictDetails(
      () => decide(tenant, record, command, { files, partner }),
      complaint.sequence !== sequence,
      () => changesSince(store, tenant, complaint, sequence, command.actor),
    );
    if (upon !== readSequence.upon && write.entries.length > 0)
      throw new CommandError(await preconditionFailed(store, tenant, complaint, sequence, command));
    const answer = stepAnswer(write.after.complaint, command.actor, tenant, command.now);
    if (write.entries.length === 0) return { answer, entries: [], file: record };
    const idempotency = command.key ? { marker: idempotencyRecordFor(command, answer) } : {};
    const mended = await contactUpdate(store, tenant, complaint, command);
    const result = await store.save({ ...write, ...mended, ...idempotency });
    if (result.saved) return { answer, entries: write.entries, file: write.after };
    if (result.why === 'lapor-taken') throw await laporConflict(store, command, result.by);
    await backoff(attempt);
  }
}

/** The files of the case, for a step that names some. What is ready stays so, whoever writes meanwhile. */
async function namedAttachments(store: ComplaintStore, { input }: StepCommand, { number }: Complaint) {
  if (!('attachments' in input)) return undefined;
  const all = await store.attachments(number);
  return new Map(all.map((one) => [one.id, one]));
}

/** What a step reads besides its case. */
interface DecisionInputs {
  readonly files: Facts['attachments'];
  readonly partner: ComplaintRecord | undefined;
}

function decide(
  tenant: TenantConfig,
  record: ComplaintRecord,
  command: StepCommand,
  { files, partner }: DecisionInputs,
): ComplaintWrite {
  const { actor, now } = command;
  const facts: Facts = {
    ...factsFor(tenant, record.complaint.receivedAt, actor, now),
    attachments: files,
    ...(partner ? { linkedCase: linkedCaseNow(tenant, partner, actor, now).complaint } : {}),
  };
  const byTime =
    actor.role === 'system'
      ? { complaint: record.complaint, entries: [] }
      : recordElapsed(record.complaint, facts, partner && maxEntriesTogether);
  const { complaint } = byTime;
  const refusal = notAllowed(complaint, command.step, actor);
  // The system is told late and twice: what no longer applies is done with, not refused.
  if (refusal && actor.role === 'system') return unchanged(record);
  if (refusal) throw permissionError(refusal, complaint, command, tenant);
  const step = steps[command.step];
  const { sealed, texts } = externalizeTexts(command.input, step.freeText, complaint.sequence + 1);
  const decision = step.decide(complaint, redactContact(sealed, step.contactFields), facts);
  if (isRefusal(decision)) throw commandErrorOf(decision, complaint, command, tenant);
  const recorded = recordEvents(complaint, decision, complaint, facts);
  const checks = dueTimes(recorded.complaint, facts);
  return {
    // An assignment that the step closes is kept as time had left it; the case itself is held to what was read.
    before: { ...record, complaint: { ...record.complaint, assignments: complaint.assignments } },
    after: { ...withTitle(record, command.input, recorded.complaint), complaint: recorded.complaint, checks },
    entries: [...byTime.entries, ...recorded.entries],
    texts,
    checks,
    ...(partner && step.eventOnLinkedCase
      ? { also: [linkedCaseWrite(tenant, partner, step.eventOnLinkedCase(recorded.complaint), command)] }
      : {}),
  };
}

/** The title that lists show lies beside the state, and goes with the words of which it is one. */
function withTitle(
  { title: was, ...file }: ComplaintRecord,
  input: object,
  { erased }: Complaint,
): ComplaintRecord {
  const title = 'title' in input ? String(input.title) : was;
  return title && !erased?.kinds.includes('office-words') ? { ...file, title } : file;
}

const unchanged = (record: ComplaintRecord): ComplaintWrite => ({
  before: record,
  after: record,
  entries: [],
  texts: [],
  checks: new Map(),
});

/** Whoever lost a race and is then refused learns what the winner did, not only that the rule says no. */
async function withConflictDetails(
  decision: () => ComplaintWrite,
  isRaced: boolean,
  changes: () => Promise<TimelineChange[]>,
): Promise<ComplaintWrite> {
  try {
    return decision();
  } catch (error) {
    if (!(error instanceof CommandError) || !isRaced) throw error;
    throw new CommandError({ ...error.why, since: await changes() });
  }
}

/**
 * Triage comes moments after a report is opened and decides nothing: who missed no more than it has seen the case. Nor has
 * a complainant missed what is for the offices alone, of which no answer ever told them the number.
 */
async function matchesIfMatch(
  store: ComplaintStore,
  tenant: TenantConfig,
  complaint: Complaint,
  { ifMatch: readSequence = 0, actor }: StepCommand,
): Promise<boolean> {
  const { sequence, number } = complaint;
  if (readSequence >= sequence) return readSequence === sequence;
  if (isTriageAlone(await store.timeline(number, readSequence))) return true;
  if (actor.role !== 'complainant') return false;
  return (await changesSince(store, tenant, complaint, readSequence, actor)).length === 0;
}

function commandErrorOf(refusal: Refusal, complaint: Complaint, command: StepCommand, tenant: TenantConfig) {
  const { code, field, parties, otherErrors = [] } = refusal;
  if (!field) return ruleError(code, complaint, command, tenant);
  const fields = [{ code, field, parties }, ...otherErrors].map((one) => ({
    field: one.field,
    code: one.code,
    ...(one.parties ? { who: namesOf(one.parties, tenant) } : {}),
  }));
  return new CommandError({ failure: 'fields', fields });
}

const namesOf = (owners: readonly Owner[], tenant: TenantConfig): Bilingual => ({
  id: owners.map((owner) => ownerName(owner, tenant, 'id')).join(', '),
  en: owners.map((owner) => ownerName(owner, tenant, 'en')).join(', '),
});

async function preconditionFailed(
  store: ComplaintStore,
  tenant: TenantConfig,
  complaint: Complaint,
  readSequence: number,
  { actor, now }: StepCommand,
) {
  const since = await changesSince(store, tenant, complaint, readSequence, actor);
  return { failure: 'changed', since, possible: availableStepsFor(complaint, actor, tenant, now) } as const;
}
