import { type Language, longDate } from '#calendar/zones.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { deadlineName } from './deadline-names.ts';
import { entryText } from './entry-text.ts';
import { type Telling, type TimelineReader, tellingOf } from './telling.ts';
import { privatePart, wordsShown } from './timeline-words.ts';

/** What a reader is told of one entry, naming no cases but `named`; undefined for entries that are not for that reader. */
export function timelineText(
  event: ComplaintEvent,
  words: ReadonlyMap<string, string>,
  tenant: TenantConfig,
  language: Language,
  reader: TimelineReader = 'complainant',
  named?: ReadonlySet<string>,
): string | undefined {
  const telling = tellingOf(tenant, language, words, named);
  const said = entryText(event, telling, reader);
  // Name and number of the body outside stand inside the sentence.
  const quoted = event.type === 'complaint-forwarded.v1' ? [event.data.reason] : wordsShown(event, reader);
  const [inner] = privatePart(event);
  const shown = quoted.map((ref) =>
    ref === inner
      ? telling.say(
          `Hanya untuk pelapor: ${telling.words(ref)}`,
          `For the complainant alone: ${telling.words(ref)}`,
        )
      : telling.words(ref),
  );
  return said === undefined ? undefined : [said, ...shown, ...attachedText(event, telling)].join(' ');
}

/** That files came with it; which ones they are stands beside the timeline. */
function attachedText({ data }: ComplaintEvent, { say }: Telling): string[] {
  const { length = 0 } = ('attachments' in data && data.attachments) || [];
  return length > 0 ? [say(`Lampiran: ${length}.`, `Files attached: ${length}.`)] : [];
}

/**
 * That an entry came, for whoever acted on an older state: nobody's words, and to an office its own business too.
 * Undefined for what a machine proposed, and for what is not the reader's business.
 */
export function changeText(
  event: ComplaintEvent,
  reader: TimelineReader,
  tenant: TenantConfig,
  language: Language,
  named?: ReadonlySet<string>,
): string | undefined {
  const telling = tellingOf(tenant, language, new Map(), named);
  const { say } = telling;
  if (event.type === 'complaint-answered.v1')
    return say('Instansi menjawab laporan.', 'The agency answered the report.');
  if (event.type === 'complaint-forwarded.v1')
    return say('Laporan diteruskan ke luar pemerintah daerah.', 'Forwarded outside the regency.');
  const said = entryText(event, telling, reader);
  if (said || reader === 'complainant') return said?.replace(/\.? (?:Alasan|Reason):$|:$/, '.');
  if (event.type === 'complaint-accepted.v1')
    return say(
      'Instansi menerima laporan dengan menjawabnya.',
      'The agency accepted the report by answering.',
    );
  if (event.type !== 'ladder-step-reached.v1') return undefined;
  const what = deadlineName(event.data.deadline, language);
  const at = longDate(tenant.zone, event.data.deadlineAt, language);
  return say(`Pengingat: batas waktu ${what} ${at}.`, `Reminder: deadline for ${what}, ${at}.`);
}
