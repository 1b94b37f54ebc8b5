import type { JSX } from 'preact';
import { inLanguage } from '#tenants/bilingual.ts';
import type { FormField, Words } from './form-field.ts';
import { type Option, type OptionContext, optionsFrom } from './form-options.ts';
import { type FormValues, newFile, newFileIsPublic, publicFiles } from './read-step-form.ts';
import type { OfficerStep } from './step-form-table.ts';

interface DeskFieldProps {
  readonly context: OptionContext;
  readonly step: OfficerStep;
  readonly field: FormField;
  readonly values: FormValues;
  readonly error?: string | undefined;
}

interface Control extends DeskFieldProps {
  readonly id: string;
  readonly described: { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: 'true' };
  readonly options: readonly Option[];
  readonly words: (words: Words) => string;
}

const groups = ['radio', 'checks', 'files'];

/** Label, hint, message and control; the ids are unique on a page with a form for each step. */
export function DeskField(props: DeskFieldProps) {
  const { context, step, field, error } = props;
  const { name, kind, label, hint, optional, from } = field;
  const id = `${step}-${name}`;
  const words = ([inIndonesian, inEnglish]: Words) =>
    inLanguage({ id: inIndonesian, en: inEnglish }, context.language);
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const control: Control = {
    ...props,
    id,
    described: {
      ...(ids ? { 'aria-describedby': ids } : {}),
      ...(error ? { 'aria-invalid': 'true' } : {}),
    },
    options: from ? optionsFrom(from, context) : [],
    words,
  };
  const named = (
    <>
      {words(label)}
      {optional && kind !== 'tick' && <span class="may"> {words(['(boleh kosong)', '(optional)'])}</span>}
    </>
  );
  const notes = (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {words(hint)}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
  if (groups.includes(kind))
    return (
      <fieldset
        class={error ? 'field wrong' : 'field'}
        aria-describedby={ids || undefined}
        id={id}
        tabindex={-1}
      >
        <legend>{named}</legend>
        {notes}
        {controls[kind](control)}
      </fieldset>
    );
  if (kind === 'tick')
    return (
      <div class={error ? 'field wrong' : 'field'}>
        {notes}
        {controls.tick(control)}
      </div>
    );
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{named}</label>
      {notes}
      {controls[kind](control)}
    </div>
  );
}

const first = ({ values, field }: Control): string => values[field.name]?.[0] ?? '';

const shared = (control: Control) => ({
  id: control.id,
  name: control.field.name,
  value: first(control),
  ...control.described,
});

/** Longer ones stand one below the other. */
const longLabel = 24;

const boxes = (type: 'radio' | 'checkbox') => (control: Control) => (
  <div class={control.options.some(({ label }) => label.length > longLabel) ? 'boxes long' : 'boxes'}>
    {control.options.map(({ value, label }) => (
      <div class="tick" key={value}>
        <input
          type={type}
          id={`${control.id}-${value}`}
          name={control.field.name}
          value={value}
          checked={control.values[control.field.name]?.includes(value) ?? false}
        />
        <label for={`${control.id}-${value}`}>{label}</label>
      </div>
    ))}
  </div>
);

const controls: Record<FormField['kind'], (control: Control) => JSX.Element> = {
  line: (control) => <input type="text" {...shared(control)} />,
  date: (control) => <input type="date" {...shared(control)} />,
  instant: (control) => <input type="datetime-local" {...shared(control)} />,
  rank: (control) => <input type="number" min={1} max={999} inputMode="numeric" {...shared(control)} />,
  text: (control) => (
    <textarea id={control.id} name={control.field.name} rows={4} {...control.described}>
      {first(control)}
    </textarea>
  ),
  select: (control) => (
    <select id={control.id} name={control.field.name} {...control.described}>
      <option value="">{control.words(['Pilih…', 'Choose…'])}</option>
      {control.options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === first(control)}>
          {label}
        </option>
      ))}
    </select>
  ),
  radio: boxes('radio'),
  // Behind a summary where the list is long: most cases need none.
  checks: (control) =>
    control.options.length > 8 ? (
      <details open={(control.values[control.field.name] ?? []).length > 0}>
        <summary>{control.words(['Pilih dari daftar', 'Choose from the list'])}</summary>
        {boxes('checkbox')(control)}
      </details>
    ) : (
      boxes('checkbox')(control)
    ),
  tick: (control) => (
    <div class="tick">
      <input
        type="checkbox"
        id={control.id}
        name={control.field.name}
        value="ya"
        checked={first(control) !== ''}
        {...control.described}
      />
      <label for={control.id}>{control.words(control.field.label)}</label>
    </div>
  ),
  files: (control) => (
    <>
      {control.options.map(({ value, label }) => (
        <div class="boxes" key={value}>
          <FileBox control={control} value={value} label={label} name={control.field.name} />
          <FileBox
            control={control}
            value={value}
            label={control.words(['boleh dilihat publik', 'the public may see it'])}
            name={publicFiles(control.field.name)}
          />
        </div>
      ))}
      <label for={`${control.id}-new`}>{control.words(['Foto atau PDF baru', 'New photo or PDF'])}</label>
      <p class="hint" id={`${control.id}-new-hint`}>
        {control.words(['Paling besar 4 MB.', 'At most 4 MB.'])}
      </p>
      <input
        type="file"
        id={`${control.id}-new`}
        name={newFile}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-describedby={`${control.id}-new-hint`}
      />
      <div class="tick">
        <input type="checkbox" id={`${control.id}-open`} name={newFileIsPublic} value="ya" />
        <label for={`${control.id}-open`}>
          {control.words(['Foto baru boleh dilihat publik', 'The public may see the new photo'])}
        </label>
      </div>
    </>
  ),
};

interface FileBoxProps {
  readonly control: Control;
  readonly value: string;
  readonly label: string;
  readonly name: string;
}

const FileBox = ({ control, value, label, name }: FileBoxProps) => (
  <div class="tick">
    <input
      type="checkbox"
      id={`${control.step}-${name}-${value}`}
      name={name}
      value={value}
      checked={control.values[name]?.includes(value) ?? false}
    />
    <label for={`${control.step}-${name}-${value}`}>{label}</label>
  </div>
);
