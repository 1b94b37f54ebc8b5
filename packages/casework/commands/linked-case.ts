import { mayRead } from '#access/actor-of.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { NewEvent } from '#complaints/model/event.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { AnyStep } from '#complaints/steps/step.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { readTrackingNumber } from '../identifiers/tracking-number.ts';
import type { ComplaintRecord, ComplaintStore, ComplaintWrite } from '../records/complaint-store.ts';
import { recordStep } from '../records/record-events.ts';
import { factsFor } from '../records/rule-context.ts';
import type { StepCommand } from '../records/step-command.ts';
import { recordElapsed } from './record-elapsed.ts';

/** A transaction holds 100 items. Two cases with 21 assignments each leave room for this many late entries. */
export const maxEntriesTogether = 15;

interface StepOnCase {
  readonly step: AnyStep;
  readonly complaint: Complaint;
  readonly command: Pick<StepCommand, 'input' | 'actor'>;
}

/** The second case of a step. Undefined if the step names none or the actor may not read it. */
export async function loadLinkedCase(
  store: ComplaintStore,
  { prefix }: TenantConfig,
  { step, complaint, command }: StepOnCase,
): Promise<ComplaintRecord | undefined> {
  const meant = step.linkedCase?.(complaint, command.input);
  const number = meant && readTrackingNumber(prefix, meant.number);
  const record = number ? await store.load(number) : undefined;
  return record && (!meant!.requiresReadAccess || mayRead(command.actor, record.complaint))
    ? record
    : undefined;
}

export const linkedCaseNow = (
  tenant: TenantConfig,
  { complaint }: ComplaintRecord,
  actor: Actor,
  now: string,
) => recordElapsed(complaint, factsFor(tenant, complaint.receivedAt, actor, now), maxEntriesTogether);

export function linkedCaseWrite(
  tenant: TenantConfig,
  record: ComplaintRecord,
  events: NewEvent,
  { actor, now }: Pick<StepCommand, 'actor' | 'now'>,
): ComplaintWrite {
  const { complaint, entries } = linkedCaseNow(tenant, record, actor, now);
  const facts = factsFor(tenant, complaint.receivedAt, actor, now);
  const recorded = recordStep(complaint, [events], facts);
  const due = dueTimes(recorded.complaint, facts);
  return {
    before: { ...record, complaint: { ...record.complaint, assignments: complaint.assignments } },
    after: { ...record, complaint: recorded.complaint, dueTimes: due },
    entries: [...entries, ...recorded.entries],
    texts: [],
    dueTimes: due,
  };
}
