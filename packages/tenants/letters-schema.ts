import * as z from 'zod/mini';
import { weekdays } from './weekdays.ts';

const words = z.string().check(z.minLength(1));
const line = words.check(z.maxLength(100), z.regex(/^[^\n]*$/, 'one line'));

/** Placeholders in a letter's text. */
const letterFields = ['agency', 'head', 'count', 'office', 'days'] as const;

const text = words.check(
  z.refine((given) => [...given.matchAll(/\{([^}]*)\}/g)].every(([, name]) => isField(name!)), {
    error: `may contain only the fields ${letterFields.map((field) => `{${field}}`).join(', ')}`,
  }),
);
const isField = (name: string): boolean => (letterFields as readonly string[]).includes(name);

const formSchema = z.strictObject({
  subject: line,
  nature: line,
  /** Working days that the agency has to act; replaces {days}. */
  days: z.int().check(z.gte(1)),
  opening: z.array(text).check(z.minLength(1)),
  closing: z.array(text).check(z.minLength(1)),
  copies: z.array(line),
});

const numberFormat = line.check(
  z.refine((format) => /\{number(:[1-9])?\}/.test(format) && format.includes('{year}'), {
    error: 'must contain {number} and {year}, because numbering restarts each year',
  }),
  z.refine((format) => !/\{(?!number(:[1-9])?\}|month\}|roman-month\}|year\})/.test(format), {
    error: 'may contain only the fields {number}, {number:3}, {month}, {roman-month} and {year}',
  }),
);

/** Domain.md section 4; the form of official letters: Permendagri 1/2023. */
export const lettersSchema = z
  .strictObject({
    letterhead: z.strictObject({
      above: z.array(line).check(z.minLength(1)),
      office: line,
      below: z.array(line).check(z.minLength(1)),
    }),
    place: line,
    signatory: z.strictObject({
      title: z.array(line).check(z.minLength(1)),
      name: z.exactOptional(line),
      below: z.exactOptional(z.array(line)),
    }),
    number: z.discriminatedUnion('registry', [
      z.strictObject({ registry: z.literal('ours'), format: numberFormat }),
      z.strictObject({ registry: z.literal('own') }),
    ]),
    run: z.discriminatedUnion('every', [
      z.strictObject({ every: z.literal('opening') }),
      z.strictObject({ every: z.literal('week'), weekday: z.enum(weekdays) }),
    ]),
    sign: z.enum(['by-supervisor', 'at-once']),
    'reprimand-1': formSchema,
    'reprimand-2': formSchema,
  })
  .check(
    z.refine(({ sign, number }) => sign === 'by-supervisor' || number.registry === 'ours', {
      error: 'must be by-supervisor if numbers come from the tenant’s own registry',
      path: ['sign'],
    }),
  );

export type Letters = z.infer<typeof lettersSchema>;
