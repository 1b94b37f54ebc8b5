import { Checkbox, ErrorLine, Field } from '../parts/field.tsx';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import type { FieldErrors, ReportForm } from './report-form.ts';

interface ReporterProps {
  readonly site: TenantPage;
  readonly values: ReportForm;
  readonly errors: FieldErrors;
}

/** An anonymous complainant may leave everything out. */
export function ReporterFields({ site, values, errors }: ReporterProps) {
  const say = translatorFor(site);
  return (
    <fieldset aria-describedby={errors.contact ? 'contact-hint contact-error' : 'contact-hint'}>
      <legend>{say('4. Siapa Anda', '4. Who you are')}</legend>
      <p class="hint" id="contact-hint">
        {say(
          'Isi e-mail atau telepon agar kami dapat mengabari Anda, atau lapor sebagai anonim.',
          'Give an e-mail address or a phone number so that we can reach you, or report anonymously.',
        )}
      </p>
      <ErrorLine name="contact" wrong={errors.contact} />
      <Field
        visitor={site}
        name="email"
        label={say('E-mail', 'E-mail')}
        error={errors.email}
        control={(attributes) => (
          <input {...attributes} type="email" autocomplete="email" value={values.email} />
        )}
      />
      <Field
        visitor={site}
        name="phone"
        label={say('Nomor telepon', 'Phone number')}
        error={errors.phone}
        control={(attributes) => <input {...attributes} type="tel" autocomplete="tel" value={values.phone} />}
      />
      <Field
        visitor={site}
        name="name"
        label={say('Nama', 'Name')}
        optional
        error={errors.name}
        control={(attributes) => (
          <input {...attributes} type="text" autocomplete="name" value={values.name} />
        )}
      />
      <Checkbox
        type="checkbox"
        name="anonymous"
        value="yes"
        checked={values.anonymous !== ''}
        label={say('Lapor sebagai anonim', 'Report anonymously')}
        hint={say(
          'Nama dan kontak Anda tidak diperlihatkan kepada instansi dan umum. Bila Anda mengisinya, hanya koordinator yang tahu.',
          'Your name and contact are not shown to the agency or the public. If you give them, only the coordinator knows.',
        )}
      />
    </fieldset>
  );
}
