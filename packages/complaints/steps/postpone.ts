import * as z from 'zod/mini';
import { localDate } from '#calendar/zones.ts';
import { obstacles } from '../complaint.ts';
import { pausedNow } from '../pausing.ts';
import { longText } from '../plain-words.ts';
import { step } from '../step.ts';

/** The lead agency postpones its work (tunda) to a day, naming the obstacle; the clocks wait until its office opens. */
export const postpone = step({
  name: 'postpone',
  input: z.strictObject({ obstacle: z.enum(obstacles), reason: longText(4000), until: z.iso.date() }),
  words: ['reason'],
  decide(complaint, given, facts) {
    if (given.until <= localDate(facts.calendar.zone, facts.now))
      return { refused: 'postponed-into-the-past', field: 'until' };
    return [
      { type: 'complaint-postponed.v1', data: { ...given, moves: { changed: pausedNow(complaint, facts) } } },
    ];
  },
});
