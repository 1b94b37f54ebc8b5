import { complainantAndOffices, type EntryNarration, type EventData, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

/** The timeline shows an acceptance by answering only with the answer; the list of changes shows it separately. */
const sentence = ({ by }: EventData<'complaint-accepted.v1'>, { t }: NarrationContext): string | undefined =>
  by === 'answering'
    ? undefined
    : t(
        'Instansi menerima laporan dan mulai menanganinya.',
        'The agency accepted the report and works on it.',
      );

const summary = (data: EventData<'complaint-accepted.v1'>, context: NarrationContext): string =>
  sentence(data, context) ??
  context.t('Instansi menerima laporan dengan menjawabnya.', 'The agency accepted the report by answering.');

export const complaintAcceptedEntry: EntryNarration<'complaint-accepted.v1'> = {
  readers: ({ by }) => (by === 'accepting' ? complainantAndOffices : offices),
  sentence,
  summary,
  texts: [],
};
