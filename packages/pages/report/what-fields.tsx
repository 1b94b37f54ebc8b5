import { maxTextLength } from '#casework/commands/submission.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { Category } from '#tenants/tenant-config.ts';
import { Field } from '../parts/field.tsx';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import type { FieldErrors, ReportForm } from './report-form.ts';

interface WhatProps {
  readonly site: TenantPage;
  readonly values: ReportForm;
  readonly errors: FieldErrors;
  /** Local date; the event cannot be later. */
  readonly today: string;
}

export function WhatFields({ site, values, errors, today }: WhatProps) {
  const say = translatorFor(site);
  const { categories } = site.tenant;
  return (
    <fieldset>
      <legend>{say('1. Apa yang terjadi', '1. What happened')}</legend>
      <Field
        visitor={site}
        name="category"
        label={say('Kategori', 'Category')}
        error={errors.category}
        control={(attributes) => (
          <select {...attributes} required>
            <option value="">{say('Pilih kategori', 'Choose a category')}</option>
            {categories.map(({ id, name }) => (
              <option key={id} value={id} selected={id === values.category}>
                {inLanguage(name, site.language)}
              </option>
            ))}
          </select>
        )}
      />
      <Needs site={site} categories={categories} />
      <Field
        visitor={site}
        name="text"
        label={say('Ceritakan', 'Tell us')}
        hint={say(
          'Apa yang terjadi, sejak kapan, siapa yang terdampak. Jangan tulis NIK.',
          'What happened, since when, whom it affects. Do not write identity numbers.',
        )}
        error={errors.text}
        describedBy="counter"
        control={(attributes) => (
          <textarea {...attributes} rows={7} required>
            {values.text}
          </textarea>
        )}
      >
        <p
          class="hint"
          id="counter"
          data-most={maxTextLength}
          data-left={say('{n} karakter tersisa', '{n} characters left')}
          data-over={say('{n} karakter terlalu banyak', '{n} characters too many')}
        >
          {say('Paling banyak 4.000 karakter', 'At most 4,000 characters')}
        </p>
      </Field>
      <Field
        visitor={site}
        name="occurredAt"
        label={say('Tanggal kejadian', 'Date it happened')}
        optional
        error={errors.occurredAt}
        control={(attributes) => <input {...attributes} type="date" max={today} value={values.occurredAt} />}
      />
    </fieldset>
  );
}

/** Without scripts all categories can be opened; with scripts only the chosen one is shown. */
function Needs({ site, categories }: { site: TenantPage; categories: readonly Category[] }) {
  return (
    <details id="needs">
      <summary>
        {translatorFor(site)('Yang perlu disebut dalam laporan', 'What the report should say')}
      </summary>
      <div class="needs" aria-live="polite">
        {categories.map(({ id, name, requires }) => (
          <div key={id} data-category={id}>
            <strong>{inLanguage(name, site.language)}</strong>
            <ul>
              {requires.map((need) => (
                <li key={need.id}>{inLanguage(need, site.language)}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
