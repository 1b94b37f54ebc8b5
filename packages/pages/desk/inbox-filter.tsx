import type { DeskFilter } from '#casework/views/list-desk.ts';
import { assignmentKinds, urgencies } from '#events/vocabulary.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { assignmentName } from '#wording/officer-words.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import type { Option } from './form-options.ts';

/** What the complainant has to do is in no officer's list. */
const kinds = assignmentKinds.filter((kind) => kind !== 'complete' && kind !== 'reply');

/** As the address carries it, so that a filter can be bookmarked. */
export const filterQuery = ({
  kind,
  overdue,
  district,
  category,
  urgency,
}: DeskFilter): Record<string, string> => ({
  ...(kind ? { tugas: kind } : {}),
  ...(overdue ? { terlambat: '1' } : {}),
  ...(district ? { kecamatan: district } : {}),
  ...(category ? { kategori: category } : {}),
  ...(urgency ? { prioritas: urgency } : {}),
});

export function InboxFilter({ site, filter }: { site: TenantPage; filter: DeskFilter }) {
  const say = translatorFor(site);
  const { tenant, language } = site;
  const active = Object.keys(filterQuery(filter)).length;
  return (
    <>
      <p class="chips">
        <Chip site={site} filter={{}} isOn={active === 0} name={say('Semua', 'All')} />
        <Chip
          site={site}
          filter={{ overdue: true }}
          isOn={active === 1 && filter.overdue === true}
          name={say('Terlambat', 'Overdue')}
        />
        <Chip
          site={site}
          filter={{ urgency: 'emergency' }}
          isOn={active === 1 && filter.urgency === 'emergency'}
          name={say('Darurat', 'Emergency')}
        />
      </p>
      <details class="filter">
        <summary>
          {say('Saring daftar', 'Filter the list')}
          {active > 0 && say(` (${active} dipakai)`, ` (${active} in use)`)}
        </summary>
        <form method="get" action={link(site, '/petugas')}>
          {site.chosen && <input type="hidden" name="lang" value={language} />}
          <Choice
            name="tugas"
            label={say('Tugas', 'Task')}
            every={say('semua', 'all')}
            chosen={filter.kind}
            options={kinds.map((kind) => ({ value: kind, label: assignmentName(kind, language) }))}
          />
          <Choice
            name="kategori"
            label={say('Kategori', 'Category')}
            every={say('semua', 'all')}
            chosen={filter.category}
            options={tenant.categories.map(({ id, name }) => ({
              value: id,
              label: inLanguage(name, language),
            }))}
          />
          <Choice
            name="kecamatan"
            label={say('Kecamatan', 'District')}
            every={say('semua', 'all')}
            chosen={filter.district}
            options={tenant.districts.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Choice
            name="prioritas"
            label={say('Prioritas', 'Urgency')}
            every={say('semua', 'all')}
            chosen={filter.urgency}
            options={urgencies.map((one) => ({ value: one, label: urgencyName(one, language) }))}
          />
          <div class="tick">
            <input
              type="checkbox"
              id="terlambat"
              name="terlambat"
              value="1"
              checked={filter.overdue === true}
            />
            <label for="terlambat">{say('Hanya yang terlambat', 'Only what is overdue')}</label>
          </div>
          <button type="submit" class="plain">
            {say('Saring', 'Filter')}
          </button>
        </form>
      </details>
    </>
  );
}

interface ChipProps {
  readonly site: TenantPage;
  readonly filter: DeskFilter;
  readonly isOn: boolean;
  readonly name: string;
}

const Chip = ({ site, filter, isOn, name }: ChipProps) => (
  <a class="chip" href={link(site, '/petugas', filterQuery(filter))} aria-current={isOn ? 'true' : undefined}>
    {name}
  </a>
);

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly every: string;
  readonly chosen: string | undefined;
  readonly options: readonly Option[];
}

const Choice = ({ name, label, every, chosen, options }: ChoiceProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">{every}</option>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
