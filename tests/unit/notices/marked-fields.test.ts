import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { steps } from '#complaints/steps/registry.ts';
import { contracts } from '#events/contracts.ts';
import { markedFields } from '../../support/notices/marked-fields.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Every field of a schema that refers to words, by its path. */
const refsIn = ({ properties = {} }: Schema, path: string): string[] =>
  'hmac' in properties
    ? [path]
    : Object.entries(properties).flatMap(([name, inner]) => refsIn(inner, path ? `${path}.${name}` : name));

const ofSteps = Object.values(steps).flatMap(({ name, freeText, contactFields = [] }) =>
  [...freeText, ...contactFields].map((field) => `${name} ${String(field)}`),
);
const ofEvents = Object.entries(contracts).flatMap(([type, { contract }]) => {
  const { properties } = z.toJSONSchema(contract, { io: 'input' }) as Schema;
  return refsIn(properties?.data ?? {}, '').map((field) => `${type} ${field}`);
});

it.each(ofSteps)('what a step takes as words or address is searched for: %s', (field) => {
  expect(markedFields).toHaveProperty([field]);
});

it('every reference to words in an event is that of a field that is searched for', () => {
  const known = Object.values(markedFields).flatMap(({ events }) => events);
  expect(ofEvents.length).toBeGreaterThan(30);
  expect([...new Set(known)].sort()).toEqual([...ofEvents].sort());
});
