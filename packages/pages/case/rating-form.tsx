import { ErrorLine, Field, Tick } from '../parts/field.tsx';
import { link, type Site, sayIn } from '../parts/site.ts';

/** A rating as it was sent, with what is wrong with it, by field. */
export interface RatingTyped {
  readonly stars: string;
  readonly text: string;
  readonly wrong: { readonly stars?: string; readonly text?: string };
}

interface RatingProps {
  readonly site: Site;
  readonly number: string;
  readonly code: string;
  readonly keyOfForm: string;
  /** Number of the last entry that the page shows: what comes after it has not been read. */
  readonly seen: number;
  readonly typed?: RatingTyped | undefined;
}

/** One to five with words; it closes the complaint, and says so. */
export function RatingForm({ site, number, code, keyOfForm, seen, typed }: RatingProps) {
  const say = sayIn(site);
  const { stars = '', text = '', wrong = {} } = typed ?? {};
  return (
    <form id="rating" method="post" action={link(site, '/lacak/nilai')}>
      <input type="hidden" name="nomor" value={number} />
      <input type="hidden" name="kode" value={code} />
      <input type="hidden" name="key" value={keyOfForm} />
      <input type="hidden" name="dilihat" value={String(seen)} />
      <fieldset aria-describedby={wrong.stars ? 'stars-hint stars-error' : 'stars-hint'}>
        <legend>{say('Nilai jawaban atas laporan Anda', 'Rate the answer to your report')}</legend>
        <p class="hint" id="stars-hint">
          {say('Setelah dinilai, laporan ditutup.', 'Once rated, the report is closed.')}
        </p>
        <ErrorLine name="stars" wrong={wrong.stars} />
        {ratings(say).map((label, i) => (
          <Tick
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
        reader={site}
        name="text"
        label={say('Alasan', 'Why')}
        optional
        wrong={wrong.text}
        control={(attributes) => (
          <textarea {...attributes} rows={3}>
            {text}
          </textarea>
        )}
      />
      <button type="submit">
        {say('Kirim nilai dan tutup laporan', 'Send the rating and close the report')}
      </button>
    </form>
  );
}

const ratings = (say: ReturnType<typeof sayIn>): string[] => [
  say('sangat puas', 'very satisfied'),
  say('puas', 'satisfied'),
  say('cukup', 'fair'),
  say('tidak puas', 'dissatisfied'),
  say('sangat tidak puas', 'very dissatisfied'),
];
