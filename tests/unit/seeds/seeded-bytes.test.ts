import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { seededBytes } from '../../support/seeds/seeded-bytes.ts';

test('the same seed gives the same bytes, and another seed gives others', () => {
  const [one, again, other] = ['a', 'a', 'b'].map((words) => seededBytes(words)(8).toString('hex'));
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});

test('each draw of a seed gives new bytes', () => {
  const draw = seededBytes('a');
  expect(draw(8)).not.toEqual(draw(8));
});

test('seeded random values have the form and range of real ones', () => {
  expect(randomBytes(7)).toHaveLength(7);
  expect(randomUUID()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const drawn = Array.from({ length: 200 }, () => [randomInt(3), randomInt(5, 7), Math.random()]);
  expect([...new Set(drawn.map(([ofThree]) => ofThree))].sort()).toEqual([0, 1, 2]);
  expect([...new Set(drawn.map(([, ofTwo]) => ofTwo))].sort()).toEqual([5, 6]);
  for (const [, , fraction] of drawn) expect(Math.floor(fraction!)).toBe(0);
});
