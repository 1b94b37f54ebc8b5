import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lifecycle } from '#complaints/lifecycle.ts';
import { contracts } from '#events/contracts.ts';
import { subscribersByType } from '#events/subscribers.ts';
import { missingFiles } from '../../commands/registries/missing-files.ts';
import { registries } from '../../commands/registries.ts';

it.each([...registries()])(
  'the registry %s lists what its folder contains (run npm run registries to update it)',
  async (path, text) => {
    const current = await readFile(join(import.meta.dirname, '../..', path), 'utf8');
    expect(current, `${path} is not current: npm run registries`).toBe(text);
  },
);

it('the publisher knows the subscribers that each event names', () => {
  const named = Object.entries(contracts).flatMap(([type, contract]) =>
    'subscribers' in contract ? [[type, contract.subscribers]] : [],
  );
  expect(subscribersByType).toEqual(Object.fromEntries(named));
});

it('every step, event and mail has everything that it must have', () => {
  expect(missingFiles()).toEqual([]);
});

const unitTests = readdirSync(join(import.meta.dirname, '../unit'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('complaints/lifecycle.test.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, '../unit', file), 'utf8'));

it.each(Object.keys(lifecycle))('some unit test names the step %s', (step) => {
  const isTested = unitTests.some((source) => source.includes(`'${step}'`));
  expect(isTested, `tests/unit/complaints/ lacks a test of packages/complaints/steps/${step}.ts`).toBe(true);
});
