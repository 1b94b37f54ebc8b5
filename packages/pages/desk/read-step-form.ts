import { instantAt, type Zone } from '#calendar/zones.ts';
import type { FormField, StepForm } from './form-field.ts';

/** What a form holds or was sent with: each field's values, as text. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** The second box of each file: the public may see it. */
export const publicFiles = (field: string): string => `${field}.public`;

/** A file that is sent with the form itself. */
export const newFile = 'berkas';
export const newFileIsPublic = 'berkas.public';

/** Line breaks of one character, as browsers count them. Fields that the form does not have are left out. */
export const sentValues = ({ fields }: StepForm, sent: URLSearchParams): FormValues =>
  Object.fromEntries(
    fields
      .flatMap(({ name, kind }) => (kind === 'files' ? [name, publicFiles(name)] : [name]))
      .map((name) => [name, sent.getAll(name).map((value) => value.replaceAll('\r\n', '\n'))]),
  );

/** The input of a step as its schema expects it: empty fields are absent, so that the schema says what is missing. */
export const stepInput = ({ fields }: StepForm, values: FormValues, zone: Zone): object =>
  Object.fromEntries(
    fields
      .map((field) => [field.name, inputValue(field, values, zone)] as const)
      .filter(([, value]) => value !== undefined),
  );

function inputValue({ name, kind, optional }: FormField, values: FormValues, zone: Zone): unknown {
  const all = (values[name] ?? []).filter((value) => value.trim() !== '');
  const [one] = all;
  switch (kind) {
    case 'checks':
      return all.length > 0 ? all : undefined;
    case 'tick':
      return one !== undefined ? true : optional ? undefined : false;
    case 'rank':
      return one === undefined ? null : Number(one);
    case 'instant':
      return one && localInstant(one, zone);
    case 'files': {
      const open = values[publicFiles(name)] ?? [];
      return all.length > 0 ? all.map((id) => ({ id, public: open.includes(id) })) : undefined;
    }
    default:
      return one;
  }
}

/** A browser sends the time on the wall; another text goes to the schema, which names the error. */
const localInstant = (typed: string, zone: Zone): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed))
    ? instantAt(zone, typed.slice(0, 10), typed.slice(11))
    : typed;
