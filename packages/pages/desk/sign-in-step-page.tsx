import type { PendingStep } from '#sign-in/pending-sign-in.ts';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import { signInForm, TypedField } from './sign-in-frame.tsx';
import type { SignInProblem } from './sign-in-problems.ts';

interface SignInStepView {
  readonly site: TenantPage;
  readonly email: string;
  readonly step: PendingStep;
  /** For setting up an app: squares of a QR code, as the path of an SVG. */
  readonly qr: { readonly size: number; readonly path: string } | undefined;
  readonly problem: SignInProblem | undefined;
}

type Say = ReturnType<typeof translatorFor>;

export function signInStepPage({ site, email, step, qr, problem }: SignInStepView): string {
  const say = translatorFor(site);
  const of = { site, path: '/petugas/masuk/lanjut', problem };
  switch (step.kind) {
    case 'new-password':
      return signInForm({
        ...of,
        title: say('Buat kata sandi baru', 'Set a new password'),
        lead: (
          <p class="lead">{say('Kata sandi awal hanya berlaku sekali.', 'The first password works once.')}</p>
        ),
        fields: <NewPassword site={site} email={email} />,
        button: say('Simpan dan masuk', 'Save and sign in'),
      });
    case 'totp':
      return signInForm({
        ...of,
        title: say('Kode dari aplikasi', 'Code from your app'),
        lead: (
          <p class="lead">
            {say(
              'Buka aplikasi autentikator di ponsel Anda dan ketik enam angkanya.',
              'Open the authenticator app on your phone and type its six digits.',
            )}
          </p>
        ),
        fields: <CodeField site={site} />,
        button: say('Masuk', 'Sign in'),
      });
    case 'set-up-second-factor':
      return signInForm({
        ...of,
        title: say('Pasang aplikasi autentikator', 'Set up an authenticator app'),
        lead: <SetUp secret={step.secret} qr={qr} say={say} />,
        fields: <CodeField site={site} />,
        button: say('Simpan dan masuk', 'Save and sign in'),
      });
    case 'reset-password':
      return signInForm({
        ...of,
        title: say('Kode dari email', 'Code from the e-mail'),
        lead: (
          <p class="lead">
            {say(
              'Bila email itu terdaftar, kodenya sudah kami kirim. Periksa juga folder spam.',
              'If that e-mail is registered, the code is on its way. Look into the spam folder too.',
            )}
          </p>
        ),
        fields: (
          <>
            <CodeField site={site} />
            <NewPassword site={site} email={email} />
          </>
        ),
        button: say('Simpan dan masuk', 'Save and sign in'),
      });
  }
}

function NewPassword({ site, email }: { site: TenantPage; email: string }) {
  const say = translatorFor(site);
  const attributes = {
    type: 'password',
    autocomplete: 'new-password',
    minlength: 12,
    maxlength: 256,
  } as const;
  return (
    <>
      <input type="email" name="email" value={email} autocomplete="username" hidden readonly />
      <TypedField
        site={site}
        name="password"
        label={say('Kata sandi baru', 'New password')}
        hint={say(
          'Paling sedikit 12 huruf, dengan huruf besar, huruf kecil, angka, dan tanda baca.',
          'At least 12 characters, with upper and lower case, a digit and a symbol.',
        )}
        attributes={attributes}
      />
      <TypedField
        site={site}
        name="repeated"
        label={say('Ketik sekali lagi', 'Type it once more')}
        attributes={attributes}
      />
    </>
  );
}

const CodeField = ({ site }: { site: TenantPage }) => (
  <TypedField
    site={site}
    name="code"
    label={translatorFor(site)('Kode', 'Code')}
    attributes={{ type: 'text', inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 20 }}
  />
);

function SetUp({ secret, qr, say }: { secret: string; qr: SignInStepView['qr']; say: Say }) {
  return (
    <>
      <p class="lead">
        {say(
          'Peran Anda memakai kode kedua saat masuk. Pindai kode QR ini dengan aplikasi autentikator, lalu ketik enam angkanya.',
          'Your role signs in with a second code. Scan this QR code with an authenticator app, then type its six digits.',
        )}
      </p>
      {qr && (
        <svg
          role="img"
          aria-label={say('Kode QR', 'QR code')}
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          width="220"
          height="220"
        >
          <rect width={qr.size} height={qr.size} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
      )}
      <p>
        {say('Tidak dapat memindai? Ketik kunci ini: ', 'Cannot scan? Type this key: ')}
        <code>{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </p>
    </>
  );
}
