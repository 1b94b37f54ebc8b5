import * as z from 'zod/mini';
import type { WordsErased } from '#events/complaint/words-erased.v1.ts';
import { erasureBases } from '#events/vocabulary.ts';
import type { Complaint } from '../model/complaint.ts';
import { type StepDescription, step } from './step.ts';

type ErasedKind = WordsErased['data']['kinds'][number];

/** Texts of offices may quote the complainant. A free-text reason would outlive the erasure, so there is none. */
export const erase = step({
  name: 'erase',
  input: () =>
    z.strictObject({
      basis: z.enum(erasureBases),
      keepOfficeWords: z._default(z.boolean(), false),
    }),
  freeText: [],
  precondition(complaint, { actor }) {
    if (actor.role === 'inspector' && complaint.class !== 'oversight')
      return { code: 'erasure-is-the-coordinators' };
    // The lead still owes a report on its planned answer.
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

/** A second erasure may cover kinds that were kept the first time, and newer texts of offices. */
const isErased = ({ erased }: Complaint, kinds: readonly ErasedKind[]): boolean =>
  erased !== undefined && !erased.wordsSince && kinds.every((kind) => erased.kinds.includes(kind));

export const description: StepDescription = {
  summary:
    'Permanently erases texts and people of an ended case, including what offices wrote unless it is kept as the administration’s record',
  example: { basis: 'request', keepOfficeWords: false },
};
