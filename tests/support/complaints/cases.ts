import { commitText, externalizeTexts } from '#casework/records/free-text.ts';
import type { Entry } from '#casework/records/hash-chain.ts';
import { recordEvents, recordStep } from '#casework/records/record-events.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { NewEvent } from '#complaints/model/event.ts';
import type { Actor, Facts, Refusal } from '#complaints/model/facts.ts';
import { steps } from '#complaints/steps/registry.ts';
import { isRefusal } from '#complaints/steps/step.ts';
import { type Report, submittedEvent } from '#complaints/steps/submit.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { complainant, coordinator, liaisonOf, system } from './actors.ts';

/** 10:00 in Klaten: an ordinary working day, with nothing due before it. */
export const tuesday = '2026-11-24T03:00:00.000Z';
const number = 'KLT-7F3K-9M2Q';
export const otherNumber = 'KLT-9SJV-4D7N';

/** Made by the rules alone, without a store. */
export interface Case {
  readonly tenant: TenantConfig;
  readonly complaint: Complaint;
  readonly entries: readonly Entry[];
  readonly partner?: Complaint;
}

export const receivedCase = (tenant: TenantConfig, changes: Partial<Report> = {}, now = tuesday): Case => {
  const facts = factsFor(tenant, now, complainant, now);
  const report: Report = {
    channel: 'api',
    class: 'no-oversight',
    urgency: 'normal',
    category: 'jalan-rusak',
    text: commitText('text', 'Jalan berlubang di depan pasar', 1).ref,
    place: { district: 'bayat', village: 'paseban' },
    anonymous: false,
    receivedAt: now,
    ...changes,
  };
  return {
    tenant,
    ...recordEvents(undefined, [submittedEvent(report, facts)], { tenant: tenant.id, number }, facts),
  };
};

export const dispatchInput = (changes: object = {}) => ({
  class: 'no-oversight' as const,
  urgency: 'normal' as const,
  urgencyReason: 'Kerusakan biasa',
  category: 'jalan-rusak',
  title: 'Jalan berlubang',
  publicText: 'Jalan berlubang di depan pasar.',
  anonymous: false,
  secret: false,
  lead: 'dishub',
  support: [] as string[],
  ...changes,
});

export const answerInput = (changes: object = {}) => ({
  kind: 'done',
  public: 'Sudah ditambal.',
  ...changes,
});

export const hurried = { withoutContributions: 'Masukan disampaikan lewat telepon.' };

/** Does not check role and stage. */
export function decide(
  { tenant, complaint, entries, partner }: Case,
  step: StepName,
  input: object,
  now: string,
  actor: Actor = system,
): Case | Refusal {
  const other = partner ? { linkedCase: partner } : {};
  const facts: Facts = { ...factsFor(tenant, complaint.receivedAt, actor, now), ...other };
  const { sealed } = externalizeTexts(input, steps[step].freeText, complaint.sequence + 1);
  const decision = steps[step].decide(complaint, sealed, facts);
  if (isRefusal(decision)) return decision;
  const recorded = recordStep(complaint, decision, facts);
  return { tenant, complaint: recorded.complaint, entries: [...entries, ...recorded.entries], ...other };
}

export function afterStep(before: Case, step: StepName, input: object, now = tuesday, actor?: Actor): Case {
  const decided = decide(before, step, input, now, actor);
  if ('code' in decided) throw new Error(`${step} refused: ${decided.code}`);
  return decided;
}

export const givenTo = {
  askCompletion: (changes: object = {}) => ({
    missing: ['supporting-data'],
    text: 'Mohon kirim foto lokasi.',
    ...changes,
  }),
  giveBack: (changes: object = {}) => ({
    obstacle: 'no-authority',
    reason: 'Jalan ini milik provinsi.',
    ...changes,
  }),
  postpone: (changes: object = {}) => ({
    obstacle: 'weather',
    reason: 'Menunggu musim kering.',
    until: '2026-12-07',
    ...changes,
  }),
  forward: (changes: object = {}) => ({
    body: 'police',
    name: 'Polres Klaten',
    reason: 'Pencurian adalah tindak pidana.',
    ...changes,
  }),
  passDown: (changes: object = {}) => ({ unit: 'uptd-terminal', task: 'Tambal lubangnya.', ...changes }),
  recordLapor: (changes: object = {}) => ({
    number: '10482215',
    filedAt: '2026-11-24',
    state: 'in-process',
    ...changes,
  }),
  extend: (changes: object = {}) => ({ reason: 'Arsip tahun 2019 masih dicari.', ...changes }),
  archive: (changes: object = {}) => ({ reason: 'spam', text: 'Iklan.', ...changes }),
  correct: (changes: object = {}) => ({ reason: 'Salah golong.', ...changes }),
};

/** A common case after the complaint of that number was merged into it; `quiet` if that one is secret. */
export function joinedBy(before: Case, duplicate: string, { quiet = false, now = tuesday } = {}): Case {
  return recorded(
    before,
    { type: 'duplicate-joined.v1', data: { number: duplicate, quiet, ...(quiet ? { secret: true } : {}) } },
    now,
  );
}

/** A common case after a complaint was separated from it again. */
export const partedFrom = (before: Case, duplicate: string, now = tuesday): Case =>
  recorded(before, { type: 'duplicate-parted.v1', data: { number: duplicate } }, now);

function recorded({ entries, ...before }: Case, event: NewEvent, now: string): Case {
  const facts = factsFor(before.tenant, before.complaint.receivedAt, coordinator, now);
  const after = recordStep(before.complaint, [event], facts);
  return { ...before, complaint: after.complaint, entries: [...entries, ...after.entries] };
}

/** The case after a merge into another one of the same class. */
export function mergedCase(before: Case, actor?: Actor, changes: Partial<Complaint> = {}): Case {
  const { complaint } = receivedCase(before.tenant, { class: before.complaint.class });
  const partner = { ...complaint, number: otherNumber, ...changes } as Complaint;
  return afterStep({ ...before, partner }, 'merge', { into: otherNumber }, tuesday, actor);
}

/** A case at a stage, with all steps taken at one instant; completion and archiving follow receipt directly. */
export function caseAt(tenant: TenantConfig, stage: Complaint['stage'], sent: object = {}): Case {
  const fresh = receivedCase(tenant, 'class' in sent ? (sent as Pick<Report, 'class'>) : {});
  if (stage === 'received') return fresh;
  if (stage === 'needs-completion')
    return afterStep(fresh, 'ask-completion', givenTo.askCompletion(), tuesday, coordinator);
  if (stage === 'archived') return afterStep(fresh, 'archive', givenTo.archive(), tuesday, coordinator);
  const dispatched = afterStep(fresh, 'dispatch', dispatchInput(sent), tuesday, coordinator);
  if (stage === 'dispatched') return dispatched;
  if (stage === 'forwarded') return afterStep(dispatched, 'forward', givenTo.forward(), tuesday, coordinator);
  const lead = liaisonOf(dispatchInput(sent).lead);
  if (stage === 'returned') return afterStep(dispatched, 'return', givenTo.giveBack(), tuesday, lead);
  const accepted = afterStep(dispatched, 'accept', {}, tuesday, lead);
  if (stage === 'accepted') return accepted;
  if (stage === 'postponed') return afterStep(accepted, 'postpone', givenTo.postpone(), tuesday, lead);
  const answer = answerInput(dispatchInput(sent).support.length > 0 ? hurried : {});
  const answered = afterStep(accepted, 'answer', answer, tuesday, lead);
  return stage === 'answered' ? answered : afterStep(answered, 'rate', { stars: 4 }, tuesday, complainant);
}
