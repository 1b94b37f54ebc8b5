import { type EntryNarration, offices } from '../entry.ts';

export const remarkAddedEntry: EntryNarration<'remark-added.v1'> = {
  readers: offices,
  sentence: (_, { t }) => t('Catatan internal:', 'Internal remark:'),
  summary: (_, { t }) => t('Catatan internal.', 'Internal remark.'),
  texts: [{ readers: offices, ref: ({ text }) => text }],
};
