import { localDate } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { REDACTED } from '#complaints/steps/step.ts';
import { steps } from '#complaints/steps/steps.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Advance } from '../records/advance.ts';
import type { ComplaintStore, Saving } from '../records/complaint-store.ts';
import { CommandFailed } from '../records/outcome.ts';
import { isWatched } from '../rights/read-by-officer.ts';

/** An input in which no address and no number stands any more: rules and history know only that one was given. */
export const withhold = <Input extends object>(input: Input, contact: readonly PropertyKey[] = []): Input =>
  Object.fromEntries(
    Object.entries(input).map(([field, value]) => [
      field,
      contact.includes(field) && value !== undefined ? REDACTED : value,
    ]),
  ) as Input;

/**
 * The reporter with the contact that a step gives, and the record of who touched it; nothing for other steps.
 * @throws CommandFailed where the address is the one that takes no mail: it would come back again.
 */
export async function mendReporter(
  store: ComplaintStore,
  { zone }: TenantConfig,
  complaint: Complaint,
  { number, step, input, actor, now }: Advance,
): Promise<Pick<Saving, 'mended'>> {
  const { contactFields = [] } = steps[step];
  const given = Object.entries(input).filter(
    ([field, value]) => value !== undefined && (contactFields as readonly string[]).includes(field),
  );
  const known = given.length > 0 ? await store.reporter(number) : undefined;
  if (!known) return {};
  if ('email' in input && String(input.email).toLowerCase() === known.email?.toLowerCase())
    throw new CommandFailed({ failure: 'fields', fields: [{ field: 'email', code: 'address-comes-back' }] });
  const record = {
    number,
    at: now,
    day: localDate(zone, now),
    office: actor.office ?? actor.role,
    why: 'mend-address' as const,
    fields: [...given.map(([field]) => field), ...(isWatched(complaint) ? ['case'] : [])],
  };
  return { mended: { reporter: { ...known, ...Object.fromEntries(given) }, record } };
}
