import { expect, test } from 'vitest';
import { letterOf } from '../../../functions/officer-api/letters/letter-of.ts';

test('a name too long for any key is no letter, instead of a store that fails', () => {
  expect(letterOf({ parameters: { letter: 'L-2026-11' } })).toBe('L-2026-11');
  expect(() => letterOf({ parameters: { letter: 'x'.repeat(2100) } })).toThrow(
    expect.objectContaining({ why: { failure: 'not-found' } }),
  );
});
