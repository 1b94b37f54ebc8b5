import { lackingText } from '#wording/lacking-names.ts';
import { complainantsAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function request(
  { missing, moves }: EventData<'completion-asked.v1'>,
  { t, when }: NarrationContext,
): string {
  const until = moves.opened?.flatMap(({ deadlines }) => deadlines)[0];
  const [by, byEnglish] = until ? [` paling lambat ${when(until.at)}`, ` by ${when(until.at)}`] : ['', ''];
  return t(
    `Pelapor diminta melengkapi ${lackingText(missing, 'id')}${by}`,
    `The complainant is asked for ${lackingText(missing, 'en')}${byEnglish}`,
  );
}

export const completionAskedEntry: EntryNarration<'completion-asked.v1'> = {
  readers: complainantsAndOffices,
  sentence: (data, context) => `${request(data, context)}:`,
  summary: (data, context) => `${request(data, context)}.`,
  texts: [{ readers: complainantsAndOffices, ref: ({ text }) => text }],
};
