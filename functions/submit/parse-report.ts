import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import { checkSubmission } from '#casework/commands/check-submission.ts';
import { type Submission, submission } from '#casework/commands/submission.ts';
import { CommandError, type FieldError } from '#casework/records/errors.ts';
import { parseInput } from '#problems/parse-input.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** @throws CommandError `fields` with all errors, of shape and of the tenant's rules */
export function parseReport(body: unknown, tenant: TenantConfig, now: Instant): Submission {
  try {
    return parseInput(submission, body);
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason.failure !== 'fields') throw error;
    const { fields } = error.reason;
    throw new CommandError({
      failure: 'fields',
      fields: [...fields, ...rulesOnTheRest(body, fields, tenant, now)],
    });
  }
}

/** Applies the tenant's rules to the fields with a valid shape. */
function rulesOnTheRest(
  body: unknown,
  misshapen: readonly FieldError[],
  tenant: TenantConfig,
  now: Instant,
): FieldError[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const wrong = new Set(misshapen.map(topOf));
  const sound = Object.entries(body).filter(
    ([field]) => Object.hasOwn(submission.shape, field) && !wrong.has(field),
  );
  const rest = {
    place: {},
    anonymous: false,
    ...z.parse(z.partial(submission), Object.fromEntries(sound)),
  } as Submission;
  // `anonymous` decides whether a contact is required.
  if (wrong.has('anonymous')) wrong.add('contact');
  return checkSubmission(rest, tenant, now).filter((problem) => !wrong.has(topOf(problem)));
}

const topOf = ({ field }: FieldError): string => field.split('.')[0]!;
