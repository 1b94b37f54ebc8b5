import type { ComponentChildren } from 'preact';
import { longDay } from '#calendar/zones.ts';
import type { DeadlineView } from '#casework/views/deadline-view.ts';
import type { TimelineLine } from '#casework/views/timeline-lines.ts';
import type { TrackingView } from '#casework/views/track-complaint.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { className } from '#wording/class-names.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { page } from '../parts/document.tsx';
import { Estimate, Promised, When } from '../parts/promised-date.tsx';
import { link, type TenantPage, translatorFor } from '../parts/site.ts';
import { RatingForm, type TypedRating } from './rating-form.tsx';

interface CaseView {
  readonly site: TenantPage;
  readonly followed: TrackingView;
  /** Belongs into the page's forms, never into an address. */
  readonly code: string;
  readonly key: string;
  /** Typed values of the rating form, and their errors. */
  readonly rating?: TypedRating | undefined;
  /** One sentence about the step just taken. */
  readonly statusMessage?: string | undefined;
}

export function casePage({ site, followed, code, key, rating, statusMessage }: CaseView): string {
  const say = translatorFor(site);
  const { number, stageText, holder, promised, deadlines, timeline, possible, common, commonTimeline } =
    followed;
  return page({
    visitor: site,
    tenant: site.tenant,
    title: `${say('Laporan', 'Report')} ${number}`,
    children: (
      <>
        <h1>
          {say('Laporan', 'Report')} <span class="mono">{number}</span>
        </h1>
        {statusMessage && (
          <p class="note" role="status">
            {statusMessage}
          </p>
        )}
        {rating && !statusMessage && <UnratedNote site={site} />}
        <p class="stage">{common?.stageText ?? stageText}</p>
        {followed.commonTimeline && <JoinedNote site={site} common={common?.number} />}
        {followed.erasedAt && (
          <p class="note">
            {say(
              'Isi laporan dan data pelapor sudah dihapus.',
              'The words of this report and who sent it have been erased.',
            )}
          </p>
        )}
        {possible.includes('rate') && (
          <p>
            <a href="#rating">{say('Beri nilai jawabannya', 'Rate the answer')}</a>
          </p>
        )}
        <dl class="facts">
          <Fact name={say('Dipegang oleh', 'In the hands of')}>
            {holder || withoutHolder(followed, site)}
          </Fact>
          <Fact name={say('Dijanjikan selesai', 'Promised by')}>
            <Promised site={site} {...promised} />
          </Fact>
          {followed.queue && (
            <Fact name={say('Antrean di instansi', 'Place in the agency’s queue')}>
              {queueText(followed.queue, site)}
            </Fact>
          )}
          {followed.plannedFor && (
            <Fact name={say('Direncanakan untuk', 'Planned for')}>
              <time dateTime={followed.plannedFor}>{longDay(followed.plannedFor, site.language)}</time>
            </Fact>
          )}
          <Fact name={say('Jenis dan urgensi', 'Kind and urgency')}>
            {className(followed.class, site.language)},{' '}
            {urgencyName(followed.urgency, site.language).toLowerCase()}
          </Fact>
        </dl>
        {common?.answer && (
          <>
            <h2>{say('Jawaban', 'The answer')}</h2>
            <p>{common.answer.public}</p>
          </>
        )}
        {commonTimeline && commonTimeline.length > 0 && (
          <Timeline
            site={site}
            heading={say('Riwayat laporan bersama', 'History of the common report')}
            timeline={commonTimeline}
          />
        )}
        <Timeline site={site} heading={say('Riwayat', 'History')} timeline={timeline} />
        <CaseActions site={site} followed={followed} code={code} idempotencyKey={key} rating={rating} />
        {deadlines.length > 0 && <Deadlines site={site} deadlines={deadlines} />}
        <form method="post" action={link(site, '/lacak')}>
          <input type="hidden" name="nomor" value={number} />
          <input type="hidden" name="kode" value={code} />
          <button type="submit" class="plain">
            {say('Perbarui', 'Refresh')}
          </button>
        </form>
      </>
    ),
  });
}

function withoutHolder({ common, commonTimeline }: TrackingView, site: TenantPage): string {
  const say = translatorFor(site);
  return commonTimeline && !common
    ? say('Ditangani bersama laporan lain', 'Handled together with another report')
    : say('Tidak ada lagi yang perlu bertindak', 'No action is needed any more');
}

