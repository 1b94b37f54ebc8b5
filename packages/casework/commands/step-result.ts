import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';
import type { Entry } from '../records/hash-chain.ts';
import type { StepCommand } from '../records/step-command.ts';
import type { StepAnswer } from '../views/deadline-view.ts';

export interface StepResult {
  readonly answer: StepAnswer;
  /** Empty if nothing was due or the command is a repeat. */
  readonly entries: readonly Entry[];
  readonly file: ComplaintRecord;
}

/** @throws CommandError when the step has no effect */
export type TakeStep = (
  store: ComplaintStore,
  tenant: TenantConfig,
  command: StepCommand,
) => Promise<StepResult>;
