import { expect, test } from 'vitest';
import { requireLetterId } from '../../../functions/officer-api/letters/require-letter-id.ts';

test('a name too long for any key is no letter, instead of a store that fails', () => {
  expect(requireLetterId({ parameters: { letter: 'L-2026-11' } })).toBe('L-2026-11');
  expect(() => requireLetterId({ parameters: { letter: 'x'.repeat(2100) } })).toThrow(
    expect.objectContaining({ why: { failure: 'not-found' } }),
  );
});
