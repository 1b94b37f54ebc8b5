import type { OptionSource } from './form-options.ts';

/** In Indonesian and English. */
export type Words = readonly [id: string, en: string];

export type FieldKind =
  | 'text'
  | 'line'
  | 'select'
  | 'radio'
  | 'checks'
  | 'tick'
  | 'date'
  | 'instant'
  | 'rank'
  | 'files';

export interface FormField {
  /** The field of the step's schema. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Words;
  readonly hint?: Words;
  readonly optional?: true;
  /** Where the choices of a select, radios or checks come from. */
  readonly from?: OptionSource;
  /** Asked only in some cases: `support` while others owe a contribution, `moved` when the case was dispatched before. */
  readonly when?: 'support' | 'moved' | 'tasks';
}

export interface StepForm {
  /** The button: an imperative that names what happens. */
  readonly action: Words;
  /** The message after it. */
  readonly done: Words;
  readonly fields: readonly FormField[];
}
