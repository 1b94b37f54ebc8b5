import { followPages, type LinkUse } from '#casework/following/follow-links.ts';
import { page } from '../parts/document.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

/** `asked`: the button waits; `lapsed`: the link expired, or the case is no longer public. */
export type FollowState = 'asked' | 'done' | 'lapsed';

interface FollowView {
  readonly use: LinkUse;
  readonly number: string;
  /** The link's own query, which the form sends back. */
  readonly query: Readonly<Record<string, string>>;
  readonly state: FollowState;
}

/** The page's address is the key to the subscription, so the page links only to itself. */
export function followPage(site: TenantPage, { use, number, query, state }: FollowView): string {
  const [title, detail, button] = wordsOf(translatorFor(site), number)[use][state];
  const { nomor = '', pengikut = '', kunci = '' } = query;
  return page({
    visitor: site,
    tenant: site.tenant,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        {button && (
          <form method="post" action={link(site, followPages[use], { nomor, pengikut, kunci })}>
            <button type="submit">{button}</button>
          </form>
        )}
      </>
    ),
  });
}

type Words = readonly [title: string, detail: string, button?: string];

function wordsOf(
  say: ReturnType<typeof translatorFor>,
  number: string,
): Record<LinkUse, Record<FollowState, Words>> {
  const stopped: Words = [
    say('Anda berhenti mengikuti', 'You stopped following'),
    say(
      `Tidak ada lagi kabar laporan ${number} ke alamat Anda, dan alamat itu sudah dihapus.`,
      `You will get no more mail about report ${number}. Your address has been deleted.`,
    ),
  ];
  return {
    confirm: {
      asked: [
        say(`Ikuti laporan ${number}?`, `Follow report ${number}?`),
        say(
          'Anda menerima surel saat instansi menanggapi, menjawab atau mengakhiri laporan ini. Berhenti bisa kapan saja.',
          'You get a mail when the agency replies to, answers or ends this report. You can stop at any time.',
        ),
        say('Ya, ikuti', 'Yes, follow it'),
      ],
      done: [
        say('Anda mengikuti laporan ini', 'You follow this report'),
        say(
          `Kabar laporan ${number} akan dikirim ke alamat Anda. Setiap surel memuat tautan untuk berhenti.`,
          `News of report ${number} will be sent to your address. Each mail has a link to stop.`,
        ),
      ],
      lapsed: [
        say('Tautan ini tidak berlaku lagi', 'This link is no longer valid'),
        say(
          'Tautan ini lewat 7 hari, sudah dihentikan, atau laporannya tidak terbuka untuk umum lagi.',
          'It is older than 7 days, has been cancelled, or the report is no longer public.',
        ),
      ],
    },
    leave: {
      asked: [
        say(`Berhenti mengikuti laporan ${number}?`, `Stop following report ${number}?`),
        say(
          'Kabar laporan ini tidak dikirim lagi, dan alamat Anda dihapus.',
          'You will get no more mail about this report, and your address will be deleted.',
        ),
        say('Ya, berhenti', 'Yes, stop'),
      ],
      done: stopped,
      lapsed: stopped,
    },
  };
}
