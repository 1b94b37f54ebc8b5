import * as z from 'zod/mini';
import { stepDescriptions } from '#api-description/step-descriptions.ts';
import { lifecycle, type PeoplesStep } from '#complaints/lifecycle.ts';
import { steps } from '#complaints/steps/registry.ts';
import type { Role } from '#events/vocabulary.ts';
import type { By, ways } from '../stage/cases-on-stage.ts';
import { type InvalidValue, invalidChoices, invalidFlags, invalidTexts } from './invalid-values.ts';

/** A valid step, and the values that its fields reject. */
export interface StepAttack {
  readonly way: keyof typeof ways;
  readonly by: By;
  readonly valid: object;
  /** Status of the valid input; default 200. */
  readonly ends?: number;
  readonly invalid: Readonly<Record<string, InvalidValue>>;
  /** Inputs with several invalid fields, and the errors by field. */
  readonly together?: readonly (readonly [changes: object, errors: Readonly<Record<string, string>>])[];
}

interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
}

/** Values that a field of this kind rejects; undefined if its schema says too little. */
function oddOf({ type, enum: choices, maxLength }: FieldSchema, isText: boolean): InvalidValue | undefined {
  if (choices) return invalidChoices;
  if (type === 'boolean') return invalidFlags;
  return isText && maxLength ? invalidTexts(maxLength) : undefined;
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

const fieldsOf = (name: PeoplesStep): [string, InvalidValue | undefined][] => {
  const { input, freeText } = steps[name];
  const { properties = {} } = z.toJSONSchema(input, { io: 'input' }) as {
    properties?: Readonly<Record<string, FieldSchema>>;
  };
  return Object.entries(properties).map(([field, schema]) => [
    field,
    oddOf(schema, freeText.includes(field)),
  ]);
};

export function plainAttack(name: PeoplesStep): StepAttack {
  const { from, by }: { from: readonly string[]; by: readonly Role[] } = lifecycle[name];
  const way = plainWays.find((one) => from.includes(one));
  const taker = by.map((role) => takers[role]).find(Boolean);
  const invalid = Object.fromEntries(
    fieldsOf(name).map(([field, one]) => {
      if (!one)
        throw new Error(`tests/support/complaints/invalid-step-inputs.ts lacks ${name} with its ${field}`);
      return [field, one];
    }),
  );
  if (!way || !taker) throw new Error(`tests/support/complaints/invalid-step-inputs.ts lacks ${name}`);
  return { way, by: taker, valid: stepDescriptions[name].example, invalid };
}
