import type { ContactPurpose } from '#casework/records/access-record.ts';
import type { DeskCase } from '#casework/views/open-desk-case.ts';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { Fact } from './fact.tsx';
import type { Words } from './form-field.ts';

/** Who reported, shown on demand. */
export interface ShownReporter {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

interface ReporterProps {
  readonly site: TenantPage;
  readonly opened: DeskCase;
  readonly csrf: string;
  readonly reporter?: ShownReporter | undefined;
}

const purposes: Record<ContactPurpose, Words> = {
  'ask-complainant': ['menanyakan keterangan', 'to ask for details'],
  'tell-complainant': ['memberi kabar', 'to give news'],
  'meet-complainant': ['menemui pelapor', 'to meet'],
};

/** Masked until an officer who may see it says what for; the access is recorded. */
export function CaseReporter({ site, opened, csrf, reporter }: ReporterProps) {
  const say = translatorFor(site);
  return (
    <section id="pelapor">
      <h2>{say('Pelapor', 'Complainant')}</h2>
      {opened.anonymous && (
        <p>
          {say(
            'Minta disembunyikan dari perangkat daerah dan publik (anonim).',
            'Asked to be hidden from agencies and the public (anonymous).',
          )}
        </p>
      )}
      {reporter ? (
        <Shown site={site} reporter={reporter} />
      ) : opened.mayShowReporter ? (
        <Ask site={site} number={opened.number} csrf={csrf} />
      ) : (
        <p>
          {say(
            'Nama dan kontak hanya untuk yang menghubunginya.',
            'Name and contact are for those who call.',
          )}
        </p>
      )}
    </section>
  );
}

function Shown({ site, reporter: { name, email, phone } }: { site: TenantPage; reporter: ShownReporter }) {
  const say = translatorFor(site);
  return (
    <dl class="facts dense">
      {name && <Fact name={say('Nama', 'Name')}>{name}</Fact>}
      {phone && (
        <Fact name={say('Telepon', 'Phone')}>
          <a href={`tel:${phone}`}>{phone}</a>
        </Fact>
      )}
      {email && (
        <Fact name="Email">
          <a href={`mailto:${email}`}>{email}</a>
        </Fact>
      )}
      {!name && !phone && !email && (
        <Fact name={say('Kontak', 'Contact')}>{say('tidak diberikan', 'none was given')}</Fact>
      )}
    </dl>
  );
}

function Ask({ site, number, csrf }: { site: TenantPage; number: string; csrf: string }) {
  const say = translatorFor(site);
  return (
    <details class="pace">
      <summary>{say('Tampilkan nama dan kontak', 'Show name and contact')}</summary>
      <form method="post" action={link(site, `/petugas/laporan/${number}/pelapor`)}>
        <input type="hidden" name="csrf" value={csrf} />
        <fieldset class="field">
          <legend>{say('Untuk apa? (dicatat)', 'What for? (recorded)')}</legend>
          {Object.entries(purposes).map(([value, words], i) => (
            <div class="tick" key={value}>
              <input type="radio" id={`untuk-${value}`} name="untuk" value={value} checked={i === 0} />
              <label for={`untuk-${value}`}>{say(...words)}</label>
            </div>
          ))}
        </fieldset>
        <button type="submit" class="plain">
          {say('Tampilkan', 'Show')}
        </button>
      </form>
    </details>
  );
}
