import * as z from 'zod/mini';
import { CommandError, type FieldError } from '#casework/records/errors.ts';

/**
 * @throws CommandError `fields`, with every invalid field by dotted path. A body is parsed once, which generating code
 * for it (`jitless` turns that off) would only slow down.
 */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = z.safeParse(schema, value, { reportInput: true, jitless: true });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap(fieldProblems).filter(isFirstOfField);
  throw new CommandError({ failure: 'fields', fields });
}

/** One reason suffices for a field; errors that name people differ from each other. */
const isFirstOfField = ({ field, names }: FieldError, i: number, all: readonly FieldError[]): boolean =>
  names !== undefined || all.findIndex((one) => one.field === field) === i;

type Issue = z.core.$ZodIssue;

function fieldProblems(issue: Issue): FieldError[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'unknown-field' }));
  return [{ field, ...codeOf(issue) }];
}

const formats: Readonly<Record<string, string>> = { date: 'bad-date', datetime: 'bad-instant' };
const wrongly = { invalid_type: 'wrong-type', invalid_value: 'bad-value' } as const;

function codeOf(issue: Issue): Omit<FieldError, 'field'> {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return { code: issue.input === undefined ? 'missing' : wrongly[issue.code] };
    case 'too_big':
      return { code: issue.origin === 'string' ? 'too-long' : 'too-large', limit: Number(issue.maximum) };
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? { code: 'missing' }
        : { code: 'too-small', limit: Number(issue.minimum) };
    case 'custom':
      return {
        code: String(issue.params?.code ?? 'bad-value'),
        ...(issue.params?.position ? { position: Number(issue.params.position) } : {}),
        // Kinds and classes are named as in the data.
        ...(issue.params?.names
          ? { names: { id: String(issue.params.names), en: String(issue.params.names) } }
          : {}),
      };
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'bad-format' };
    default:
      return { code: 'bad-value' };
  }
}
