import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import { contracts } from '#events/contracts.ts';
import { schemaFiles, schemaFolder } from '../../commands/contracts.ts';

const ajv = new Ajv2020({ strict: true });
const published = new Map(
  [...schemaFiles()].map(([name, text]) => [name, ajv.compile(JSON.parse(text)) as ValidateFunction]),
);

const cases = Object.entries(contracts).flatMap(([type, { contract, examples }]) =>
  examples.map((example, n) => ({
    name: `${type} example ${n + 1}`,
    example,
    keepsZod: (value: object) => z.safeParse(contract, value).success,
    keepsSchema: (value: object) => published.get(`${type}.json`)!(value),
  })),
);

describe('contracts of events', () => {
  it('each contract file is in the table under its own type', async () => {
    const files = await readdir(join(import.meta.dirname, '..', '..', 'events'), { recursive: true });
    const types = files.filter((file) => /\.v\d+\.ts$/.test(file)).map((file) => basename(file, '.ts'));
    expect(Object.keys(contracts).sort()).toEqual(types.sort());
    for (const [type, { examples }] of Object.entries(contracts))
      for (const example of examples) expect(example).toHaveProperty('type', type);
  });

  it('the published schemas are generated from the contracts (run npm run contracts to update them)', async () => {
    const files = schemaFiles();
    expect((await readdir(schemaFolder)).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files)
      expect(await readFile(join(schemaFolder, name), 'utf8'), name).toBe(text);
  });

  it.each(cases)('$name satisfies the contract and its JSON Schema', ({ example, keepsZod, keepsSchema }) => {
    expect(keepsZod(example)).toBe(true);
    expect(keepsSchema(example)).toBe(true);
  });

  it.each(cases)('$name violates both with an additional field', ({ example, keepsZod, keepsSchema }) => {
    for (const broken of withFieldTooMany(example)) {
      expect(keepsZod(broken)).toBe(false);
      expect(keepsSchema(broken)).toBe(false);
    }
  });

  it.each(cases)(
    '$name violates both without any one of its fields',
    ({ example, keepsZod, keepsSchema }) => {
      for (const field of Object.keys(example)) {
        const { [field]: _, ...broken } = example as Record<string, unknown>;
        expect(keepsZod(broken), field).toBe(false);
        expect(keepsSchema(broken), field).toBe(false);
      }
    },
  );

  it('the examples of one complaint fold to its whole life', () => {
    const timeline = Object.values(contracts)
      .flatMap(({ examples }) => examples as ComplaintEvent[])
      .filter(({ number, sequence }) => number === 'KLT-7F3K-9M20' && sequence)
      .sort((a, b) => a.sequence - b.sequence);
    const stages: string[] = [];
    let complaint: Complaint | undefined;
    for (const event of timeline) {
      complaint = applyEvent(complaint, event, `hash-${event.sequence}`);
      if (stages.at(-1) !== complaint.stage) stages.push(complaint.stage);
    }
    expect(stages).toEqual(['received', 'dispatched', 'accepted', 'answered', 'closed']);
    expect(complaint?.assignments).toEqual([]);
  });
});

/** The example with an unknown field at the top, and with one in its data. */
function withFieldTooMany(example: object): object[] {
  const outside = { ...example, surplus: true };
  return 'data' in example
    ? [outside, { ...example, data: { ...(example.data as object), surplus: true } }]
    : [outside];
}
