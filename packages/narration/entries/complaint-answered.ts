import { longDay } from '#calendar/zones.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import { complainantAndOffices, type EntryNarration, type EventData, everyReader } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function sentence(
  { plannedFor, obstacle }: EventData<'complaint-answered.v1'>,
  { t }: NarrationContext,
): string {
  const besides = [
    ...(plannedFor
      ? [t(`direncanakan ${longDay(plannedFor, 'id')}`, `planned for ${longDay(plannedFor, 'en')}`)]
      : []),
    ...(obstacle
      ? [t(`kendala: ${obstacleName(obstacle, 'id')}`, `obstacle: ${obstacleName(obstacle, 'en')}`)]
      : []),
  ].join('; ');
  return besides ? t(`Jawaban (${besides}):`, `Answer (${besides}):`) : t('Jawaban:', 'Answer:');
}

export const complaintAnsweredEntry: EntryNarration<'complaint-answered.v1'> = {
  readers: everyReader,
  sentence,
  summary: (_, { t }) => t('Instansi menjawab laporan.', 'The agency answered the report.'),
  introduction: (_, { t }) => t('Instansi menjawab laporan:', 'The agency answered the report:'),
  texts: [
    { readers: everyReader, ref: ({ public: open }) => open },
    { readers: complainantAndOffices, ref: ({ private: inner }) => inner, isPrivate: true },
  ],
  news: {
    sentence: ({ t }) => t('Instansi menjawab laporan ini:', 'The agency answered this report:'),
    summary: ({ t }) => t('Instansi menjawab laporan ini.', 'The agency answered this report.'),
  },
};
