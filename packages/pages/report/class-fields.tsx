import { type Class, complaintClasses } from '#events/vocabulary.ts';
import { className } from '#wording/class-names.ts';
import { Checkbox, ErrorLine } from '../parts/field.tsx';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import type { FieldErrors, ReportForm } from './report-form.ts';

interface ClassProps {
  readonly site: TenantPage;
  readonly values: ReportForm;
  readonly errors: FieldErrors;
}

/** The class decides the period and who may read the report. */
export function ClassFields({ site, values, errors }: ClassProps) {
  const say = translatorFor(site);
  const hints: Record<Class, string> = {
    'no-oversight': say(
      'Layanan atau fasilitas yang tidak berjalan baik.',
      'A service or facility that does not work as it should.',
    ),
    oversight: say(
      'Pelanggaran oleh pejabat atau pegawai. Hanya Inspektorat yang menangani; isinya tidak dibuka untuk umum.',
      'A breach by an official. Only the inspectorate handles it; its content is not public.',
    ),
    aspiration: say('Usul untuk pembangunan atau pelayanan.', 'A proposal for works or services.'),
    information: say(
      'Pertanyaan tentang layanan atau data publik.',
      'A question about services or public data.',
    ),
  };
  return (
    <fieldset aria-describedby={errors.class ? 'class-error' : undefined}>
      <legend>{say('3. Jenis laporan', '3. Kind of report')}</legend>
      <ErrorLine name="class" wrong={errors.class} />
      {complaintClasses.map((one) => (
        <Checkbox
          key={one}
          type="radio"
          name="class"
          value={one}
          checked={(values.class || 'no-oversight') === one}
          label={className(one, site.language)}
          hint={hints[one]}
        />
      ))}
    </fieldset>
  );
}
