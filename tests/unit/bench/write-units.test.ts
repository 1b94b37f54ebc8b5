import { describe, expect, it } from 'vitest';
import { indexUnits, tableUnits } from '../../../bench/whole-lives/write-units.ts';

const text = (S: string) => ({ S });
const item = (changes: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({ pk: 'a', sk: 'b', gsi1pk: 'office', gsi1sk: 'first', title: 'Lampu mati', ...changes })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, text(value)]),
  );
const inbox = { name: 'inbox', keys: ['gsi1pk', 'gsi1sk'], carried: ['title'] } as const;

describe('units of a write to the table', () => {
  it('a write takes one unit per started KB of the larger of old and new item', () => {
    expect(tableUnits(undefined, item(), false)).toBe(1);
    expect(tableUnits(item({ more: 'x'.repeat(1024) }), item(), false)).toBe(2);
    expect(tableUnits(item(), item({ more: 'x'.repeat(2048) }), false)).toBe(3);
  });

  it('a write in a transaction takes double units', () => {
    expect(tableUnits(undefined, item(), true)).toBe(2);
  });

  it('a write without an item, as a failed condition on a missing item, takes one unit', () => {
    expect(tableUnits(undefined, undefined, false)).toBe(1);
  });
});

describe('units of a write to an index', () => {
  it.each([
    ['nothing for an item that is in it neither before nor after', item({ gsi1pk: '' }), undefined, 0],
    ['a put for one that comes in', undefined, item(), 1],
    ['a removal for one that leaves', item(), item({ gsi1pk: '' }), 1],
    ['nothing for a change of what it does not carry', item(), item({ stage: 'closed' }), 0],
    ['one write for a change of what it carries', item(), item({ title: 'Lampu menyala' }), 1],
    ['a removal and a put for a changed key', item(), item({ gsi1sk: 'second' }), 2],
    ['more for what is larger than a KB', undefined, item({ title: 'x'.repeat(1024) }), 2],
  ])('the units of a write to an index are %s', (_, before, after, units) => {
    expect(indexUnits(before, after, inbox)).toBe(units);
  });
});
