import * as z from 'zod/mini';
import { erasureBases } from '#events/words-erased.v1.ts';
import { step } from '../step.ts';

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
  words: [],
  decide(complaint, { basis, keepOfficeWords }, { actor }) {
    if (actor.role === 'inspector' && complaint.class !== 'oversight')
      return { refused: 'erasure-is-the-coordinators' };
    // A planned answer that is still owed is no end.
    if (complaint.assignments.length > 0) return { refused: 'erased-after-the-end' };
    const kinds = [
      ...(['identity', 'report', 'place', 'attachments', 'followers'] as const),
      ...(keepOfficeWords ? [] : (['office-words'] as const)),
    ];
    // What was kept the first time may go the second.
    if (complaint.erased && kinds.every((kind) => complaint.erased!.kinds.includes(kind)))
      return { refused: 'erased-already' };
    return [{ type: 'words-erased.v1', data: { basis, kinds } }];
  },
});
