import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { LetterCase } from './letter.ts';
import { type Mark, owedBy } from './mark.ts';

/** What one case owes by its marks, with the worst deadline, the one that fell first; and the marks that it moved on from. */
export function weigh(
  complaint: Complaint,
  marks: readonly Mark[],
  now: Instant,
): { readonly owed?: LetterCase; readonly gone: readonly Mark[] } {
  const late = marks.map((mark) => ({ mark, at: owedBy(complaint, mark, now)?.at }));
  const owed = late.flatMap(({ mark, at }) => (at ? [{ mark, at }] : []));
  const gone = late.filter(({ at }) => !at).map(({ mark }) => mark);
  const [worst] = owed.toSorted((a, b) => a.at.localeCompare(b.at));
  if (!worst) return { gone };
  const { assignment, deadline } = worst.mark;
  return {
    owed: {
      number: complaint.number,
      assignment,
      deadline,
      deadlineAt: worst.at,
      reached: owed.map(({ mark }) => ({
        form: mark.form,
        assignment: mark.assignment,
        deadline: mark.deadline,
      })),
    },
    gone,
  };
}
