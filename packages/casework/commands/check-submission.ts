import { longestAgo } from '#calendar/local-date.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import { isOwnAddress } from '#contact/mail-address.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { FieldError } from '../records/errors.ts';
import type { Submission } from './submission.ts';

/** Returns all invalid fields. */
export function checkSubmission(report: Submission, tenant: TenantConfig, now: Instant): FieldError[] {
  const { category, occurredAt, contact, anonymous } = report;
  const problems: FieldError[] = [];
  if (!tenant.categories.some(({ id }) => id === category))
    problems.push({ field: 'category', code: 'unknown-category' });
  if (!anonymous && !contact?.email && !contact?.phone)
    problems.push({ field: 'contact', code: 'contact-or-anonymous' });
  if (contact?.email && isOwnAddress(tenant, contact.email))
    problems.push({ field: 'contact.email', code: 'office-address' });
  const today = localDate(tenant.zone, now);
  if (occurredAt && occurredAt > today) problems.push({ field: 'occurredAt', code: 'in-the-future' });
  if (occurredAt && occurredAt < longestAgo(today))
    problems.push({ field: 'occurredAt', code: 'too-long-ago' });
  return [...problems, ...checkPlace(report.place, tenant)];
}

/** An address, a district with a village, or coordinates inside the tenant's box suffice. */
function checkPlace(place: Submission['place'], { districts, box }: TenantConfig): FieldError[] {
  const { address, district, village, lat, lon } = place;
  const problems: FieldError[] = [];
  const known = districts.find(({ id }) => id === district);
  if (district && !known) problems.push({ field: 'place.district', code: 'unknown-district' });
  if (village && !district) problems.push({ field: 'place.district', code: 'village-needs-district' });
  if (village && known?.villages.every(({ id }) => id !== village))
    problems.push({ field: 'place.village', code: 'unknown-village' });
  if ((lat === undefined) !== (lon === undefined))
    problems.push({ field: lat === undefined ? 'place.lat' : 'place.lon', code: 'coordinate-missing' });
  if (lat !== undefined && (lat < box.south || lat > box.north))
    problems.push({ field: 'place.lat', code: 'outside-area' });
  if (lon !== undefined && (lon < box.west || lon > box.east))
    problems.push({ field: 'place.lon', code: 'outside-area' });
  const somewhere = address || (district && village) || (lat !== undefined && lon !== undefined);
  if (!somewhere && problems.length === 0) problems.push({ field: 'place', code: 'place-missing' });
  return problems;
}
