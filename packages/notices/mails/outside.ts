import { outsideOf } from '#complaints/steps/forward.ts';
import { outsideBodyName } from '#wording/outside-bodies.ts';
import type { Fact, Letter, Telling } from '../render/letter.ts';
import { holder, letter, number, promised, quoted, sayIn, type Template, when } from './citizen-letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, officeLetter } from './officer.ts';
import { deadlinesOf, firstDue } from './open-work.ts';

/** Its number with the body that a complaint was forwarded to, where it gave one. */
function outsideNumber(telling: Telling): Fact[] {
  const ref = outsideOf(telling.file.complaint)?.externalNumber;
  const given = ref && telling.told?.texts.get(ref.id);
  return given ? [{ label: sayIn(telling)('Nomor di sana', 'Number there'), value: given }] : [];
}

/** Who has it now and why; or that they were asked once more. */
export const forwarded: Template = (telling) => {
  const say = sayIn(telling);
  const event = telling.told?.event;
  const again =
    event?.type === 'complaint-forwarded.v1' &&
    event.data.moves.closed?.some(({ id }) => id.startsWith('ask-outside-'));
  const [body, bodyEnglish] = (['id', 'en'] as const).map((language) => {
    const outside = outsideOf(telling.file.complaint);
    return outside ? outsideBodyName(outside.body, language) : '';
  });
  const by = when(telling, telling.file.complaint.promised);
  return letter(telling, {
    subject: again
      ? say(
          `Laporan Anda ditanyakan lagi ke ${body}, dijanjikan selesai ${by}`,
          `Your report was taken up again with ${bodyEnglish}, promised by ${by}`,
        )
      : say(
          `Laporan Anda diteruskan ke ${body}, dijanjikan selesai ${by}`,
          `Your report was forwarded to ${bodyEnglish}, promised by ${by}`,
        ),
    opening: again
      ? say(
          `Kami menanyakan lagi laporan Anda kepada ${holder(telling)}, dengan alasan:`,
          `We asked ${holder(telling)} again about your report, because:`,
        )
      : say(
          `Laporan Anda diteruskan kepada ${holder(telling)}, di luar pemerintah daerah, dengan alasan:`,
          `Your report was forwarded to ${holder(telling)}, outside the regency, because:`,
        ),
    quote: quoted(telling),
    facts: [
      number(telling),
      { label: say('Kini ada pada', 'Now with'), value: holder(telling) },
      ...outsideNumber(telling),
      promised(telling),
    ],
    paragraphs: [
      say(
        'Kami menanyakan perkembangannya secara berkala dan mengabari Anda begitu ada balasan.',
        'We ask them regularly how it stands, and write to you as soon as they reply.',
      ),
    ],
  });
};

/** The answer of the body outside did not settle it: it is to be asked once more. */
export const toAskOutside = (telling: Telling): Letter =>
  officeLetter(telling, {
    subject: `Laporan dibuka kembali, tanyakan ke luar paling lambat ${firstDue(telling, 'ask-outside')}`,
    opening: `Laporan ini dibuka kembali karena balasan ${holder(telling)} belum menyelesaikan masalah.`,
    quote: telling.told?.words,
    details: caseDetails(telling),
    deadlines: deadlinesOf(telling),
    next: [nextStep['ask-outside']],
  });
