import { longDay } from '#calendar/zones.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import {
  complainantAndOffices,
  complainantsAndOffices,
  type EntryNarration,
  type EventData,
} from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

const summary = ({ obstacle, until }: EventData<'complaint-postponed.v1'>, { t }: NarrationContext): string =>
  t(
    `Penanganan ditunda sampai ${longDay(until, 'id')}: ${obstacleName(obstacle, 'id')}.`,
    `Postponed until ${longDay(until, 'en')}: ${obstacleName(obstacle, 'en')}.`,
  );

export const complaintPostponedEntry: EntryNarration<'complaint-postponed.v1'> = {
  readers: complainantsAndOffices,
  sentence: (data, context) => `${summary(data, context)} ${context.t('Alasan:', 'Reason:')}`,
  summary,
  texts: [{ readers: complainantAndOffices, ref: ({ reason }) => reason }],
};
