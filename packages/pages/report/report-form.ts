import type { Language } from '#calendar/zones.ts';
import type { FieldError } from '#casework/records/errors.ts';
import { fieldMessage } from '#wording/errors/field-messages.ts';

/** By the names under which the form sends them. */
export const reportFields = [
  'category',
  'text',
  'address',
  'district',
  'village',
  'lat',
  'lon',
  'occurredAt',
  'class',
  'email',
  'phone',
  'name',
  'anonymous',
] as const;
export type ReportField = (typeof reportFields)[number];

/** As typed; empty fields are ''. A village is `district/village`. */
export type ReportForm = Readonly<Record<ReportField, string>>;

/** Errors by the part of the form that shows them; `place` and `contact` are groups of controls. */
export type FieldErrors = Readonly<Partial<Record<ReportField | 'place' | 'contact', string>>>;

/** The first error of each control or group. */
export function fieldErrors(problems: readonly FieldError[], language: Language): FieldErrors {
  const wrong: Record<string, string> = {};
  for (const { field, code, limit, position } of problems) {
    const shownAt = field.replace(/^(place|contact)\./, '');
    wrong[shownAt] ??= fieldMessage(closer[`${field} ${code}`] ?? code, language, { limit, position });
  }
  return wrong;
}

/** Messages that are more precise than the general rule. */
const closer: Record<string, string> = {
  'category missing': 'unknown-category',
  'contact.email bad-format': 'bad-email',
  'contact.phone bad-format': 'bad-phone',
  'place.lat too-large': 'outside-area',
  'place.lat too-small': 'outside-area',
  'place.lon too-large': 'outside-area',
  'place.lon too-small': 'outside-area',
};

export const emptyReport = Object.fromEntries(reportFields.map((field) => [field, ''])) as ReportForm;