/** Names the common case only to a complainant who may know of it. */
const JoinedNote = ({ site, common }: { site: TenantPage; common: string | undefined }) => {
  const say = translatorFor(site);
  return (
    <p class="note">
      {common
        ? say(
            `Laporan Anda ditangani bersama dalam laporan ${common} tentang hal yang sama. Anda tetap mengikutinya dan bertindak dengan nomor dan kode rahasia Anda sendiri.`,
            `Your report is handled in common report ${common} about the same matter. You still follow it and act with your own number and secret code.`,
          )
        : say(
            'Laporan Anda ditangani bersama laporan lain. Anda tetap bertindak dengan nomor dan kode rahasia Anda sendiri.',
            'Your report is handled together with another one. You still act with your own number and secret code.',
          )}
    </p>
  );
};

const queueText = ({ place, more }: NonNullable<TrackingView['queue']>, site: TenantPage): string =>
  more
    ? translatorFor(site)(
        `Lebih dari ${place} laporan lebih dulu`,
        `More than ${place} reports stand before it`,
      )
    : translatorFor(site)(`Ke-${place}`, String(place));

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const UnratedNote = ({ site }: { site: TenantPage }) => (
  <p class="summary" role="alert" tabindex={-1} autofocus>
    <a href="#rating">
      {translatorFor(site)(
        'Nilai belum terkirim. Perbaiki isiannya.',
        'Your rating is not sent yet. Mend the form.',
      )}
    </a>
  </p>
);

interface CaseActionsProps {
  readonly site: TenantPage;
  readonly followed: TrackingView;
  readonly code: string;
  readonly idempotencyKey: string;
  readonly rating?: TypedRating | undefined;
}

function CaseActions({ site, followed, code, idempotencyKey, rating }: CaseActionsProps) {
  const say = translatorFor(site);
  const { number, possible, timeline, common, commonTimeline } = followed;
  const stage = common?.stage ?? followed.stage;
  const { contact } = site.tenant.texts;
  const isOver = (stage === 'closed' || stage === 'archived') && !(commonTimeline && !common);
  const reach = contact ? inLanguage(contact, site.language) : '';
  const idle = isOver
    ? say('Laporan ini sudah ditutup.', 'This report is closed.')
    : !possible.includes('complete')
      ? say('Saat ini Anda tidak perlu melakukan apa-apa.', 'There is nothing you need to do now.')
      : stage === 'received'
        ? `${say(
            'Laporan belum dilengkapi sampai batas waktunya. Sampai koordinator memutuskan, Anda masih dapat melengkapinya: sampaikan kepada koordinator pengaduan dengan menyebut nomor laporan.',
            'The report was not completed in time. Until the coordinator decides you can still complete it: give it to the complaints coordinator, naming the report’s number.',
          )} ${reach}`
        : `${say(
            'Kami menunggu kelengkapan dari Anda. Sampaikan kepada koordinator pengaduan sebelum batas waktunya, dengan menyebut nomor laporan; formulirnya di halaman ini menyusul.',
            'We are waiting for what is missing. Give it to the complaints coordinator before the deadline, naming the report’s number; the form on this page will follow.',
          )} ${reach}`;
  return (
    <>
      <h2>{say('Yang dapat Anda lakukan', 'What you can do')}</h2>
      {possible.includes('rate') ? (
        <RatingForm
          site={site}
          number={number}
          code={code}
          idempotencyKey={idempotencyKey}
          seen={(commonTimeline ?? timeline).at(-1)?.sequence}
          typed={rating}
        />
      ) : (
        <p>{idle}</p>
      )}
    </>
  );
}

const Deadlines = ({ site, deadlines }: { site: TenantPage; deadlines: readonly DeadlineView[] }) => (
  <>
    <h2>{translatorFor(site)('Batas waktu', 'Deadlines')}</h2>
    <dl class="facts">
      {deadlines.map((deadline) => (
        <DeadlineLine key={deadline.kind + deadline.at} site={site} deadline={deadline} />
      ))}
    </dl>
  </>
);

function DeadlineLine({ site, deadline }: { site: TenantPage; deadline: DeadlineView }) {
  const say = translatorFor(site);
  const { kind, at, breached, paused, estimate } = deadline;
  const name = deadlineName(kind, site.language);
  return (
    <Fact name={name.charAt(0).toUpperCase() + name.slice(1)}>
      <When site={site} at={at} />
      {breached && <small class="late">{say('Terlambat', 'Late')}</small>}
      {paused && <small>{say('Sedang dijeda', 'Paused')}</small>}
      {estimate && <Estimate site={site} />}
    </Fact>
  );
}

interface TimelineProps {
  readonly site: TenantPage;
  readonly heading: string;
  readonly timeline: readonly TimelineLine[];
}

/** Newest first, because readers want to know what is new. */
const Timeline = ({ site, heading, timeline }: TimelineProps) => (
  <>
    <h2>{heading}</h2>
    <ol class="line" reversed>
      {timeline.toReversed().map(({ sequence, at, text }) => (
        <li key={sequence}>
          <When site={site} at={at} />
          <p>{text}</p>
        </li>
      ))}
    </ol>
  </>
);
