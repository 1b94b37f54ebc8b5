import { notAllowed } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Facts, Refusal } from '#complaints/model/facts.ts';
import { isRefusal } from '#complaints/steps/step.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintRecord, ComplaintStore, ComplaintWrite } from '../records/complaint-store.ts';
import { CommandError, type TimelineChange } from '../records/errors.ts';
import { externalizeTexts } from '../records/free-text.ts';
import type { Entry } from '../records/hash-chain.ts';
import { recordStep } from '../records/record-events.ts';
import { factsFor } from '../records/rule-context.ts';
import type { StepCommand } from '../records/step-command.ts';
import { actsUnread, cannotRead, unreadableError } from '../rights/load-for-officer.ts';
import { stepsOfMerged } from '../rights/merged-complainant.ts';
import { permissionError, ruleError } from '../rights/step-refusal.ts';
import { answerToMerged, type StepAnswer, stepAnswer } from '../views/deadline-view.ts';
import { loadActingCase } from './acting-case.ts';
import { backoff } from './backoff.ts';
import { findReplay, idempotencyRecordFor } from './idempotency.ts';
import { laporConflict } from './lapor-conflict.ts';
import { linkedCaseNow, linkedCaseWrite, loadLinkedCase, maxEntriesTogether } from './linked-case.ts';
import { recordElapsed } from './record-elapsed.ts';
import type { StepKnowledge } from './step-knowledge.ts';
import type { StepResult, TakeStep } from './step-result.ts';
import { contactUpdate, redactContact } from './update-contact.ts';

/** Records passed deadlines first: the sweep runs once a minute. @throws CommandError when nothing was done */
export const makeTakeStep =
  (knowledge: StepKnowledge): TakeStep =>
  (store, tenant, command) =>
    run({ ...knowledge, store, tenant }, command);

interface Runner extends StepKnowledge {
  readonly store: ComplaintStore;
  readonly tenant: TenantConfig;
}

async function run(base: Runner, asked: StepCommand): Promise<StepResult> {
  const { store, tenant, changesSince } = base;
  const step = base.steps[asked.step];
  let readSequence: Decided | undefined;
  for (let attempt = 1; ; attempt++) {
    const own = await store.load(asked.number);
    const repeated = await findReplay(store, asked, own);
    if (repeated) return repeated;
    if (!own || cannotRead(own.complaint, asked.actor, asked.step))
      throw await unreadableError(store, tenant, { ...asked, record: own });
    const acting = await loadActingCase(store, own, asked);
    const { record, merged } = acting;
    const { complaint } = record;
    const runner = { ...base, ...(merged ? { possibleSteps: withOwnSteps(base, merged) } : {}) };
    const command = { ...asked, number: complaint.number, actor: acting.actor };
    if (command.ifMatch !== undefined && !(await matchesIfMatch(runner, complaint, command)))
      throw new CommandError(await preconditionFailed(runner, complaint, command.ifMatch, command));
    const upon = step.concurrencyToken?.(complaint);
    // Merged or unmerged meanwhile, the step decides on another case, with a new read.
    if (readSequence?.number !== complaint.number)
      readSequence = { number: complaint.number, sequence: complaint.sequence, upon };
    const { sequence } = readSequence;
    const [files, partner] = await Promise.all([
      namedAttachments(store, command, own.complaint),
      loadLinkedCase(store, tenant, { step, complaint, command }),
    ]);
    const write = await withConflictDetails(
      () => decide(runner, record, command, { files, partner }),
      complaint.sequence !== sequence,
      () => changesSince(store, tenant, complaint, { readSequence: sequence, actor: command.actor }),
    );
    if (upon !== readSequence.upon && write.entries.length > 0)
      throw new CommandError(await preconditionFailed(runner, complaint, sequence, command));
    const full = answerOf(runner, write.after.complaint, command, merged);
    const answer = actsUnread(complaint, command.actor) ? { ...full, deadlines: [] } : full;
    if (write.entries.length === 0) return { answer, entries: [], file: own };
    const idempotency = command.key ? { idempotency: idempotencyRecordFor(asked, answer) } : {};
    const mended = await contactUpdate(store, tenant, { step, complaint, command });
    const unchanged = merged ? { unchanged: [merged] } : {};
    const result = await store.save({ ...write, ...mended, ...idempotency, ...unchanged });
    if (result.saved) return { answer, entries: write.entries, file: merged ?? write.after };
    if (result.reason === 'lapor-taken') throw await laporConflict(store, command, result.holder);
    await backoff(attempt);
  }
}

/** What the first attempt read. */
interface Decided {
  readonly number: string;
  readonly sequence: number;
  readonly upon: string | undefined;
}

