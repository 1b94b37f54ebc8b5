import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DECREES, decreesVersion, FIXED_HOLIDAYS } from '#calendar/decrees.ts';

/** A list that changes without a new version would trigger no recomputation. */
const known: Record<string, string> = {
  '2027.1': '2ez53pQfZ-OJAqES',
};

test('a change of a decreed list changes its version, by a new year or an added day', () => {
  const days = DECREES.map(({ year, national, collective, added }) => [
    year,
    Object.keys(national),
    Object.keys(collective),
    added.map(({ date }) => date),
  ]);
  const digest = createHash('sha256').update(JSON.stringify([days, Object.keys(FIXED_HOLIDAYS)]));
  expect(known[decreesVersion(DECREES)]).toBe(digest.digest('base64url').slice(0, 16));
});
