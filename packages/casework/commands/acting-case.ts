import type { Actor } from '#complaints/model/facts.ts';
import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';
import type { StepCommand } from '../records/step-command.ts';
import { commonCaseOf, isCommonCaseStep, mergedComplainant } from '../rights/merged-complainant.ts';

/** The case that a step is taken on, and by whom. */
export interface ActingCase {
  readonly record: ComplaintRecord;
  readonly actor: Actor;
  /** The merged complaint, if its complainant acts in the common case. */
  readonly merged?: ComplaintRecord;
}

/** The common case for the complainant of a merged complaint; otherwise the complaint itself. */
export async function loadActingCase(
  store: ComplaintStore,
  own: ComplaintRecord,
  { step, actor }: Pick<StepCommand, 'step' | 'actor'>,
): Promise<ActingCase> {
  const isTheirs = actor.role === 'complainant' && isCommonCaseStep(step);
  const into = isTheirs ? commonCaseOf(own.complaint) : undefined;
  if (!into) return { record: own, actor };
  const common = await store.load(into);
  if (!common) throw new Error(`${own.complaint.number} is merged into ${into}, which does not exist`);
  return { record: common, actor: mergedComplainant(own.complaint), merged: own };
}
