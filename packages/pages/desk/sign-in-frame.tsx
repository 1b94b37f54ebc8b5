import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { page } from '../parts/document.tsx';
import { type ControlAttributes, Field } from '../parts/field.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { type SignInProblem, signInProblemText } from './sign-in-problems.ts';

interface SignInForm {
  readonly site: TenantPage;
  readonly title: string;
  /** Such as `/petugas/masuk`. */
  readonly path: string;
  readonly problem?: SignInProblem | undefined;
  readonly lead?: ComponentChildren;
  readonly fields: ComponentChildren;
  readonly button: string;
  readonly after?: ComponentChildren;
}

/** One form of a sign-in: what is wrong, what to do, and the fields. */
export const signInForm = ({ site, title, path, problem, lead, fields, button, after }: SignInForm): string =>
  page({
    visitor: site,
    tenant: site.tenant,
    title,
    self: path,
    children: (
      <>
        <h1>{title}</h1>
        {problem && (
          <p class="error summary" role="alert">
            {signInProblemText(problem, translatorFor(site))}
          </p>
        )}
        {lead}
        <form method="post" action={link(site, path)}>
          {fields}
          <button type="submit">{button}</button>
        </form>
        {after}
      </>
    ),
  });

interface TypedField {
  readonly site: TenantPage;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly attributes: InputHTMLAttributes<HTMLInputElement>;
}

export const TypedField = ({ site, name, label, hint, attributes }: TypedField) => (
  <Field
    visitor={site}
    name={name}
    label={label}
    {...(hint ? { hint } : {})}
    control={(known: ControlAttributes) => <input {...known} {...attributes} required />}
  />
);