/** In the common case a merged complainant takes some steps, and about the own report the others. */
const withOwnSteps =
  ({ possibleSteps }: Runner, merged: ComplaintRecord): Runner['possibleSteps'] =>
  (common, _, tenant, now) =>
    stepsOfMerged(possibleSteps, { common, merged: merged.complaint }, tenant, now);

/** A ready file stays ready, so this read needs no condition. */
async function namedAttachments(store: ComplaintStore, { input }: StepCommand, { number }: Complaint) {
  if (!('attachments' in input)) return undefined;
  const all = await store.attachments(number);
  return new Map(all.map((one) => [one.id, one]));
}

interface DecisionInputs {
  readonly files: Facts['attachments'];
  readonly partner: ComplaintRecord | undefined;
}

function decide(
  runner: Runner,
  record: ComplaintRecord,
  command: StepCommand,
  { files, partner }: DecisionInputs,
): ComplaintWrite {
  const { tenant } = runner;
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
  // Messages may come late or twice: a system step that no longer applies does nothing.
  if (refusal && actor.role === 'system') return unchanged(record);
  if (refusal) throw permissionError(refusal, complaint, command, possibleNow(runner, complaint, command));
  const step = runner.steps[command.step];
  const { sealed, texts } = externalizeTexts(command.input, step.freeText, complaint.sequence + 1);
  const decision = step.decide(complaint, redactContact(sealed, step.contactFields), facts);
  if (isRefusal(decision)) throw commandErrorOf(runner, decision, complaint, command);
  const recorded = recordStep(complaint, decision, facts);
  const due = dueTimes(recorded.complaint, facts);
  return {
    // The write is conditional on the case as read, and keeps closed assignments with their elapsed deadlines.
    before: { ...record, complaint: { ...record.complaint, assignments: complaint.assignments } },
    after: {
      ...withTitle(record, command.input, recorded.complaint),
      complaint: recorded.complaint,
      dueTimes: due,
    },
    entries: [...byTime.entries, ...recorded.entries],
    texts,
    dueTimes: due,
    ...(partner && step.eventOnLinkedCase
      ? {
          linkedWrites: [
            linkedCaseWrite(tenant, partner, step.eventOnLinkedCase(recorded.complaint), command),
          ],
        }
      : {}),
  };
}

/** Lists show the title, which is stored beside the state and erased with the office's texts. */
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
  dueTimes: new Map(),
});

async function withConflictDetails(
  decision: () => ComplaintWrite,
  isRaced: boolean,
  changes: () => Promise<TimelineChange[]>,
): Promise<ComplaintWrite> {
  try {
    return decision();
  } catch (error) {
    if (!(error instanceof CommandError) || !isRaced) throw error;
    throw new CommandError({ ...error.reason, since: await changes() });
  }
}

/** Also true if all newer entries are automatic triage or, for complainants, entries that they may not see. */
async function matchesIfMatch(
  { store, tenant, changesSince }: Runner,
  complaint: Complaint,
  { ifMatch: readSequence = 0, actor }: StepCommand,
): Promise<boolean> {
  const { sequence, number } = complaint;
  if (readSequence >= sequence) return readSequence === sequence;
  if (isTriageAlone(await store.timeline(number, readSequence))) return true;
  if (actor.role !== 'complainant') return false;
  return (await changesSince(store, tenant, complaint, { readSequence, actor })).length === 0;
}

const isTriageAlone = (missed: readonly Entry[]): boolean =>
  missed.length > 0 && missed.every(({ type }) => type === 'complaint-triaged.v1');

function commandErrorOf(runner: Runner, refusal: Refusal, complaint: Complaint, command: StepCommand) {
  const { code, field, parties, otherErrors = [] } = refusal;
  if (!field) return ruleError(code, possibleNow(runner, complaint, command));
  const fields = [{ code, field, parties }, ...otherErrors].map((one) => ({
    field: one.field,
    code: one.code,
    ...(one.parties ? { names: runner.ownerNames(one.parties, runner.tenant) } : {}),
  }));
  return new CommandError({ failure: 'fields', fields });
}

async function preconditionFailed(
  runner: Runner,
  complaint: Complaint,
  readSequence: number,
  command: StepCommand,
) {
  const since = await runner.changesSince(runner.store, runner.tenant, complaint, {
    readSequence,
    actor: command.actor,
  });
  return { failure: 'changed', since, possible: possibleNow(runner, complaint, command) } as const;
}

const possibleNow = ({ possibleSteps, tenant }: Runner, complaint: Complaint, { actor, now }: StepCommand) =>
  possibleSteps(complaint, actor, tenant, now);

function answerOf(
  runner: Runner,
  complaint: Complaint,
  command: StepCommand,
  merged: ComplaintRecord | undefined,
): StepAnswer {
  const possible = possibleNow(runner, complaint, command);
  const answer = stepAnswer(complaint, command, runner.tenant.zone, possible);
  return merged ? answerToMerged(answer, complaint, merged.complaint) : answer;
}
