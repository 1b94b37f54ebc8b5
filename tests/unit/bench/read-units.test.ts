import { describe, expect, it } from 'vitest';
import { itemBytes, readUnits, unitsReadBy } from '../../../bench/read-units.ts';

const ofSize = (bytes: number) => ({ a: { S: 'x'.repeat(bytes - 1) } });

describe('bytes of an item', () => {
  it("an item's size is that of its names and values in UTF-8", () => {
    expect(itemBytes({ pk: { S: 'abc' } })).toBe(5);
    expect(itemBytes({ nama: { S: 'é€' } })).toBe(9);
    expect(itemBytes({ b: { B: new Uint8Array(10) } })).toBe(11);
  });

  it('a number takes a byte per two digits, one more, and one for the sign', () => {
    expect(itemBytes({ n: { N: '7' } })).toBe(3);
    expect(itemBytes({ n: { N: '1234' } })).toBe(4);
    expect(itemBytes({ n: { N: '-12.345' } })).toBe(6);
  });

  it('a boolean or null takes one byte', () => {
    expect(itemBytes({ f: { BOOL: true } })).toBe(2);
    expect(itemBytes({ f: { NULL: true } })).toBe(2);
  });

  it('a list or map takes three bytes and one per entry', () => {
    expect(itemBytes({ l: { L: [{ S: 'a' }, { S: 'bc' }] } })).toBe(1 + 3 + 2 + 3);
    expect(itemBytes({ m: { M: { k: { S: 'v' }, l: { S: 'w' } } } })).toBe(1 + 3 + 2 + 4);
  });

  it('a set takes the sum of its members', () => {
    expect(itemBytes({ s: { SS: ['ab', 'c'] } })).toBe(4);
  });
});

describe('units of a read', () => {
  it.each([
    [0, 0.5, 1],
    [1, 0.5, 1],
    [4096, 0.5, 1],
    [4097, 1, 2],
    [8192, 1, 2],
    [40_960, 5, 10],
  ])('a read of %d bytes takes %d units, and %d if it is consistent', (bytes, eventual, consistent) => {
    expect(readUnits(bytes, false)).toBe(eventual);
    expect(readUnits(bytes, true)).toBe(consistent);
  });
});

describe('the reads of a client', () => {
  /** A client whose only middleware is the counting one; it answers each call from a list. */
  const clientOf = (answers: { name: string; input: object; output: object }[]) => {
    const middlewares = new Map<string, (next: never, context: never) => (args: never) => Promise<unknown>>();
    const middlewareStack = {
      add: (middleware: never, { name }: { name: string }) => middlewares.set(name, middleware),
      remove: (name: string) => middlewares.delete(name),
    };
    const callAll = async () => {
      for (const { name, input, output } of answers)
        for (const middleware of middlewares.values())
          await middleware(
            (async () => ({ output })) as never,
            { commandName: name } as never,
          )({ input } as never);
    };
    return { client: { middlewareStack } as never, callAll, middlewares };
  };

  it('read units are summed over queries and items, each with its own consistency', async () => {
    const { client, callAll, middlewares } = clientOf([
      { name: 'QueryCommand', input: {}, output: { Items: [ofSize(4000), ofSize(4000)] } },
      { name: 'QueryCommand', input: {}, output: { Items: [] } },
      { name: 'GetItemCommand', input: { ConsistentRead: true }, output: { Item: ofSize(100) } },
      { name: 'GetItemCommand', input: { ConsistentRead: true }, output: {} },
      { name: 'PutItemCommand', input: {}, output: {} },
    ]);
    expect(await unitsReadBy(client, callAll)).toEqual({ units: 1 + 0.5 + 1 + 1, items: 3, calls: 4 });
    expect(middlewares.size).toBe(0);
  });
});
