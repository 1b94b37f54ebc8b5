import { followerText } from '#wording/follower-text.ts';
import type { Letter } from '../render/letter.ts';
import { number, sayIn, type Template, when } from './citizen-letter.ts';

/** A letter to somebody without a part in the case: it opens nothing, and says how to end it. */
function toFollower(
  telling: Parameters<Template>[0],
  said: Pick<Letter, 'subject' | 'opening'> & Partial<Letter>,
): Letter {
  const say = sayIn(telling);
  return {
    language: telling.language,
    facts: [number(telling)],
    sections: [],
    paragraphs: [],
    notes: [],
    ...said,
    subject: `[${telling.notice.number}] ${said.subject}`,
    leave: {
      label: say('Berhenti mengikuti laporan ini', 'Stop following this report'),
      url: telling.following!.leave,
    },
  };
}

/** Nothing of the case, and no word of whoever typed the address: it may be somebody else's. */
export const followAsked: Template = (telling) => {
  const say = sayIn(telling);
  return toFollower(telling, {
    subject: say('Konfirmasi: ikuti laporan ini?', 'Please confirm: follow this report?'),
    opening: say(
      'Seseorang, mungkin Anda, meminta kabar laporan ini dikirim ke alamat ini.',
      'Somebody, perhaps you, asked for news of this report to be sent to this address.',
    ),
    paragraphs: [
      say(
        'Jika benar, konfirmasikan dalam 7 hari. Jika tidak, abaikan surat ini: tidak ada kabar yang dikirim.',
        'If that is right, confirm it within 7 days. If not, ignore this mail: no news will be sent.',
      ),
    ],
    action: {
      label: say('Ya, ikuti laporan ini', 'Yes, follow this report'),
      url: telling.following!.confirm,
    },
  });
};

/** What happened, as far as it is for everybody. */
export const followerNews: Template = (telling) => {
  const { told, language, file } = telling;
  // It is public, as the case is, and tells whoever follows several which one this is.
  const { title } = file;
  const say = sayIn(telling);
  const at = told ? when(telling, told.event) : '';
  return toFollower(telling, {
    subject: say(`Kabar laporan yang Anda ikuti, ${at}`, `News of a report that you follow, ${at}`),
    // Words that were erased are not missed.
    opening: told
      ? followerText(told.event, language).replace(/:$/, told.words ? ':' : '.')
      : say('Ada perkembangan.', 'There is news.'),
    ...(told?.words ? { quote: told.words } : {}),
    facts: [number(telling), ...(title ? [{ label: say('Judul', 'Title'), value: title }] : [])],
  });
};
