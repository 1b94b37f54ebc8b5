import { openDeadline } from '#complaints/model/assignment.ts';
import { holderOf, sentTo } from '#complaints/model/complaint.ts';
import { outsideOf } from '#complaints/steps/forward.ts';
import type { DeadlineKind } from '#sop/deadline.ts';
import { agencyName } from '#wording/office-names.ts';
import { outsideBodyName } from '#wording/outside-bodies.ts';
import { type Fact, type Letter, type Telling, whenText } from '../render/letter.ts';

export type Template = (telling: Telling) => Letter;

/** Both languages side by side, so that neither is forgotten. */
export const sayIn =
  ({ language }: Telling) =>
  (id: string, en: string): string =>
    language === 'id' ? id : en;

export function letter(
  telling: Telling,
  said: Pick<Letter, 'subject' | 'opening'> & Partial<Letter>,
): Letter {
  const say = sayIn(telling);
  return {
    facts: [],
    sections: [],
    paragraphs: [],
    notes: [],
    action: { label: say('Buka laporan Anda', 'Open your report'), url: telling.url },
    language: telling.language,
    ...said,
    subject: `[${telling.notice.number}] ${said.subject}`,
  };
}

export const when = ({ tenant, language }: Telling, at: { at: string; estimate?: boolean }): string =>
  whenText(tenant.zone, at, language);

/** When a deadline of the complaint falls; undefined when it runs no more. */
export function openAt(telling: Telling, kind: DeadlineKind): string | undefined {
  const holder = holderOf(telling.file.complaint, kind);
  const deadline = holder && openDeadline(holder, kind);
  return deadline && when(telling, deadline);
}

export const number = (telling: Telling): Fact => ({
  label: sayIn(telling)('Nomor laporan', 'Report number'),
  value: telling.notice.number,
});

export function promised(telling: Telling): Fact {
  const { promised } = telling.file.complaint;
  const say = sayIn(telling);
  const label = promised.provisional
    ? say('Dijanjikan selesai paling lambat (sementara)', 'Promised by (provisional)')
    : say('Dijanjikan selesai paling lambat', 'Promised by');
  return { label, value: when(telling, promised) };
}

/** Who leads it, or whom outside it lies with: by name where the mail may say it, else by the kind of body. */
export function holder({ file: { complaint }, tenant, language, told }: Telling): string {
  const outside = outsideOf(complaint);
  if (outside) return told?.texts.get(outside.name.id) ?? outsideBodyName(outside.body, language);
  const [lead] = sentTo(complaint);
  return lead ? agencyName(lead, tenant, language) : '';
}

/** What somebody wrote, or that it was erased. */
export const quoted = (telling: Telling): string =>
  telling.told?.words ?? sayIn(telling)('(isi telah dihapus)', '(the words were erased)');

/** All that a citizen is mailed about a secret case: a mailbox may be read by others. */
export const news: Template = (telling) => {
  const say = sayIn(telling);
  return letter(telling, {
    subject: say('Ada kabar tentang laporan Anda', 'There is news about your report'),
    opening: say('Ada kabar tentang laporan Anda.', 'There is news about your report.'),
    paragraphs: [
      say(
        'Buka laporan dengan nomor dan kode rahasia Anda untuk membacanya.',
        'Open the report with its number and your secret code to read it.',
      ),
    ],
  });
};
