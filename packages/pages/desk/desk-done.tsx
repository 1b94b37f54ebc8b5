import type { JSX } from 'preact';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { type OfficerStep, stepForms } from './step-form-table.ts';

interface Done {
  readonly step: OfficerStep;
  readonly number: string;
}

/** What was just done, on the page that follows. The script forgets the draft of that form. */
export const deskDone = (site: TenantPage, { step, number }: Done, office: string): JSX.Element => (
  <p class="flash" role="status" data-done={`${office} ${number} ${step}`}>
    {translatorFor(site)(...stepForms[step].done)}{' '}
    <a class="mono" href={link(site, `/petugas/laporan/${number}`)}>
      {number}
    </a>
  </p>
);
