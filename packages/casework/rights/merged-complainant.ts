import type { Instant } from '#calendar/zones.ts';
import type { PeoplesStep, StepName } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { actorWithoutOffice } from '../records/rule-context.ts';
import type { availableStepsFor } from './available-steps.ts';

/** What the complainant of a merged complaint does in the common case, with the own number and code (docs/adr/0052). */
const commonCaseSteps: readonly PeoplesStep[] = ['complete', 'reply', 'rate', 'reopen'];

export const isCommonCaseStep = (step: StepName): boolean =>
  (commonCaseSteps as readonly StepName[]).includes(step);

/** The case that a complaint is merged into. Undefined after an erasure, which ends its complainant's rights in it. */
export const commonCaseOf = (complaint: Complaint): string | undefined =>
  complaint.stage === 'archived' && !complaint.erased ? complaint.archived.mergedInto : undefined;

export const mergedComplainant = ({ number, secret }: Pick<Complaint, 'number' | 'secret'>): Actor => ({
  ...actorWithoutOffice('complainant'),
  mergedNumber: number,
  ...(secret ? { quiet: true } : {}),
});

/** A secret common case shows a merged complainant nothing but what they did themselves. */
export const entriesShownTo = <Entry extends ComplaintEvent>(
  { mergedNumber }: Actor,
  { secret }: Complaint,
  entries: readonly Entry[],
): readonly Entry[] =>
  mergedNumber && secret ? entries.filter(({ actor }) => actor.mergedNumber === mergedNumber) : entries;

/** What a merged complainant may do in the common case, and about the own report. */
export const stepsOfMerged = (
  stepsFor: typeof availableStepsFor,
  { common, merged }: { readonly common: Complaint; readonly merged: Complaint },
  tenant: TenantConfig,
  now: Instant,
): StepName[] => [
  ...stepsFor(common, mergedComplainant(merged), tenant, now).filter(isCommonCaseStep),
  ...stepsFor(merged, actorWithoutOffice('complainant'), tenant, now),
];
