import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contracts } from '#events/contracts.ts';
import { subscribers } from '#events/subscribers.ts';
import { forgotten, registries } from '../../commands/registries.ts';

it.each([...registries()])(
  '%s lists what its folder holds (mend it by: npm run registries)',
  async (path, text) => {
    const current = await readFile(join(import.meta.dirname, '../..', path), 'utf8');
    expect(current, `${path} is not current: npm run registries`).toBe(text);
  },
);

it('the publisher knows the subscribers that each event names', () => {
  const named = Object.entries(contracts).flatMap(([type, contract]) =>
    'subscribers' in contract ? [[type, contract.subscribers]] : [],
  );
  expect(subscribers).toEqual(Object.fromEntries(named));
});

it('every step, event and mail has all that it must have', () => {
  expect(forgotten()).toEqual([]);
});
