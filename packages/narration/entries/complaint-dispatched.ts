import {
  complainantAndOffices,
  complainantsAndOffices,
  type EntryNarration,
  type EventData,
} from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

/** Only the first dispatch verifies the complaint; a later one names the new lead. */
function summary(
  { lead, promised, moves }: EventData<'complaint-dispatched.v1'>,
  { t, agency, when }: NarrationContext,
): string {
  const by = when(promised.at);
  return isFirst({ moves })
    ? t(
        `Laporan diverifikasi dan diteruskan ke ${agency(lead)}. Dijanjikan selesai paling lambat ${by}.`,
        `Report verified and sent to ${agency(lead)}. Promised by ${by}.`,
      )
    : t(
        `Laporan kini diteruskan ke ${agency(lead)}. Dijanjikan selesai paling lambat ${by}.`,
        `Report now sent to ${agency(lead)}. Promised by ${by}.`,
      );
}

function sentence(data: EventData<'complaint-dispatched.v1'>, context: NarrationContext): string {
  const reason = data.reason && !isFirst(data) ? context.t(' Alasan:', ' Reason:') : '';
  return `${summary(data, context)}${reason}`;
}

const isFirst = ({ moves }: Pick<EventData<'complaint-dispatched.v1'>, 'moves'>): boolean =>
  moves.closed?.some(({ id }) => id.startsWith('verify-')) ?? false;

export const complaintDispatchedEntry: EntryNarration<'complaint-dispatched.v1'> = {
  readers: complainantsAndOffices,
  sentence,
  summary,
  texts: [{ readers: complainantAndOffices, ref: ({ reason }) => reason }],
};
