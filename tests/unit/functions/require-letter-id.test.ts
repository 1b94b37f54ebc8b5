import { expect, test } from 'vitest';
import { requireLetterId } from '../../../functions/require-letter-id.ts';

test('a letter id that is too long for a key is not found, instead of failing in the store', () => {
  expect(requireLetterId({ parameters: { letter: 'L-2026-11' } })).toBe('L-2026-11');
  expect(() => requireLetterId({ parameters: { letter: 'x'.repeat(2100) } })).toThrow(
    expect.objectContaining({ reason: { failure: 'not-found' } }),
  );
});
