import { periodText } from '#wording/period-text.ts';
import {
  complainantAndOffices,
  complainantsAndOffices,
  type EntryNarration,
  type EventData,
} from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function summary(
  { by, source, promised, promisedBefore }: EventData<'period-extended.v1'>,
  { t, when, language }: NarrationContext,
): string {
  const longer = `${periodText(by, language)} (${source})`;
  const [now, before] = [when(promised.at), when(promisedBefore)];
  return t(
    `Waktu untuk menjawab diperpanjang ${longer}. Dijanjikan selesai paling lambat ${now}, sebelumnya ${before}.`,
    `The time to answer was extended by ${longer}. Promised by ${now}, before ${before}.`,
  );
}

export const periodExtendedEntry: EntryNarration<'period-extended.v1'> = {
  readers: complainantsAndOffices,
  sentence: (data, context) => `${summary(data, context)} ${context.t('Alasan:', 'Reason:')}`,
  summary,
  texts: [{ readers: complainantAndOffices, ref: ({ reason }) => reason }],
};
