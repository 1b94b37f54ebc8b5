import { localDate } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { type AnyStep, REDACTED } from '#complaints/steps/step.ts';
import { isOwnAddress } from '#contact/mail-address.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintStore, ComplaintWrite } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import type { StepCommand } from '../records/step-command.ts';
import { isAccessLogged } from '../rights/load-for-officer.ts';

/** Replaces contact values, so that rules and history know only that one was given. */
export const redactContact = <Input extends object>(
  input: Input,
  contact: readonly PropertyKey[] = [],
): Input =>
  Object.fromEntries(
    Object.entries(input).map(([field, value]) => [
      field,
      contact.includes(field) && value !== undefined ? REDACTED : value,
    ]),
  ) as Input;

interface StepOnCase {
  readonly step: AnyStep;
  readonly complaint: Complaint;
  readonly command: StepCommand;
}

/**
 * Nothing for steps without contact fields.
 * @throws CommandError if the given address is the one that bounced, or an office's
 */
export async function contactUpdate(
  store: ComplaintStore,
  tenant: TenantConfig,
  { step, complaint, command }: StepOnCase,
): Promise<Pick<ComplaintWrite, 'contactUpdate'>> {
  const { contactFields = [] } = step;
  const { number, input, actor, now } = command;
  const given = Object.entries(input).filter(
    ([field, value]) => value !== undefined && (contactFields as readonly string[]).includes(field),
  );
  const known = given.length > 0 ? await store.reporter(number) : undefined;
  if (!known) return {};
  if ('email' in input && String(input.email).toLowerCase() === known.email?.toLowerCase())
    throw new CommandError({ failure: 'fields', fields: [{ field: 'email', code: 'address-comes-back' }] });
  if ('email' in input && isOwnAddress(tenant, String(input.email)))
    throw new CommandError({ failure: 'fields', fields: [{ field: 'email', code: 'office-address' }] });
  const record = {
    number,
    at: now,
    day: localDate(tenant.zone, now),
    office: actor.office ?? actor.role,
    why: 'mend-address' as const,
    fields: [...given.map(([field]) => field), ...(isAccessLogged(complaint) ? ['case'] : [])],
  };
  return { contactUpdate: { reporter: { ...known, ...Object.fromEntries(given) }, record } };
}
