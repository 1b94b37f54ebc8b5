import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readIdempotencyKey } from '#casework/identifiers/idempotency-key.ts';

describe('an idempotency key', () => {
  it.each([
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '00000000-0000-4000-8000-000000000000',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    '1ec9414c-232a-6b00-b3c8-9f6bdeced846',
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    '5f0f1f5e-6f0e-4a64-7d8f-0a6b1d2f3c4e',
    'A'.repeat(22),
    'abcabcabcabcabcabcabcabcabc',
    '1212121212121212121212',
    'x'.repeat(21),
    '',
    `${randomUUID()}\n`,
    `{${randomUUID()}}`,
    randomBytes(200).toString('base64url'),
  ])('that somebody could guess or that is no key is refused: %j', (sent) => {
    expect(readIdempotencyKey(sent)).toBeUndefined();
  });

  it('of a UUID is the same in capitals', () => {
    const key = randomUUID();
    expect(readIdempotencyKey(key.toUpperCase())).toBe(key);
    expect(readIdempotencyKey('0197E1E0-7C3A-7B62-8F4E-2D5C6B7A8901')).toBe(
      '0197e1e0-7c3a-7b62-8f4e-2d5c6b7a8901',
    );
  });

  it('drawn at random is taken in each common form', () => {
    for (let i = 0; i < 2000; i++)
      for (const key of [
        randomUUID(),
        randomBytes(16).toString('base64url'),
        randomBytes(16).toString('hex'),
      ])
        expect(readIdempotencyKey(key)).toBe(key);
  });
});
