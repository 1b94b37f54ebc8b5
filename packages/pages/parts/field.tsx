import type { ComponentChildren, JSX } from 'preact';
import { type Reader, sayIn } from './site.ts';

/** What a control needs to belong to its label, hint and message. */
export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

interface FieldProps {
  readonly reader: Reader;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly optional?: boolean;
  /** Ids of further descriptions. */
  readonly describedBy?: string;
  readonly control: (attributes: ControlAttributes) => JSX.Element;
  readonly children?: ComponentChildren;
}

/** A label, its hint, the message when the value cannot stand, and the control that they describe. */
export function Field(field: FieldProps) {
  const { reader, name, label, hint, wrong, optional, describedBy, control, children } = field;
  const described = [wrong && `${name}-error`, hint && `${name}-hint`, describedBy].filter(Boolean).join(' ');
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={name}>
        {label}
        {optional && <span class="may"> {sayIn(reader)('(boleh kosong)', '(optional)')}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <ErrorLine name={name} wrong={wrong} />
      {control({
        id: name,
        name,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(wrong ? { 'aria-invalid': 'true' } : {}),
      })}
      {children}
    </div>
  );
}

/** The message at a control or at a group of them. */
export const ErrorLine = ({ name, wrong }: { name: string; wrong?: string | undefined }) =>
  wrong ? (
    <p class="error" id={`${name}-error`}>
      {wrong}
    </p>
  ) : null;

interface TickProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

/** A radio button or a checkbox, large enough for a thumb. */
export function Tick({ type, name, value, checked, label, hint, required }: TickProps) {
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
