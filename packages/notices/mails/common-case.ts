import { changeText } from '#wording/timeline-text.ts';
import type { Telling } from '../render/letter.ts';
import { letter, number, quoted, sayIn, type Template, when } from './citizen-letter.ts';

const at = (telling: Telling): string => (telling.told ? when(telling, telling.told.event) : '');

const follow = (telling: Telling): string =>
  sayIn(telling)(
    'Anda tetap mengikutinya dengan nomor dan kode rahasia Anda sendiri, dan kami mengabari Anda setiap ada perkembangan.',
    'You still follow it with your own number and secret code, and we write to you whenever something happens.',
  );

/** To whoever reported what somebody had reported before. */
export const merged: Template = (telling) => {
  const say = sayIn(telling);
  const event = telling.told?.event;
  const into = event?.type === 'complaint-merged.v1' ? event.data.into : '';
  return letter(telling, {
    subject: say(
      `Laporan Anda digabungkan dengan laporan lain, ${at(telling)}`,
      `Your report was joined with another one, ${at(telling)}`,
    ),
    opening: say(
      'Hal yang Anda laporkan sudah ditangani dalam laporan lain. Laporan Anda digabungkan ke sana.',
      'What you reported is handled in another report already. Yours was joined with it.',
    ),
    ...(telling.told?.words ? { quote: telling.told.words } : {}),
    facts: [number(telling), { label: say('Ditangani dalam laporan', 'Handled in report'), value: into }],
    paragraphs: [follow(telling)],
  });
};

/** To whoever reported it first. Nothing of the other report, nor of who sent it. */
export const joined: Template = (telling) => {
  const say = sayIn(telling);
  return letter(telling, {
    subject: say(
      `Laporan lain digabungkan dengan laporan Anda, ${at(telling)}`,
      `Another report was joined with yours, ${at(telling)}`,
    ),
    opening: say(
      'Orang lain melaporkan hal yang sama. Kedua laporan kini ditangani bersama dalam laporan Anda.',
      'Somebody else reported the same. Both reports are now handled together in yours.',
    ),
    facts: [number(telling)],
    paragraphs: [say('Bagi Anda tidak ada yang berubah.', 'For you nothing changes.')],
  });
};

/** It was no duplicate after all. */
export const unmerged: Template = (telling) => {
  const say = sayIn(telling);
  return letter(telling, {
    subject: say(
      `Laporan Anda kembali ditangani tersendiri, ${at(telling)}`,
      `Your report is handled by itself again, ${at(telling)}`,
    ),
    opening: say(
      'Laporan Anda dipisahkan dari laporan lain dan dilanjutkan dari tahap semula, dengan alasan:',
      'Your report was parted from the other one and goes on from where it stood, because:',
    ),
    quote: quoted(telling),
    facts: [number(telling)],
    paragraphs: [follow(telling)],
  });
};

/** To those whose reports were merged: what happened in the common case, as far as it is public. */
export const commonNews: Template = (telling) => {
  const { told, tenant, language, common = '' } = telling;
  const say = sayIn(telling);
  const text = told ? changeText(told.event, 'complainant', tenant, language) : undefined;
  const happened = told?.words ? text?.replace(/\.$/, ':') : text;
  return letter(telling, {
    subject: say(
      `Kabar laporan bersama ${common}, ${at(telling)}`,
      `News of common report ${common}, ${at(telling)}`,
    ),
    opening: say(
      `Laporan Anda ditangani bersama dalam laporan ${common}. ${happened ?? 'Ada perkembangan.'}`,
      `Your report is handled in common report ${common}. ${happened ?? 'There is news.'}`,
    ),
    ...(told?.words ? { quote: told.words } : {}),
    facts: [number(telling), { label: say('Ditangani dalam laporan', 'Handled in report'), value: common }],
    paragraphs: [follow(telling)],
  });
};
