import type { StepName } from './lifecycle.ts';
import type { AnyStep } from './step.ts';
import { accept } from './steps/accept.ts';
import { answer } from './steps/answer.ts';
import { dispatch } from './steps/dispatch.ts';
import { fallDue } from './steps/fall-due.ts';
import { rate } from './steps/rate.ts';
import { triage } from './steps/triage.ts';

/** The rule behind each line of the lifecycle. */
export const steps: Readonly<Record<StepName, AnyStep>> = {
  triage,
  dispatch,
  accept,
  answer,
  rate,
  'fall-due': fallDue,
};
