import { expect, it } from 'vitest';
import type { Attachment } from '#casework/records/attachment.ts';
import { slotsFor } from '#casework/records/attachment-slot.ts';

const until = Date.parse('2026-11-24T03:00:00.000Z');
const hour = 3_600_000;
const instant = (ms: number) => new Date(ms).toISOString();

/** Every place of the complainant is held by a file whose upload link has ended. */
const held = Array.from({ length: 10 }, (_, n) => ({
  id: `c${String(n + 1).padStart(2, '0')}-file`,
  state: 'expected',
  at: instant(until - hour + n),
  until: instant(until),
  lapses: instant(until + 24 * 7 * hour),
})) as unknown as Attachment[];

it('a file that is still being sent keeps its place for an hour after its link ended', () => {
  expect(slotsFor('complainant', held, instant(until + hour))).toEqual([]);
  const after = slotsFor('complainant', held, instant(until + hour + 1));
  expect(after.map(({ name }) => name)).toEqual(held.map(({ id }) => id.slice(0, 3)));
});

it('a file that was never sent gives up its place to others after seven days', () => {
  const [first] = slotsFor('complainant', held, instant(until + 24 * 7 * hour));
  expect(first).toEqual({ name: 'c01', instead: held[0] });
});
