import { obstacleName } from '#wording/obstacle-names.ts';
import { complainantAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = (
  { by, obstacle }: EventData<'complaint-returned.v1'>,
  { t, agency }: NarrationContext,
): string =>
  t(
    `${agency(by)} mengembalikan laporan: ${obstacleName(obstacle, 'id')}. Koordinator menentukan instansi yang menanganinya.`,
    `${agency(by)} gave the report back: ${obstacleName(obstacle, 'en')}. The coordinator decides who handles it.`,
  );

export const complaintReturnedEntry: EntryNarration<'complaint-returned.v1'> = {
  readers: complainantAndOffices,
  sentence: (data, context) => `${summary(data, context)} ${context.t('Alasan:', 'Reason:')}`,
  summary,
  texts: [{ readers: complainantAndOffices, ref: ({ reason }) => reason }],
};
