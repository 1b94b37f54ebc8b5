import * as sdk from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { marshall, unmarshall } from '#table/engine/attribute-values.ts';
import fc from '../../support/seeds/fast-check.ts';

const value = fc.letrec((again) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(fc.option(again('any'), { nil: undefined })),
    fc.dictionary(fc.string(), again('any'), { noNullPrototype: true }),
  ),
})).any;
const item = fc.dictionary(fc.string(), fc.option(value, { nil: undefined }), { noNullPrototype: true });

describe('conversion between plain data and attribute values', () => {
  it('any plain data is converted both ways as by the SDK', () => {
    fc.assert(
      fc.property(item, (plain) => {
        const made = marshall(plain);
        expect(made).toEqual(sdk.marshall(plain, { removeUndefinedValues: true }));
        expect(unmarshall(made)).toEqual(sdk.unmarshall(made));
      }),
    );
  });

  it.each([
    ['a set', new Set(['a'])],
    ['a date', new Date(0)],
    ['a number beyond 2^53', 2 ** 53],
    ['what is no number', Number.NaN],
    ['an endless number', Number.POSITIVE_INFINITY],
    ['a function', () => 1],
    ['a bigint', 1n],
  ])('the conversion refuses %s', (_, field) => {
    expect(() => marshall({ field })).toThrow(TypeError);
    expect(() => marshall({ list: [field] })).toThrow(TypeError);
  });

  it('the conversion refuses to read a set, which we never write', () => {
    expect(() => unmarshall({ field: { SS: ['a'] } })).toThrow(TypeError);
  });
});
