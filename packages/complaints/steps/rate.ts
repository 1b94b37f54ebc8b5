import * as z from 'zod/mini';
import { longText } from '../model/text-input.ts';
import { answerTextId, closeByComplainant, isReportPending, isReviewPending } from '../work/answering.ts';
import { closeAll } from '../work/close-assignments.ts';
import { exceptContactTask } from '../work/contact-task.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { completesRatings, hasRated } from '../work/ratings.ts';
import { type StepDescription, step } from './step.ts';

/** The inspectorate reviews oversight complaints, because no other office may read them (Permendagri 8/2023 art. 1). */
export const rate = step({
  name: 'rate',
  input: () =>
    z.strictObject({
      stars: z.int().check(z.minimum(1), z.maximum(5)),
      text: z.optional(longText(4000)),
    }),
  freeText: ['text'],
  concurrencyToken: answerTextId,
  precondition: (complaint, { actor }) =>
    hasRated(complaint, actor) ? { code: 'rated-already' } : undefined,
  decide(complaint, rating, facts) {
    const { assignments } = complaint;
    const isLast = completesRatings(complaint, facts.actor);
    const underReview = isReviewPending(assignments);
    // The others may still reply, rate or reopen; a review of an earlier rating goes on.
    const ended = closeByComplainant(exceptContactTask(assignments)).filter(
      ({ kind }) => isLast && kind !== 'review-rating',
    );
    const closed = closeAll(ended, 'done');
    if (rating.stars <= facts.sop.lowRating && !underReview) {
      const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
      const next = complaint.assignmentsMade + 1;
      const owner = complaint.class === 'oversight' ? 'inspectorate' : 'coordinator';
      const review = openAssignment(
        { n: next, kind: 'review-rating', owner, deadlines: ['review-rating'], ...inputs },
        facts,
      );
      return [{ type: 'complaint-rated.v1', data: { ...rating, moves: { closed, opened: [review] } } }];
    }
    if (!isLast || underReview || isReportPending(assignments))
      return [{ type: 'complaint-rated.v1', data: { ...rating, moves: { closed } } }];
    return [
      { type: 'complaint-rated.v1', data: rating },
      {
        type: 'complaint-closed.v1',
        data: { by: 'rating', moves: { closed: closeAll(assignments, 'done') } },
      },
    ];
  },
});

export const description: StepDescription = {
  summary:
    'The complainant rates the answer, one to five stars, which closes the complaint unless a low rating is reviewed first; with merged reports it closes when all complainants have rated',
  example: { stars: 4, text: 'Cepat ditanggapi.' },
};
