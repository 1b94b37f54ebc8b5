import { type EntryNarration, type EventData, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const reprimand = (
  { agency: id, to }: EventData<'oral-reprimand-recorded.v1'>,
  { t, agency }: NarrationContext,
): string =>
  to === 'head'
    ? t(`Teguran lisan kepada pimpinan ${agency(id)}`, `Oral reprimand to the head of ${agency(id)}`)
    : t(
        `Teguran lisan kepada pejabat penghubung ${agency(id)}`,
        `Oral reprimand to the liaison officer of ${agency(id)}`,
      );

export const oralReprimandRecordedEntry: EntryNarration<'oral-reprimand-recorded.v1'> = {
  readers: offices,
  sentence: (data, context) => `${reprimand(data, context)}:`,
  summary: (data, context) => `${reprimand(data, context)}.`,
  texts: [{ readers: offices, ref: ({ text }) => text }],
};
