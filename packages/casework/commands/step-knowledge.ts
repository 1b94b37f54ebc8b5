import type { StepName } from '#complaints/lifecycle.ts';
import type { AnyStep } from '#complaints/steps/step.ts';
import type { Owner } from '#events/assignments.ts';
import type { Bilingual } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { availableStepsFor } from '../rights/available-steps.ts';
import type { changesSince } from './changes-since.ts';

/** Handed to the runner, so that it does not load every step and text itself. */
export interface StepKnowledge {
  readonly steps: Readonly<Record<StepName, AnyStep>>;
  readonly possibleSteps: typeof availableStepsFor;
  readonly changesSince: typeof changesSince;
  ownerNames(owners: readonly Owner[], tenant: TenantConfig): Bilingual;
}
