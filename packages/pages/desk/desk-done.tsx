import type { JSX } from 'preact';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { type LetterFormStep, letterActions } from './letter-forms.tsx';
import { type OfficerStep, stepForms } from './step-form-table.ts';

type Done = { readonly step: OfficerStep; readonly number: string } | { readonly letterStep: LetterFormStep };

/** What was just done, on the page that follows. The script forgets the draft of that form. */
export function deskDone(site: TenantPage, done: Done, office: string): JSX.Element {
  if ('letterStep' in done)
    return (
      <p class="flash" role="status">
        {translatorFor(site)(...letterActions[done.letterStep].done)}
      </p>
    );
  const { step, number } = done;
  return (
    <p class="flash" role="status" data-done={`${office} ${number} ${step}`}>
      {translatorFor(site)(...stepForms[step].done)}{' '}
      <a class="mono" href={link(site, `/petugas/laporan/${number}`)}>
        {number}
      </a>
    </p>
  );
}
