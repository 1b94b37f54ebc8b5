import type { ComponentChildren } from 'preact';
import { inLanguage } from '#tenants/bilingual.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import { page } from '../parts/document.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { deskScript } from './desk-script.ts';
import { workStyle } from './work-style.ts';

/** What every page of an officer who signed in shows. */
export interface DeskFrame {
  readonly site: TenantPage;
  readonly officer: Officer;
  readonly formToken: string;
}

interface DeskPage extends DeskFrame {
  readonly title: string;
  /** Such as `/petugas`. */
  readonly self?: string | undefined;
  readonly children: ComponentChildren;
  readonly flash?: ComponentChildren;
}

export const deskPage = ({ title, self, children, flash, ...frame }: DeskPage): string =>
  page({
    visitor: frame.site,
    tenant: frame.site.tenant,
    title,
    ...(self === undefined ? {} : { self }),
    moreStyle: workStyle,
    bodyClass: 'desk',
    script: deskScript,
    children: (
      <>
        <DeskBar {...frame} />
        {flash}
        {children}
      </>
    ),
  });

/** Hidden in every form of the desk. */
const FormToken = ({ token }: { token: string }) => <input type="hidden" name="csrf" value={token} />;

const readsLetters: readonly string[] = ['coordinator', 'head', 'inspector', 'supervisor'];

function DeskBar({ site, officer, formToken }: DeskFrame) {
  const say = translatorFor(site);
  return (
    <nav class="desk" aria-label={say('Ruang kerja', 'Desk')}>
      <a href={link(site, '/petugas')}>{say('Tugas', 'Tasks')}</a>
      {readsLetters.includes(officer.role) && (
        <a href={link(site, '/petugas/surat')}>{say('Surat', 'Letters')}</a>
      )}
      <a class="who" href={link(site, '/petugas/sesi')}>
        {inLanguage(officer.title, site.language)}
      </a>
      <form method="post" action={link(site, '/petugas/keluar')}>
        <FormToken token={formToken} />
        <button type="submit" class="plain">
          {say('Keluar', 'Sign out')}
        </button>
      </form>
    </nav>
  );
}
