import type { ComponentChildren, JSX } from 'preact';
import { translatorFor, type Visitor } from './site.ts';

/** Attributes that connect a control to its label, hint and message. */
export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

interface FieldProps {
  readonly visitor: Visitor;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** Ids of further descriptions. */
  readonly describedBy?: string;
  readonly control: (attributes: ControlAttributes) => JSX.Element;
  readonly children?: ComponentChildren;
}

export function Field(field: FieldProps) {
  const { visitor, name, label, hint, error, optional, describedBy, control, children } = field;
  const described = [error && `${name}-error`, hint && `${name}-hint`, describedBy].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>
        {label}
        {optional && <span class="may"> {translatorFor(visitor)('(boleh kosong)', '(optional)')}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <ErrorLine name={name} wrong={error} />
      {control({
        id: name,
        name,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': 'true' } : {}),
      })}
      {children}
    </div>
  );
}

/** At a control or a group of controls. */
export const ErrorLine = ({ name, wrong }: { name: string; wrong?: string | undefined }) =>
  wrong ? (
    <p class="error" id={`${name}-error`}>
      {wrong}
    </p>
  ) : null;

interface CheckboxProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

/** Large enough for a thumb. */
export function Checkbox({ type, name, value, checked, label, hint, required }: CheckboxProps) {
  const id = type === 'radio' ? `${name}-${value}` : name;
  const described = hint ? { 'aria-describedby': `${id}-hint` } : {};
  return (
    <div class="tick">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        required={required ?? false}
        {...described}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
