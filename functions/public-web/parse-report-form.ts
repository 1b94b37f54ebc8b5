import type { Instant } from '#calendar/zones.ts';
import { checkSubmission } from '#casework/commands/check-submission.ts';
import { type Submission, submission } from '#casework/commands/submission.ts';
import { CommandError, type FieldError } from '#casework/records/errors.ts';
import { isBlank } from '#complaints/model/text-input.ts';
import { type ReportForm, reportFields } from '#pages/report/report-form.ts';
import { parseInput } from '#problems/parse-input.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** Line breaks of one character, as browsers count them. */
export const typedReport = (sent: URLSearchParams): ReportForm =>
  Object.fromEntries(
    reportFields.map((field) => [field, (sent.get(field) ?? '').replaceAll('\r\n', '\n')]),
  ) as ReportForm;

/** Empty fields are absent. @throws CommandError `fields` with all errors, of shape and of the tenant's rules */
export function parseReportForm(form: ReportForm, tenant: TenantConfig, now: Instant): Submission {
  const { place, problems } = typedPlace(form);
  const input = present({
    text: form.text,
    category: form.category,
    place,
    contact: present({ email: form.email, phone: form.phone }),
    anonymous: form.anonymous !== '',
    name: form.name,
    class: form.class,
    occurredAt: form.occurredAt,
  });
  const { report, problems: ofShape } = shaped(input);
  const ofRules = checkSubmission(input as unknown as Submission, tenant, now);
  const all = withoutRepeats([...problems, ...ofShape, ...ofRules]);
  if (report && all.length === 0) return report;
  throw new CommandError({ failure: 'fields', fields: all });
}

/** A village implies its district; numbers may have a decimal comma. */
function typedPlace({ address, district, village, lat, lon }: ReportForm) {
  const [ofDistrict, ofVillage] = village.includes('/') ? village.split('/', 2) : [district, village];
  const elsewhere = district !== '' && ofDistrict !== district;
  const point = { lat: degrees(lat), lon: degrees(lon) };
  const problems: FieldError[] = [
    ...(elsewhere ? [{ field: 'place.village', code: 'unknown-village' }] : []),
    ...(['lat', 'lon'] as const)
      .filter((axis) => Number.isNaN(point[axis]))
      .map((axis) => ({ field: `place.${axis}`, code: 'bad-number' })),
  ];
  const place = present({
    address,
    district: district || ofDistrict,
    village: elsewhere ? '' : ofVillage,
    ...point,
  });
  return { place: place ?? {}, problems };
}

function degrees(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.').replace('−', '-');
  if (plain === '') return undefined;
  return /^-?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Undefined if nothing remains. */
function present<Value extends object>(value: Value): Partial<Value> | undefined {
  const kept = Object.entries(value).filter(
    ([, one]) => one !== undefined && !Number.isNaN(one) && (typeof one !== 'string' || !isBlank(one)),
  );
  return kept.length > 0 ? (Object.fromEntries(kept) as Partial<Value>) : undefined;
}

function shaped(input: unknown): { report?: Submission; problems: readonly FieldError[] } {
  try {
    return { report: parseInput(submission, input), problems: [] };
  } catch (error) {
    if (error instanceof CommandError && error.reason.failure === 'fields')
      return { problems: error.reason.fields };
    throw error;
  }
}

/** One error per field, and none for the whole place if one of its parts has an error. */
function withoutRepeats(problems: readonly FieldError[]): FieldError[] {
  const inPlace = problems.some(({ field }) => field.startsWith('place.'));
  return problems.filter(
    ({ field }, i) =>
      problems.findIndex((other) => other.field === field) === i && !(field === 'place' && inPlace),
  );
}
