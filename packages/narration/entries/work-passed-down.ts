import { ownerName } from '#wording/office-names.ts';
import { complainantAndOffices, type EntryNarration, type EventData, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function work({ moves }: EventData<'work-passed-down.v1'>, { t, tenant }: NarrationContext): string {
  const { owner } = moves.opened![0]!;
  return t(
    `Dikerjakan oleh ${ownerName(owner, tenant, 'id')}`,
    `Worked on by ${ownerName(owner, tenant, 'en')}`,
  );
}

export const workPassedDownEntry: EntryNarration<'work-passed-down.v1'> = {
  readers: complainantAndOffices,
  sentence: (data, context, reader) => `${work(data, context)}${reader === 'office' ? ':' : '.'}`,
  summary: (data, context) => `${work(data, context)}.`,
  texts: [{ readers: offices, ref: ({ task }) => task }],
};
