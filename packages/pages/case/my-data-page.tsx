import type { ComponentChildren } from 'preact';
import { longDate, type Zone } from '#calendar/zones.ts';
import type { PersonData } from '#casework/personal-data/person-data.ts';
import { page } from '../parts/document.tsx';
import type { TenantPage } from '../parts/site.ts';

interface MyData {
  /** The page is in Indonesian, with English beside it. */
  readonly site: TenantPage;
  readonly data: PersonData;
  readonly english: PersonData;
}

/** To read and to print (UU 27/2022 art. 7). */
export function myDataPage({ site, data, english }: MyData): string {
  const { zone } = site.tenant;
  const { number, stage, receivedAt, identity, report, written, timeline, erasedAt } = data;
  return page({
    visitor: site,
    tenant: site.tenant,
    title: `Data Anda dalam laporan ${number}`,
    children: (
      <>
        <h1>
          Data Anda dalam laporan <span class="mono">{number}</span>
          <English>Your data in report {number}</English>
        </h1>
        <p>
          Semua yang kami simpan tentang Anda dalam laporan ini (UU 27/2022). Catatan dalam instansi dan data
          orang lain tidak termasuk.
          <English>
            All that we hold about you in this report (Law 27/2022). Notes of offices and data of others are
            not in it.
          </English>
        </p>
        {erasedAt && (
          <p class="note">
            Isi laporan dan data pelapor sudah dihapus.
            <English>The words of this report and who sent it have been erased.</English>
          </p>
        )}
        <Part id="Siapa Anda" en="Who you are">
          <Fact id="Nama" en="Name" value={identity?.name} />
          <Fact id="Surel" en="E-mail" value={identity?.email} />
          <Fact id="Telepon" en="Phone" value={identity?.phone} />
          <Fact
            id="Bahasa"
            en="Language"
            value={identity && (identity.language === 'id' ? 'Indonesia' : 'English')}
          />
          <Fact
            id="Anonim bagi instansi"
            en="Anonymous to the agency"
            value={data.anonymous ? 'ya / yes' : 'tidak / no'}
          />
        </Part>
        <Part id="Laporan Anda" en="Your report">
          <Fact id="Diterima" en="Received" value={longDate(zone, receivedAt)} />
          <Fact id="Tahap" en="Stage" value={stage} english={english.stage} />
          <Fact id="Isi" en="Words" value={report.text} />
          <Fact id="Kategori" en="Category" value={data.category} />
          <Fact id="Alamat" en="Address" value={report.address} />
          <Fact id="Kecamatan" en="District" value={report.district} />
          <Fact id="Desa atau kelurahan" en="Village" value={report.village} />
          <Fact id="Titik" en="Point" value={report.point} />
          <Fact id="Tanggal kejadian" en="Day it happened" value={report.occurredAt} />
        </Part>
        <Lines
          id="Yang Anda tulis"
          en="What you wrote"
          lines={written.map(({ at, text }) => ({ at, text }))}
          zone={zone}
        />
        <Lines
          id="Yang disampaikan kepada Anda"
          en="What you were told of its course"
          lines={timeline.map(({ at, text }, i) => ({ at, text, english: english.timeline[i]?.text }))}
          zone={zone}
        />
        <Kept data={data} zone={zone} />
      </>
    ),
  });
}

/** Files, messages and accesses. */
function Kept({ data: { attachments, told, looks }, zone }: { data: PersonData; zone: Zone }) {
  return (
    <>
      <Lines
        id="Lampiran"
        en="Files"
        lines={attachments.map(({ at, id, name, type, size }) => ({
          at,
          text: `${name ?? id} (${type}, ${size} B)`,
        }))}
        zone={zone}
      />
      <Lines
        id="Pesan kepada Anda"
        en="Messages to you"
        lines={told.map(({ at, channel, about, state }) => ({ at, text: `${channel}: ${about} (${state})` }))}
        zone={zone}
      />
      <Lines
        id="Siapa yang melihat data Anda"
        en="Who looked at your data"
        lines={looks.map(({ at, office, why, fields }) => ({
          at,
          text: `${office}: ${why} (${fields.join(', ')})`,
        }))}
        zone={zone}
      />
    </>
  );
}

const English = ({ children }: { children: ComponentChildren }) => <small lang="en"> {children}</small>;

const Head = ({ id, en }: { id: string; en: string }) => (
  <h2>
    {id}
    <English>{en}</English>
  </h2>
);

const Part = ({ id, en, children }: { id: string; en: string; children: ComponentChildren }) => (
  <>
    <Head id={id} en={en} />
    <dl class="facts">{children}</dl>
  </>
);

interface FactProps {
  readonly id: string;
  readonly en: string;
  readonly value: string | undefined;
  readonly english?: string;
}

/** Empty values have no line. */
const Fact = ({ id, en, value, english }: FactProps) =>
  value ? (
    <div>
      <dt>
        {id} / <span lang="en">{en}</span>
      </dt>
      <dd>
        {value}
        {english && <English>{english}</English>}
      </dd>
    </div>
  ) : null;

interface LinesProps {
  readonly id: string;
  readonly en: string;
  readonly lines: readonly { at?: string | undefined; text: string; english?: string | undefined }[];
  readonly zone: Zone;
}

function Lines({ id, en, lines, zone }: LinesProps) {
  return (
    <>
      <Head id={id} en={en} />
      {lines.length === 0 && (
        <p>
          Tidak ada. <English>None.</English>
        </p>
      )}
      <ul>
        {lines.map(({ at, text, english }) => (
          <li key={`${at} ${text}`}>
            {at && <time datetime={at}>{longDate(zone, at)}</time>} {text}
            {english && <English>{english}</English>}
          </li>
        ))}
      </ul>
    </>
  );
}
