import type { lifecycle } from '#complaints/lifecycle.ts';
import type { OfficeRole } from '#tenants/tenant-config.ts';
import { agencyForms } from './agency-forms.ts';
import { coordinationForms } from './coordination-forms.ts';
import type { StepForm } from './form-field.ts';

/** The steps that an office may take. */
export type OfficerStep = {
  [Step in keyof typeof lifecycle]: Extract<(typeof lifecycle)[Step]['by'][number], OfficeRole> extends never
    ? never
    : Step;
}[keyof typeof lifecycle];

/** One form for each step of an officer: its fields are those of the step's schema, in the order of the work. */
export const stepForms: Readonly<Record<OfficerStep, StepForm>> = { ...agencyForms, ...coordinationForms };

export const isOfficerStep = (step: string): step is OfficerStep => Object.hasOwn(stepForms, step);
