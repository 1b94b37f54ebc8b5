import type { ComponentChildren } from 'preact';
import { longDay } from '#calendar/zones.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { type PublishedSop, publishedSop } from '#wording/procedure/published-sop.ts';
import { page } from '../parts/document.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';

interface SopPage {
  readonly site: TenantPage;
  readonly sop: Sop;
  /** Versions with a future date. */
  readonly coming: readonly Sop[];
}

/** Made from the data that the deadlines are computed by. */
export function sopPage({ site, sop, coming }: SopPage): string {
  const say = translatorFor(site);
  const published = publishedSop(site.tenant, sop, site.language);
  return page({
    visitor: site,
    tenant: site.tenant,
    title: `SOP: ${published.title}`,
    self: `/sop?versi=${sop.version}`,
    children: (
      <>
        <h1>{published.title}</h1>
        <p class="lead">
          {say(
            'Prosedur operasi standar yang dijalankan sistem ini.',
            'The standard operating procedure by which this system runs.',
          )}
        </p>
        <dl class="facts">
          {published.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={link(site, '/sop.pdf', { versi: String(sop.version) })}>
            {say('Unduh sebagai PDF', 'Download as PDF')}
          </a>
        </p>
        {coming.map(({ version, effectiveFrom }) => (
          <p key={version} class="note">
            <a href={link(site, '/sop', { versi: String(version) })}>
              {say(
                `Versi ${version} berlaku mulai ${longDay(effectiveFrom, 'id')}`,
                `Version ${version} applies from ${longDay(effectiveFrom, 'en')}`,
              )}
            </a>
          </p>
        ))}
        <Steps say={say} published={published} />
        <div class="broad">
          <Matrix say={say} published={published} />
        </div>
        <Annexes say={say} published={published} />
      </>
    ),
  });
}

interface Part {
  readonly say: ReturnType<typeof translatorFor>;
  readonly published: PublishedSop;
}

/** For narrow screens: one step after the other. */
function Steps({ say, published: { actors, rows } }: Part) {
  return (
    <div class="narrow">
      <h2>{say('Langkah, pelaksana dan mutu baku', 'Steps, actors and standard')}</h2>
      {rows.map((row) => (
        <section key={row.number} class="step">
          <h3>
            {row.number}. {row.activity}
          </h3>
          <dl>
            {[
              [
                say('Pelaksana', 'By'),
                actors
                  .filter(({ id }) => row.actors.includes(id))
                  .map(({ name }) => name)
                  .join(', '),
              ],
              [say('Kelengkapan', 'Requirements'), row.requirements],
              [say('Waktu', 'Time'), row.time],
              [say('Keluaran', 'Output'), row.output],
              [say('Keterangan', 'Remarks'), row.note],
            ]
              .filter(([, value]) => value && value !== '–')
              .map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Matrix({ say, published: { actors, rows } }: Part) {
  return (
    <Wide title={say('Langkah, pelaksana dan mutu baku', 'Steps, actors and standard')}>
      <thead>
        <tr>
          <th scope="col">{say('No.', 'No.')}</th>
          <th scope="col">{say('Kegiatan', 'Activity')}</th>
          {actors.map(({ id, name }) => (
            <th key={id} scope="col" class="actor">
              <span>{name}</span>
            </th>
          ))}
          <th scope="col">{say('Kelengkapan', 'Requirements')}</th>
          <th scope="col">{say('Waktu', 'Time')}</th>
          <th scope="col">{say('Keluaran', 'Output')}</th>
          <th scope="col">{say('Keterangan', 'Remarks')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td>{row.number}</td>
            <th scope="row">{row.activity}</th>
            {actors.map(({ id }) => (
              <td key={id} class="mark">
                {row.actors.includes(id) && (
                  <>
                    <span aria-hidden="true">●</span>
                    <span class="aside">{say('ya', 'yes')}</span>
                  </>
                )}
              </td>
            ))}
            <td>{row.requirements}</td>
            <td class="lines">{row.time}</td>
            <td>{row.output}</td>
            <td>{row.note}</td>
          </tr>
        ))}
      </tbody>
    </Wide>
  );
}

function Annexes({ say, published: { periods, ladders, categories, counting } }: Part) {
  return (
    <>
      <h2>{say('Cara menghitung', 'How it is counted')}</h2>
      <ul>
        {counting.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Wide title={say('Jangka waktu dan sumbernya', 'Periods and their sources')}>
        <thead>
          <tr>
            <th scope="col">{say('Untuk', 'For')}</th>
            <th scope="col">{say('Berlaku bagi', 'Applies to')}</th>
            <th scope="col">{say('Waktu', 'Time')}</th>
            <th scope="col">{say('Sumber', 'Source')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ what, scope, period, source }) => (
            <tr key={`${what} ${scope}`}>
              <th scope="row">{what}</th>
              <td>{scope}</td>
              <td>{period}</td>
              <td lang="id">{source}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
      <h2>{say('Bila terlambat', 'When it is late')}</h2>
      {ladders
        .filter(({ steps }) => steps.length > 0)
        .map(({ name, steps }) => (
          <details key={name}>
            <summary>{name}</summary>
            <ul>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </details>
        ))}
      <h2>{say('Kelengkapan tiap kategori', 'What each category needs')}</h2>
      {categories.map(({ name, requires }) => (
        <details key={name}>
          <summary>{name}</summary>
          <ul>
            {requires.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

/** A table wider than a phone scrolls by itself, also by keyboard. */
function Wide({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="wide" tabIndex={0} aria-label={title}>
        <table>{children}</table>
      </section>
    </>
  );
}
