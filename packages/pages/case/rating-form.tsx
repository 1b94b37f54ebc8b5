import { Checkbox, ErrorLine, Field } from '../parts/field.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

/** A rating as sent, with its errors by field. */
export interface TypedRating {
  readonly stars: string;
  readonly text: string;
  readonly wrong: { readonly stars?: string; readonly text?: string };
}

interface RatingProps {
  readonly site: TenantPage;
  readonly number: string;
  readonly code: string;
  readonly idempotencyKey: string;
  /** Number of the last entry on the page; the complainant has not read later ones. Undefined if it shows none. */
  readonly seen: number | undefined;
  readonly typed?: TypedRating | undefined;
}

/** One to five stars with a text. Says when the complaint closes, true of one complainant and of several. */
export function RatingForm({ site, number, code, idempotencyKey, seen, typed }: RatingProps) {
  const say = translatorFor(site);
  const { stars = '', text = '', wrong = {} } = typed ?? {};
  return (
    <form id="rating" method="post" action={link(site, '/lacak/nilai')}>
      <input type="hidden" name="nomor" value={number} />
      <input type="hidden" name="kode" value={code} />
      <input type="hidden" name="key" value={idempotencyKey} />
      {seen !== undefined && <input type="hidden" name="dilihat" value={String(seen)} />}
      <fieldset aria-describedby={wrong.stars ? 'stars-hint stars-error' : 'stars-hint'}>
        <legend>{say('Nilai jawaban atas laporan Anda', 'Rate the answer to your report')}</legend>
        <p class="hint" id="stars-hint">
          {say(
            'Laporan ditutup setelah semua pelapornya menilai, atau saat masa tanggapan berakhir. Nilai rendah ditinjau dahulu.',
            'The report is closed when everyone who reported it has rated, or when the time to reply ends. A low rating is reviewed first.',
          )}
        </p>
        <ErrorLine name="stars" wrong={wrong.stars} />
        {ratings(say).map((label, i) => (
          <Checkbox
            key={label}
            type="radio"
            name="stars"
            value={String(5 - i)}
            checked={stars === String(5 - i)}
            label={`${5 - i} – ${label}`}
            required
          />
        ))}
      </fieldset>
      <Field
        visitor={site}
        name="text"
        label={say('Alasan', 'Why')}
        optional
        error={wrong.text}
        control={(attributes) => (
          <textarea {...attributes} rows={3}>
            {text}
          </textarea>
        )}
      />
      <button type="submit">{say('Kirim nilai', 'Send the rating')}</button>
    </form>
  );
}

const ratings = (say: ReturnType<typeof translatorFor>): string[] => [
  say('sangat puas', 'very satisfied'),
  say('puas', 'satisfied'),
  say('cukup', 'fair'),
  say('tidak puas', 'dissatisfied'),
  say('sangat tidak puas', 'very dissatisfied'),
];
