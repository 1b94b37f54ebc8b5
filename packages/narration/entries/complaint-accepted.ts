import { complainantAndOffices, type EntryNarration, type EventData, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

/** An answer accepts the complaint as well: the timeline says so by the answer, the list of changes in a line of its own. */
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
