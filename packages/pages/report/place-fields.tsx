import type { District } from '#tenants/tenant-config.ts';
import { ErrorLine, Field } from '../parts/field.tsx';
import { type TenantPage, translatorFor } from '../parts/site.ts';
import type { FieldErrors, ReportForm } from './report-form.ts';

interface PlaceProps {
  readonly site: TenantPage;
  readonly values: ReportForm;
  readonly errors: FieldErrors;
}

/** Each of the three ways suffices. */
export function PlaceFields({ site, values, errors }: PlaceProps) {
  const say = translatorFor(site);
  return (
    <fieldset aria-describedby={errors.place ? 'place-hint place-error' : 'place-hint'}>
      <legend>{say('2. Di mana', '2. Where')}</legend>
      <p class="hint" id="place-hint">
        {say('Satu cara saja sudah cukup.', 'Any one of these is enough.')}
      </p>
      <ErrorLine name="place" wrong={errors.place} />
      <Field
        visitor={site}
        name="address"
        label={say('Alamat atau patokan', 'Address or landmark')}
        hint={say('Misalnya: Jalan Pemuda, depan pasar', 'For example: Jalan Pemuda, opposite the market')}
        error={errors.address}
        control={(attributes) => <input {...attributes} type="text" value={values.address} />}
      />
      <p class="or">{say('atau', 'or')}</p>
      <Field
        visitor={site}
        name="district"
        label={say('Kecamatan', 'District')}
        error={errors.district}
        control={(attributes) => (
          <select {...attributes}>
            <option value="">{say('Pilih kecamatan', 'Choose a district')}</option>
            {site.tenant.districts.map(({ id, name }) => (
              <option key={id} value={id} selected={id === values.district}>
                {name}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        visitor={site}
        name="village"
        label={say('Desa atau kelurahan', 'Village')}
        error={errors.village}
        control={(attributes) => (
          <select {...attributes}>
            <option value="">{say('Pilih desa atau kelurahan', 'Choose a village')}</option>
            {site.tenant.districts.map((district) => (
              <Villages key={district.id} district={district} chosen={values.village} />
            ))}
          </select>
        )}
      />
      <p class="or">{say('atau', 'or')}</p>
      <Point site={site} values={values} errors={errors} />
    </fieldset>
  );
}

/** Villages are unique within their district only, so a choice names both. */
const Villages = ({ district, chosen }: { district: District; chosen: string }) => (
  <optgroup label={district.name} data-district={district.id}>
    {district.villages.map(({ id, name }) => {
      const value = `${district.id}/${id}`;
      return (
        <option key={id} value={value} selected={value === chosen}>
          {name}
        </option>
      );
    })}
  </optgroup>
);

function Point({ site, values, errors }: PlaceProps) {
  const say = translatorFor(site);
  const open = Boolean(values.lat || values.lon || errors.lat || errors.lon);
  return (
    <>
      <button type="button" class="plain" id="locate" hidden>
        {say('Pakai lokasi saya sekarang', 'Use where I am now')}
      </button>
      <p
        class="hint"
        id="located"
        role="status"
        data-wait={say('Mencari lokasi…', 'Looking for your position…')}
        data-found={say(
          'Lokasi terisi, ketelitian sekitar {n} meter.',
          'Filled in, within about {n} metres.',
        )}
        data-failed={say(
          'Lokasi tidak didapat. Isi alamat atau desa saja.',
          'No position found. Give an address or a village instead.',
        )}
      />
      <details id="point" open={open}>
        <summary>{say('Isi titik koordinat', 'Enter coordinates')}</summary>
        <div class="pair">
          <Field
            visitor={site}
            name="lat"
            label={say('Lintang', 'Latitude')}
            error={errors.lat}
            control={(attributes) => (
              <input {...attributes} type="text" autocomplete="off" placeholder="-7.705" value={values.lat} />
            )}
          />
          <Field
            visitor={site}
            name="lon"
            label={say('Bujur', 'Longitude')}
            error={errors.lon}
            control={(attributes) => (
              <input
                {...attributes}
                type="text"
                autocomplete="off"
                placeholder="110.606"
                value={values.lon}
              />
            )}
          />
        </div>
      </details>
    </>
  );
}
