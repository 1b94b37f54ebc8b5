import { longDate } from '#calendar/zones.ts';
import type { Session } from '#sign-in/session.ts';
import type { SignInRecord } from '#sign-in/sign-in-record.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import type { DeskContent } from './desk-content.ts';

interface SessionsView {
  readonly site: TenantPage;
  /** Of the officer, last used first. */
  readonly sessions: readonly Session[];
  readonly own: Session;
  /** Newest first. */
  readonly signIns: readonly SignInRecord[];
}

type Say = ReturnType<typeof translatorFor>;

/** Where the officer is signed in, and who tried to be. */
export function sessionsPage(view: SessionsView): DeskContent {
  const say = translatorFor(view.site);
  return {
    title: say('Sesi masuk', 'Sessions'),
    children: (
      <>
        <h1>{say('Sesi masuk', 'Sessions')}</h1>
        <OpenSessions {...view} say={say} />
        <SignIns {...view} say={say} />
      </>
    ),
  };
}

function OpenSessions({ site, sessions, own, say }: SessionsView & { say: Say }) {
  const { zone } = site.tenant;
  return (
    <>
      <ul class="rows">
        {sessions.map(({ tokenHash, browser, startedAt, usedAt }) => (
          <li key={tokenHash}>
            <strong>{browser}</strong>{' '}
            {tokenHash === own.tokenHash && <em>({say('sesi ini', 'this session')})</em>}
            <p class="hint">
              {say('Masuk ', 'Signed in ')}
              {longDate(zone, startedAt, site.language)}. {say('Terakhir dipakai ', 'Last used ')}
              {longDate(zone, usedAt, site.language)}.
            </p>
            {tokenHash !== own.tokenHash && (
              <EndForm
                site={site}
                own={own}
                which={tokenHash}
                label={say('Akhiri sesi ini', 'End this session')}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <EndForm
          site={site}
          own={own}
          which="lain"
          label={say('Akhiri semua sesi lain', 'End all other sessions')}
        />
      )}
    </>
  );
}

const EndForm = ({
  site,
  own,
  which,
  label,
}: {
  site: TenantPage;
  own: Session;
  which: string;
  label: string;
}) => (
  <form method="post" action={link(site, '/petugas/sesi')}>
    <input type="hidden" name="csrf" value={own.formToken} />
    <input type="hidden" name="sesi" value={which} />
    <button type="submit" class="plain">
      {label}
    </button>
  </form>
);

function SignIns({ site, signIns, say }: SessionsView & { say: Say }) {
  return (
    <>
      <h2>{say('Percobaan masuk terakhir', 'Latest sign-ins')}</h2>
      <ul>
        {signIns.map(({ at, result, browser }) => (
          <li key={at}>
            {longDate(site.tenant.zone, at, site.language)}: {resultText(result, say)} ({browser})
          </li>
        ))}
      </ul>
      <p class="hint">
        {say(
          'Bukan Anda? Ganti kata sandi lewat “Lupa kata sandi” dan beri tahu Admin Koordinator.',
          'Not you? Change the password by “Forgotten password” and tell the coordinator.',
        )}
      </p>
    </>
  );
}

const resultText = (result: SignInRecord['result'], say: Say): string =>
  ({
    'signed-in': say('berhasil', 'signed in'),
    'bad-credentials': say('kata sandi salah', 'wrong password'),
    'bad-code': say('kode salah', 'wrong code'),
    'weak-password': say('kata sandi baru terlalu lemah', 'new password too weak'),
    'reset-required': say('kata sandi harus diganti', 'password must be changed'),
    expired: say('kode kedaluwarsa', 'code expired'),
    'too-many': say('ditolak, terlalu banyak percobaan', 'refused, too many attempts'),
  })[result];
