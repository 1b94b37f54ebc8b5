import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import { checkSubmission } from '#casework/commands/check-submission.ts';
import { type Submission, submission } from '#casework/commands/submission.ts';
import { CommandFailed, type FieldProblem } from '#casework/records/outcome.ts';
import { parseInput } from '#problems/parse-input.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

const parts = z.partial(submission);

/**
 * The report that a body holds.
 * @throws CommandFailed `fields`: what the shape and what the tenant's rules refuse, all at once, so that nobody mends a
 * report field by field.
 */
export function readReport(body: unknown, tenant: TenantConfig, now: Instant): Submission {
  try {
    return parseInput(submission, body);
  } catch (error) {
    if (!(error instanceof CommandFailed) || error.why.failure !== 'fields') throw error;
    const { fields } = error.why;
    throw new CommandFailed({
      failure: 'fields',
      fields: [...fields, ...rulesOnTheRest(body, fields, tenant, now)],
    });
  }
}

/** What the rules say of the fields whose shape is right. */
function rulesOnTheRest(
  body: unknown,
  misshapen: readonly FieldProblem[],
  tenant: TenantConfig,
  now: Instant,
): FieldProblem[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const wrong = new Set(misshapen.map(topOf));
  const sound = Object.entries(body).filter(
    ([field]) => Object.hasOwn(submission.shape, field) && !wrong.has(field),
  );
  const rest = { place: {}, anonymous: false, ...z.parse(parts, Object.fromEntries(sound)) } as Submission;
  // Whether a contact is needed depends on `anonymous`.
  if (wrong.has('anonymous')) wrong.add('contact');
  return checkSubmission(rest, tenant, now).filter((problem) => !wrong.has(topOf(problem)));
}

const topOf = ({ field }: FieldProblem): string => field.split('.')[0]!;
