import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { divideIntoLanes, knownSeconds, secondsOf } from '../../../commands/test-lanes.ts';

const root = join(import.meta.dirname, '../../..');
const files = [
  ...Object.keys(knownSeconds),
  ...Array.from({ length: 40 }, (_, i) => `tests/e2e/${i}.test.ts`),
];

test('every file of stage tests runs in exactly one lane', () => {
  for (const lanes of [1, 2, 3, 4])
    expect(divideIntoLanes(files, lanes).flat().sort()).toEqual([...files].sort());
});

test('the lanes do not depend on the order of the listed files', () => {
  expect(divideIntoLanes(files.toReversed(), 3)).toEqual(divideIntoLanes(files, 3));
});

test('there are no more lanes than files', () => {
  expect(divideIntoLanes(['tests/e2e/a.test.ts'], 3)).toEqual([['tests/e2e/a.test.ts']]);
  expect(divideIntoLanes([], 3)).toEqual([]);
});

test('lanes take about the same time', () => {
  const seconds = divideIntoLanes(files, 3).map((lane) =>
    lane.reduce((sum, file) => sum + secondsOf(file), 0),
  );
  expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThan(60);
});

test('each file with a known duration exists', () => {
  expect(Object.keys(knownSeconds).filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
