import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { steps } from '#complaints/steps/registry.ts';
import { contracts } from '#events/contracts.ts';
import { writtenSteps } from '../../support/complaints/written-steps.ts';
import { expectedDisclosures } from '../../support/notices/expected-disclosures.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
}

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

it.each(ofSteps)('the table of disclosures contains each text and contact field of a step: %s', (field) => {
  expect(
    expectedDisclosures,
    `tests/support/notices/expected-disclosures.ts lacks '${field}'`,
  ).toHaveProperty([field]);
});

it('the table of disclosures contains every reference to a text in an event', () => {
  const known = Object.values(expectedDisclosures).flatMap(({ events }) => events);
  expect(ofEvents.length).toBeGreaterThan(30);
  expect([...new Set(known)].sort()).toEqual([...ofEvents].sort());
});

// The histories run on a stage; this check finds the names of the fields in their source.
const lives = [
  'tests/support/casework/case-with-markers.ts',
  'tests/support/casework/complaint-histories.ts',
  'tests/support/complaints/information-history.ts',
  'tests/e2e/markers.test.ts',
].map((file) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8'));
const takenByThemselves = writtenSteps.flatMap(({ step, fields }) =>
  fields.map((field) => `${step} ${field}`),
);

it.each(Object.keys(expectedDisclosures).filter((field) => !takenByThemselves.includes(field)))(
  'some played complaint history fills the field %s',
  (field) => {
    const fills = lives.some((source) => source.includes(`'${field}'`));
    expect(fills, `tests/support/casework/complaint-histories.ts lacks a life that fills '${field}'`).toBe(
      true,
    );
  },
);
