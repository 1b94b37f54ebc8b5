import { ErrorLine, Field, Tick } from '../parts/field.tsx';
import { type Site, sayIn } from '../parts/site.ts';
import type { ReportForm, Wrong } from './report-form.ts';

interface ReporterProps {
  readonly site: Site;
  readonly values: ReportForm;
  readonly wrong: Wrong;
}

/** Who reports and how to reach them; everything may be left out by who stays anonymous. */
export function ReporterFields({ site, values, wrong }: ReporterProps) {
  const say = sayIn(site);
  return (
    <fieldset aria-describedby={wrong.contact ? 'contact-hint contact-error' : 'contact-hint'}>
      <legend>{say('4. Siapa Anda', '4. Who you are')}</legend>
      <p class="hint" id="contact-hint">
        {say(
          'Isi e-mail atau telepon agar kami dapat mengabari Anda, atau lapor sebagai anonim.',
          'Give an e-mail address or a phone number so that we can reach you, or report anonymously.',
        )}
      </p>
      <ErrorLine name="contact" wrong={wrong.contact} />
      <Field
        reader={site}
        name="email"
        label={say('E-mail', 'E-mail')}
        wrong={wrong.email}
        control={(attributes) => (
          <input {...attributes} type="email" autocomplete="email" value={values.email} />
        )}
      />
      <Field
        reader={site}
        name="phone"
        label={say('Nomor telepon', 'Phone number')}
        wrong={wrong.phone}
        control={(attributes) => <input {...attributes} type="tel" autocomplete="tel" value={values.phone} />}
      />
      <Field
        reader={site}
        name="name"
        label={say('Nama', 'Name')}
        optional
        wrong={wrong.name}
        control={(attributes) => (
          <input {...attributes} type="text" autocomplete="name" value={values.name} />
        )}
      />
      <Tick
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
