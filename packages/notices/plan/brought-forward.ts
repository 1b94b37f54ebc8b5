import type { Assignment } from '#events/assignments.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import { isPaused } from '#sop/deadline.ts';

type Recomputed = Extract<ComplaintEvent, { type: 'deadlines-recomputed.v1' }>;

export const broughtForward = ({ data }: Recomputed): readonly Assignment[] =>
  ((data.moves.changed ?? []) as readonly Assignment[]).filter(({ id, deadlines }) =>
    data.before.some(
      (was) =>
        was.assignment === id &&
        deadlines.some((now) => now.kind === was.deadline && now.at < was.at && !isPaused(now)),
    ),
  );
