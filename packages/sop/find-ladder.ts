import type { Class, DeadlineKind, Urgency } from '#events/vocabulary.ts';

/** What a ladder is for; what it leaves out it does not mind. */
interface Scoped {
  readonly kinds?: readonly DeadlineKind[];
  readonly class?: Class;
  readonly urgency?: Urgency;
}

/** The first that fits. Apart from the schema, so that who only counts carries no schema. */
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
