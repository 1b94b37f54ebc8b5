import { mayRead } from '#access/actor-of.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { NewEvent } from '#complaints/model/event.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { steps } from '#complaints/steps/steps.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { readTrackingNumber } from '../identifiers/tracking-number.ts';
import type { Advance } from '../records/advance.ts';
import type { CaseFile, ComplaintStore, Saving } from '../records/complaint-store.ts';
import { factsFor } from '../records/facts-for.ts';
import { checksOf, recordEvents } from '../records/record-events.ts';
import { timePassed } from './time-passed.ts';

/** A transaction holds 100 items: two cases with 20 assignments each leave this many to steps of ladders found late. */
export const mostEntriesTogether = 15;

/** The other case that a step concerns; undefined when there is none, or none that the actor may know of. */
export async function partnerOf(
  store: ComplaintStore,
  { prefix }: TenantConfig,
  { step, input, actor }: Pick<Advance, 'step' | 'input' | 'actor'>,
  complaint: Complaint,
): Promise<CaseFile | undefined> {
  const meant = steps[step].linkedCase?.(complaint, input);
  const number = meant && readTrackingNumber(prefix, meant.number);
  const file = number ? await store.load(number) : undefined;
  return file && (!meant!.requiresReadAccess || mayRead(actor, file.complaint)) ? file : undefined;
}

/** The complaint of the other case as time has left it. */
export const partnerNow = (tenant: TenantConfig, { complaint }: CaseFile, actor: Actor, now: string) =>
  timePassed(complaint, factsFor(tenant, complaint.receivedAt, actor, now), mostEntriesTogether);

/** What happens on the other case, to be saved with the step or not at all. */
export function besides(
  tenant: TenantConfig,
  file: CaseFile,
  happened: NewEvent,
  { actor, now }: Pick<Advance, 'actor' | 'now'>,
): Saving {
  const { complaint, entries } = partnerNow(tenant, file, actor, now);
  const facts = factsFor(tenant, complaint.receivedAt, actor, now);
  const recorded = recordEvents(complaint, [happened], complaint, facts);
  const checks = checksOf(recorded.complaint, facts);
  return {
    before: { ...file, complaint: { ...file.complaint, assignments: complaint.assignments } },
    after: { ...file, complaint: recorded.complaint, checks },
    entries: [...entries, ...recorded.entries],
    texts: [],
    checks,
  };
}
