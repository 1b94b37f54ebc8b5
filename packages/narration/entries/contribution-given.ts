import { ownerName } from '#wording/office-names.ts';
import { complainantAndOffices, type EntryNarration, type EventData, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

function contribution(
  { of, by }: EventData<'contribution-given.v1'>,
  { t, tenant }: NarrationContext,
): string {
  const [id, en] = [ownerName(by, tenant, 'id'), ownerName(by, tenant, 'en')];
  switch (of) {
    case 'inspect':
      return t('Temuan Inspektorat', 'Finding of the inspectorate');
    case 'sub-unit':
      return t(`${id} melaporkan hasil kerjanya`, `${en} reported what it did`);
    case 'support':
      return t(`${id} memberi masukan`, `${en} contributed`);
  }
}

export const contributionGivenEntry: EntryNarration<'contribution-given.v1'> = {
  readers: ({ of }) => (of === 'inspect' ? offices : complainantAndOffices),
  sentence: (data, context, reader) => `${contribution(data, context)}${reader === 'office' ? ':' : '.'}`,
  summary: (data, context) => `${contribution(data, context)}.`,
  texts: [{ readers: offices, ref: ({ text }) => text }],
};
