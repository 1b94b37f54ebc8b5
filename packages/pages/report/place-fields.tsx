import type { District } from '#tenants/tenant-config.ts';
import { ErrorLine, Field } from '../parts/field.tsx';
import { type Site, sayIn } from '../parts/site.ts';
import type { ReportForm, Wrong } from './report-form.ts';

interface PlaceProps {
  readonly site: Site;
  readonly values: ReportForm;
  readonly wrong: Wrong;
}

/** Where it happened: each of the three ways is sufficient alone. */
export function PlaceFields({ site, values, wrong }: PlaceProps) {
  const say = sayIn(site);
  return (
    <fieldset aria-describedby={wrong.place ? 'place-hint place-error' : 'place-hint'}>
      <legend>{say('2. Di mana', '2. Where')}</legend>
      <p class="hint" id="place-hint">
        {say('Satu cara saja sudah cukup.', 'Any one of these is enough.')}
      </p>
      <ErrorLine name="place" wrong={wrong.place} />
      <Field
        reader={site}
        name="address"
        label={say('Alamat atau patokan', 'Address or landmark')}
        hint={say('Misalnya: Jalan Pemuda, depan pasar', 'For example: Jalan Pemuda, opposite the market')}
        wrong={wrong.address}
        control={(attributes) => <input {...attributes} type="text" value={values.address} />}
      />
      <p class="or">{say('atau', 'or')}</p>
      <Field
        reader={site}
        name="district"
        label={say('Kecamatan', 'District')}
        wrong={wrong.district}
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
        reader={site}
        name="village"
        label={say('Desa atau kelurahan', 'Village')}
        wrong={wrong.village}
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
      <Point site={site} values={values} wrong={wrong} />
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

function Point({ site, values, wrong }: PlaceProps) {
  const say = sayIn(site);
  const open = Boolean(values.lat || values.lon || wrong.lat || wrong.lon);
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
            reader={site}
            name="lat"
            label={say('Lintang', 'Latitude')}
            wrong={wrong.lat}
            control={(attributes) => (
              <input {...attributes} type="text" autocomplete="off" placeholder="-7.705" value={values.lat} />
            )}
          />
          <Field
            reader={site}
            name="lon"
            label={say('Bujur', 'Longitude')}
            wrong={wrong.lon}
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
