import type { Class, DeadlineKind, Urgency } from '#events/vocabulary.ts';

interface Scoped {
  readonly kinds?: readonly DeadlineKind[];
  readonly class?: Class;
  readonly urgency?: Urgency;
}

/** The first ladder that matches. Separate from the schema to keep zod out of functions that only compute. */
export const findLadder = <Ladder extends Scoped>(
  ladders: readonly Ladder[],
  query: { readonly kind: DeadlineKind; readonly class: Class; readonly urgency: Urgency },
): Ladder | undefined =>
  ladders.find(
    (ladder) =>
      (ladder.kinds === undefined || ladder.kinds.includes(query.kind)) &&
      (ladder.class === undefined || ladder.class === query.class) &&
      (ladder.urgency === undefined || ladder.urgency === query.urgency),
  );
