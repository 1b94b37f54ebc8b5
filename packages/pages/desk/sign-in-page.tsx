import { inLanguage } from '#tenants/bilingual.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { signInForm, TypedField } from './sign-in-frame.tsx';
import type { SignInProblem } from './sign-in-problems.ts';

interface SignInPage {
  readonly site: TenantPage;
  readonly email: string;
  /** Where the officer wanted to go. */
  readonly next: string | undefined;
  readonly problem?: SignInProblem;
}

export function signInPage({ site, email, next, problem }: SignInPage): string {
  const say = translatorFor(site);
  const { contact } = site.tenant.texts;
  return signInForm({
    site,
    title: say('Masuk ke ruang kerja petugas', 'Sign in to the officers’ desk'),
    path: '/petugas/masuk',
    problem,
    fields: (
      <>
        {next && <input type="hidden" name="ke" value={next} />}
        <EmailField site={site} email={email} />
        <TypedField
          site={site}
          name="password"
          label={say('Kata sandi', 'Password')}
          attributes={{ type: 'password', autocomplete: 'current-password' }}
        />
      </>
    ),
    button: say('Masuk', 'Sign in'),
    after: (
      <>
        <p>
          <a href={link(site, '/petugas/masuk/lupa')}>{say('Lupa kata sandi', 'Forgotten password')}</a>
        </p>
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

export function forgottenPage({ site, email, problem }: Omit<SignInPage, 'next'>): string {
  const say = translatorFor(site);
  return signInForm({
    site,
    title: say('Lupa kata sandi', 'Forgotten password'),
    path: '/petugas/masuk/lupa',
    problem,
    lead: (
      <p class="lead">
        {say(
          'Kami akan mengirim kode ke email kantor Anda, bila email itu terdaftar.',
          'We will send a code to your office e-mail, if it is registered.',
        )}
      </p>
    ),
    fields: <EmailField site={site} email={email} />,
    button: say('Kirim kode', 'Send the code'),
    after: (
      <p>
        <a href={link(site, '/petugas/masuk')}>{say('Kembali', 'Back')}</a>
      </p>
    ),
  });
}

const EmailField = ({ site, email }: { site: TenantPage; email: string }) => (
  <TypedField
    site={site}
    name="email"
    label={translatorFor(site)('Email kantor', 'Office e-mail')}
    attributes={{ type: 'email', autocomplete: 'username', value: email }}
  />
);
