import { type EntryNarration, type EventData, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const request = (
  { agency: id }: EventData<'head-asked.v1'>,
  { t, agency }: Pick<NarrationContext, 't' | 'agency'>,
): string =>
  t(`Permintaan bantuan kepada pimpinan ${agency(id)}`, `Request for help to the head of ${agency(id)}`);

export const headAskedEntry: EntryNarration<'head-asked.v1'> = {
  readers: offices,
  sentence: (data, context) => `${request(data, context)}:`,
  summary: (data, context) => `${request(data, context)}.`,
  texts: [{ readers: offices, ref: ({ reason }) => reason }],
};
