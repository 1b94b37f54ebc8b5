import * as z from 'zod/mini';
import { instant } from '#events/envelope.ts';

const counts = {
  looked: z.int(),
  moved: z.int(),
  settled: z.int(),
};

/** `settled`: complaints whose date became final. */
export const recomputations = z.object({
  calendar: z.optional(z.string()),
  running: z.optional(
    z.object({ calendar: z.string(), startedAt: instant, pass: z.int(), unfinished: z.int(), ...counts }),
  ),
  runs: z.readonly(
    z.array(
      z.object({
        calendar: z.string(),
        startedAt: instant,
        finishedAt: instant,
        passes: z.int(),
        ...counts,
      }),
    ),
  ),
});

/** After a regional polling day was added. */
export const recomputationsExample = {
  calendar: '2027.1+klaten.1',
  runs: [
    {
      calendar: '2027.1+klaten.1',
      startedAt: '2026-11-25T02:00:00.000Z',
      finishedAt: '2026-11-25T02:03:04.000Z',
      passes: 2,
      looked: 61,
      moved: 48,
      settled: 0,
    },
  ],
};
