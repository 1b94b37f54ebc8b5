import { expect, it } from 'vitest';
import { filesBehind, packagesBehind } from '../../commands/reach.ts';

const maxFiles = { submit: 40, 'take-step': 84, 'send-notice': 120 };

for (const [action, max] of Object.entries(maxFiles))
  it(`${action} loads at most ${max} files of ours`, async () => {
    expect(await filesBehind(action)).toBeLessThanOrEqual(max);
  });

it('submit loads without the metadata of phone numbers, which is needed after the answer alone', async () => {
  const loaded = await packagesBehind('submit');
  expect(loaded).toContain('zod/mini');
  expect(loaded.filter((path) => path.startsWith('libphonenumber-js'))).toEqual([]);
});
