import * as z from 'zod/mini';
import { mailAddress } from '#contact/mail-address.ts';
import { officeRoles } from '#events/vocabulary.ts';
import { sopsSchema } from '#sop/sop-schema.ts';
import { type Letters, lettersSchema } from './letters-schema.ts';
import { weekdays } from './weekdays.ts';

const words = z.string().check(z.minLength(1));
const bilingual = z.strictObject({ id: words, en: words });
const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'));
const officeId = z
  .string()
  .check(z.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'an office such as coordinator or dishub/liaison'));
const date = z.iso.date('a date such as 2027-02-08');
const email = z.email({ pattern: mailAddress, error: 'an e-mail address' });

/** Decimal degrees, WGS 84. Points outside do not belong to the tenant. */
const boxSchema = z.strictObject({
  south: z.number().check(z.gte(-90), z.lte(90)),
  west: z.number().check(z.gte(-180), z.lte(180)),
  north: z.number().check(z.gte(-90), z.lte(90)),
  east: z.number().check(z.gte(-180), z.lte(180)),
});

const identitySchema = z.strictObject({
  id: slug,
  prefix: z.string().check(z.regex(/^[A-Z]{3}$/, 'three letters A-Z')),
  name: bilingual,
  /** True if the regency does not back these data; every page then says so. */
  demonstration: z.boolean(),
  zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  box: boxSchema,
  mail: z.strictObject({ from: email, name: words, domain: z.hostname() }),
  texts: z.strictObject({
    welcome: bilingual,
    /** Purpose and legal basis of keeping personal data (UU 27/2022 art. 21), shown at the form. */
    privacy: bilingual,
    emergency: bilingual,
    contact: z.exactOptional(bilingual),
  }),
  /** How officers sign in at the desk; `sign-in-rules.ts` has the defaults. */
  signIn: z.exactOptional(
    z.strictObject({
      idleMinutes: z.exactOptional(z.int().check(z.gte(5), z.lte(240))),
      maxHours: z.exactOptional(z.int().check(z.gte(1), z.lte(24))),
      secondFactor: z.exactOptional(z.array(z.enum(officeRoles))),
    }),
  ),
  /** What one sender can cause; `limits.ts` has the defaults. */
  limits: z.exactOptional(
    z.strictObject({
      receiptsPerDay: z.exactOptional(z.int().check(z.gte(1))),
      emergencyMails: z.exactOptional(
        z.strictObject({ count: z.int().check(z.gte(1)), minutes: z.int().check(z.gte(1), z.lte(60)) }),
      ),
    }),
  ),
});

const districtSchema = z.strictObject({
  id: slug,
  name: words,
  villages: z.array(
    z.strictObject({
      id: slug,
      name: words,
      /** A kelurahan is a unit of the district office; a desa governs itself. */
      kind: z.enum(['desa', 'kelurahan']),
    }),
  ),
});

const unitSchema = z.strictObject({
  id: slug,
  name: bilingual,
});

const agencySchema = z.strictObject({
  id: slug,
  name: bilingual,
  kind: z.enum(['agency', 'district']),
  district: z.exactOptional(slug),
  /** UPTD, Puskesmas. A district office has its kelurahan as well. */
  units: z.exactOptional(z.array(unitSchema)),
});

const officeSchema = z.strictObject({
  id: officeId,
  /** The inspector's is the inspectorate; null for offices of the whole tenant. */
  agency: z.nullable(slug),
  /** Left out for the agency's own liaison officer. */
  unit: z.exactOptional(slug),
  role: z.enum(officeRoles),
  title: bilingual,
  email,
  vacant: z.exactOptional(z.boolean()),
  /** Serves by roster only; another office of its role receives the role's notices. */
  duty: z.exactOptional(z.boolean()),
});

const dutyRosterSchema = z.strictObject({
  weekly: z.record(z.enum(weekdays), officeId),
  /** Both dates included; the first exception that covers a day wins over the week. */
  exceptions: z.array(z.strictObject({ from: date, to: date, office: officeId })),
});

const categorySchema = z
  .strictObject({
    id: slug,
    name: bilingual,
    /** Triage may raise it, the coordinator corrects it. */
    urgency: z.enum(['emergency', 'high', 'normal', 'low']),
    requires: z.array(bilingual),
    agency: z.exactOptional(slug),
    /** The office of the report's district answers. */
    byDistrict: z.exactOptional(z.literal(true)),
  })
  .check(
    z.refine((category) => (category.agency === undefined) !== (category.byDistrict === undefined), {
      error: 'needs either agency or byDistrict: true',
    }),
  );

const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as 07:30'));
const dayHours = z
  .strictObject({ opens: clock, closes: clock, breakMinutes: z.int().check(z.gte(0), z.lte(180)) })
  .check(z.refine(({ opens, closes }) => opens < closes, { error: 'must close after it opens' }));
const weekHours = z.strictObject({ mondayToThursday: dayHours, friday: dayHours });
/** Default: Perpres 21/2023. */
const officeHours = z.strictObject({
  normal: z.exactOptional(weekHours),
  ramadan: z.exactOptional(weekHours),
});

const calendarSchema = z.strictObject({
  /** Must grow with each change of these days; deadlines store it. */
  version: z.int().check(z.gte(0)),
  regional: z.array(z.strictObject({ date, name: words })),
  ramadan: z.array(z.strictObject({ from: date, to: date, estimate: z.exactOptional(z.boolean()) })),
  officeHours: z.exactOptional(officeHours),
  /** Agencies whose units serve the public directly keep their own hours (Perpres 21/2023). */
  agencyHours: z.exactOptional(z.array(z.strictObject({ agency: slug, officeHours }))),
});

const officesSchema = z.strictObject({ offices: z.array(officeSchema), dutyRoster: dutyRosterSchema });

export const tenantFiles = {
  'tenant.yaml': identitySchema,
  'districts.yaml': z.array(districtSchema),
  'agencies.yaml': z.array(agencySchema),
  'offices.yaml': officesSchema,
  'categories.yaml': z.array(categorySchema),
  'calendar.yaml': calendarSchema,
  'sop.yaml': sopsSchema,
  'letters.yaml': lettersSchema,
} as const;
export type TenantFile = keyof typeof tenantFiles;
export type TenantParts = { [F in TenantFile]: z.infer<(typeof tenantFiles)[F]> };

type Identity = z.infer<typeof identitySchema>;
type Offices = z.infer<typeof officesSchema>;
export type District = z.infer<typeof districtSchema>;
export type Agency = z.infer<typeof agencySchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Office = z.infer<typeof officeSchema>;
export type OfficeRole = Office['role'];
export type Category = z.infer<typeof categorySchema>;

export interface TenantConfig extends Identity, Offices {
  districts: District[];
  agencies: Agency[];
  categories: Category[];
  calendar: TenantParts['calendar.yaml'];
  sops: TenantParts['sop.yaml'];
  /** Missing in versions stored before letters existed; then no letters are drafted. */
  letters?: Letters;
}
