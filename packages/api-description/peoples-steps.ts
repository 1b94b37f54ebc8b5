import { isTakenByPeople, lifecycle, type PeoplesStep, type StepName } from '#complaints/lifecycle.ts';

/** The steps that the API describes, in the order of the lifecycle. */
export const peoplesSteps: readonly PeoplesStep[] = (Object.keys(lifecycle) as StepName[]).filter(
  isTakenByPeople,
);
