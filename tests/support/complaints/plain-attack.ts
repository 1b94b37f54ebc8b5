import * as z from 'zod/mini';
import { stepDescriptions } from '#api-description/step-descriptions.ts';
import { lifecycle, type PeoplesStep } from '#complaints/lifecycle.ts';
import { steps } from '#complaints/steps/registry.ts';
import type { Role } from '#events/vocabulary.ts';
import type { By, ways } from '../stage/cases-on-stage.ts';
import { type Odd, oddChoice, oddFlag, oddWords } from './odd-values.ts';

/** A valid step, and the values that its fields reject. */
export interface Attacked {
  readonly way: keyof typeof ways;
  readonly by: By;
  readonly good: object;
  /** Status of the valid input; default 200. */
  readonly ends?: number;
  readonly odd: Readonly<Record<string, Odd>>;
  /** Inputs with several invalid fields, and the errors by field. */
  readonly together?: readonly (readonly [changes: object, errors: Readonly<Record<string, string>>])[];
}

interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
}

/** Values that a field of this kind rejects; undefined if its schema says too little. */
function oddOf({ type, enum: choices, maxLength }: FieldSchema, isText: boolean): Odd | undefined {
  if (choices) return oddChoice;
  if (type === 'boolean') return oddFlag;
  return isText && maxLength ? oddWords(maxLength) : undefined;
}

const plainWays = [
  'received',
  'dispatched',
  'accepted',
  'answered',
  'archived',
] as const satisfies readonly (keyof typeof ways)[];

/** Dinas Perhubungan leads the cases of `ways`. */
const takers: Readonly<Partial<Record<Role, By>>> = {
  complainant: 'complainant',
  coordinator: ['coordinator'],
  liaison: ['liaison', 'dishub'],
  head: ['head', 'dishub'],
  supervisor: ['supervisor'],
  operator: ['operator'],
};

const fieldsOf = (name: PeoplesStep): [string, Odd | undefined][] => {
  const { input, freeText } = steps[name];
  const { properties = {} } = z.toJSONSchema(input, { io: 'input' }) as {
    properties?: Readonly<Record<string, FieldSchema>>;
  };
  return Object.entries(properties).map(([field, schema]) => [
    field,
    oddOf(schema, freeText.includes(field)),
  ]);
};

export function plainAttack(name: PeoplesStep): Attacked {
  const { from, by }: { from: readonly string[]; by: readonly Role[] } = lifecycle[name];
  const way = plainWays.find((one) => from.includes(one));
  const taker = by.map((role) => takers[role]).find(Boolean);
  const odd = Object.fromEntries(
    fieldsOf(name).map(([field, one]) => {
      if (!one) throw new Error(`tests/support/complaints/attacked-steps.ts lacks ${name} with its ${field}`);
      return [field, one];
    }),
  );
  if (!way || !taker) throw new Error(`tests/support/complaints/attacked-steps.ts lacks ${name}`);
  return { way, by: taker, good: stepDescriptions[name].example, odd };
}
