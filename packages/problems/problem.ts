import type { Language } from '#calendar/zones.ts';
import type { CommandFailure, FieldError, TimelineChange } from '#casework/records/errors.ts';
import { type FailureTexts, failureText, failureTexts } from '#wording/errors/failures.ts';
import { type FieldTexts, fieldMessage, fieldTexts } from '#wording/errors/field-messages.ts';

/** RFC 9457 with our extensions. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly possible?: readonly string[];
  readonly changed?: readonly (Omit<TimelineChange, 'text'> & { readonly text: string })[];
}

/** Before any command. */
export type RequestFailure =
  | { readonly failure: 'bad-json' }
  | { readonly failure: 'not-an-object' }
  | { readonly failure: 'too-large' }
  | { readonly failure: 'wrong-type' }
  | { readonly failure: 'bad-if-match' }
  | { readonly failure: 'unavailable' };

const statuses: Record<(CommandFailure | RequestFailure)['failure'], number> = {
  'bad-json': 400,
  'not-an-object': 400,
  'bad-key': 400,
  'bad-if-match': 400,
  'not-yours': 403,
  'not-found': 404,
  refused: 409,
  changed: 412,
  'too-large': 413,
  'wrong-type': 415,
  fields: 422,
  'key-reused': 422,
  busy: 503,
  unavailable: 503,
};

/** A body with thousands of unknown fields must not get an answer of its own length. */
const maxErrors = 50;

/** There are two sets, because the submission, for which people wait, should load few texts. */
export interface ProblemTexts {
  readonly failures: FailureTexts;
  readonly fields: FieldTexts;
}
export const reportProblemTexts: ProblemTexts = { failures: failureTexts, fields: fieldTexts };

/** In the person's language; names each field and the steps available now. */
export function problemOf(
  reason: CommandFailure | RequestFailure,
  language: Language,
  texts: ProblemTexts = reportProblemTexts,
): Problem {
  const rule = ('rule' in reason && reason.rule) || reason.failure;
  const { title, detail } = failureText(rule, reason.failure, language, texts.failures);
  return {
    type: `urn:tanggap:problem:${rule}`,
    title,
    status: statuses[reason.failure],
    detail,
    errors:
      reason.failure === 'fields'
        ? reason.fields.slice(0, maxErrors).map((problem) => fieldError(problem, language, texts))
        : [],
    ...('possible' in reason ? { possible: reason.possible } : {}),
    ...('since' in reason && reason.since
      ? { changed: reason.since.map((change) => ({ ...change, text: change.text[language] })) }
      : {}),
  };
}

const fieldError = (
  { field, code, limit, position, names }: FieldError,
  language: Language,
  { fields }: ProblemTexts,
) => ({
  field,
  code,
  message: fieldMessage(code, language, { limit, position, names: names?.[language], texts: fields }),
});
