import { expect, it } from 'vitest';
import { filesBehind } from '../../commands/reach.ts';

const maxFiles = { submit: 40, 'take-step': 80, 'send-notice': 120 };

for (const [action, max] of Object.entries(maxFiles))
  it(`${action} loads at most ${max} files of ours`, async () => {
    expect(await filesBehind(action)).toBeLessThanOrEqual(max);
  });
