import * as z from 'zod/mini';
import type { WordsErased } from '#events/complaint/words-erased.v1.ts';
import { erasureBases } from '#events/vocabulary.ts';
import type { Complaint } from '../model/complaint.ts';
import { type StepDescription, step } from './step.ts';

type ErasedKind = WordsErased['data']['kinds'][number];

/**
 * Erases the words and the people of a case that is over. What offices wrote goes too, as it may quote the complainant,
 * unless somebody has looked at it and keeps it as the administration's record. The coordinator does it; the
 * inspectorate where there is an oversight element; the operator by command. No free text says why: it would stay.
 */
export const erase = step({
  name: 'erase',
  input: z.strictObject({
    basis: z.enum(erasureBases),
    keepOfficeWords: z._default(z.boolean(), false),
  }),
  freeText: [],
  precondition(complaint, { actor }) {
    if (actor.role === 'inspector' && complaint.class !== 'oversight')
      return { code: 'erasure-is-the-coordinators' };
    // A planned answer that is still owed is no end.
    if (complaint.assignments.length > 0) return { code: 'erased-after-the-end' };
    return isErased(complaint, kindsOf(false)) ? { code: 'erased-already' } : undefined;
  },
  decide(complaint, { basis, keepOfficeWords }) {
    const kinds = kindsOf(keepOfficeWords);
    if (isErased(complaint, kinds)) return { code: 'erased-already' };
    return [{ type: 'words-erased.v1', data: { basis, kinds } }];
  },
});

const kindsOf = (keepOfficeWords: boolean): ErasedKind[] => [
  ...(['identity', 'report', 'place', 'attachments', 'followers'] as const),
  ...(keepOfficeWords ? [] : (['office-words'] as const)),
];

/** What was kept the first time may go the second, and so may what an office wrote since. */
const isErased = ({ erased }: Complaint, kinds: readonly ErasedKind[]): boolean =>
  erased !== undefined && !erased.wordsSince && kinds.every((kind) => erased.kinds.includes(kind));

export const description: StepDescription = {
  summary:
    'Permanently erases texts and people of an ended case, including what offices wrote unless it is kept as the administration’s record',
  example: { basis: 'request', keepOfficeWords: false },
};
