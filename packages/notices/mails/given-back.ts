import { obstacleName } from '#wording/obstacle-names.ts';
import { agencyName } from '#wording/office-names.ts';
import type { Told } from '../delivery/told.ts';
import type { Letter, Telling } from '../render/letter.ts';
import { holder, quoted, sayIn, when } from './citizen-letter.ts';

type Said = Pick<Letter, 'subject' | 'opening' | 'quote' | 'paragraphs'>;

/** Who said no, why, and who is next and why, in one message (domain.md section 6). */
export function givenBack(telling: Telling, { by, obstacle }: NonNullable<Told['returned']>): Said {
  const { tenant, language, told, file } = telling;
  const say = sayIn(telling);
  const [from, why] = [agencyName(by, tenant, language), obstacleName(obstacle, language)];
  const until = when(telling, file.complaint.promised);
  const { event, decision } = told!;
  const reason = decision
    ? [say(`Alasan koordinator: ${decision}`, `The coordinator’s reason: ${decision}`)]
    : [];
  if (event.type === 'complaint-dispatched.v1' && event.data.lead === by)
    return {
      subject: say(
        `Laporan Anda kembali ke instansi semula, dijanjikan selesai ${until}`,
        `Your report is back with the same agency, promised by ${until}`,
      ),
      opening: say(
        `${from} mengembalikan laporan Anda (${why}) dengan alasan:`,
        `${from} gave your report back (${why}) and says:`,
      ),
      quote: quoted(telling),
      paragraphs: [
        say(
          `Koordinator memutuskan bahwa laporan ini tetap wewenang ${from}, yang kini menanganinya.`,
          `The coordinator decided that it is theirs after all: ${from} handles it now.`,
        ),
        ...reason,
      ],
    };
  return {
    subject: say(
      `Laporan Anda diteruskan ke instansi lain, dijanjikan selesai ${until}`,
      `Your report was sent to another agency, promised by ${until}`,
    ),
    opening: say(
      `Laporan Anda kini diteruskan kepada ${holder(telling)}. ${from} mengembalikannya (${why}) dengan alasan:`,
      `Your report is now with ${holder(telling)}. ${from} gave it back (${why}) and says:`,
    ),
    quote: quoted(telling),
    paragraphs: reason,
  };
}
