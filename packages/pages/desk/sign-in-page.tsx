import { inLanguage } from '#tenants/bilingual.ts';
import { page } from '../parts/document.tsx';
import { Field } from '../parts/field.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

export type SignInProblem = 'incomplete' | 'wrong' | 'too-many' | 'reset-required';

interface SignInPage {
  readonly site: TenantPage;
  readonly email: string;
  /** Where the officer wanted to go. */
  readonly next: string | undefined;
  readonly problem?: SignInProblem;
}

export function signInPage({ site, email, next, problem }: SignInPage): string {
  const say = translatorFor(site);
  const title = say('Masuk ke ruang kerja petugas', 'Sign in to the officers’ desk');
  const { contact } = site.tenant.texts;
  return page({
    visitor: site,
    tenant: site.tenant,
    title,
    self: '/petugas/masuk',
    children: (
      <>
        <h1>{title}</h1>
        {problem && (
          <p class="error summary" role="alert">
            {textOf(problem, say)}
          </p>
        )}
        <form method="post" action={link(site, '/petugas/masuk')}>
          {next && <input type="hidden" name="ke" value={next} />}
          <Field
            visitor={site}
            name="email"
            label={say('Email kantor', 'Office e-mail')}
            control={(attributes) => (
              <input {...attributes} type="email" autocomplete="username" required value={email} />
            )}
          />
          <Field
            visitor={site}
            name="password"
            label={say('Kata sandi', 'Password')}
            control={(attributes) => (
              <input {...attributes} type="password" autocomplete="current-password" required />
            )}
          />
          <button type="submit">{say('Masuk', 'Sign in')}</button>
        </form>
        <p class="hint">
          {say(
            'Halaman ini untuk petugas. Tanggap tidak pernah menanyakan kata sandi lewat email, telepon, atau WhatsApp.',
            'This page is for officers. Tanggap never asks for a password by e-mail, telephone or WhatsApp.',
          )}
        </p>
        {contact && (
          <p class="hint">
            {say('Belum punya akun? Hubungi Admin Koordinator: ', 'No account yet? Ask the coordinator: ')}
            {inLanguage(contact, site.language)}
          </p>
        )}
      </>
    ),
  });
}

const textOf = (problem: SignInProblem, say: (id: string, en: string) => string): string =>
  ({
    incomplete: say('Isi email dan kata sandi.', 'Enter e-mail and password.'),
    wrong: say(
      'Email atau kata sandi salah. Periksa huruf besar dan kecil.',
      'The e-mail or the password is wrong. Check upper and lower case.',
    ),
    'too-many': say(
      'Terlalu banyak percobaan. Coba lagi 15 menit lagi.',
      'Too many attempts. Try again in 15 minutes.',
    ),
    'reset-required': say(
      'Kata sandi ini harus diganti dahulu. Hubungi Admin Koordinator.',
      'This password must be changed first. Ask the coordinator.',
    ),
  })[problem];
