import { type Language, longDate, longDay } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/complaint.ts';
import type { ComplaintEvent } from '#complaints/event.ts';
import { outsideOf } from '#complaints/steps/forward.ts';
import type { TextRef } from '#complaints/words.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { archiveReasonText } from './archive-reasons.ts';
import { className } from './class-names.ts';
import { deadlineName } from './deadline-names.ts';
import { draftText, plannedText } from './draft-text.ts';
import { erasedText } from './erased-text.ts';
import { lackingText } from './lacking-names.ts';
import { ladderText } from './ladder-text.ts';
import { laporStateName } from './lapor-states.ts';
import { mergingText } from './merging-text.ts';
import { obstacleName } from './obstacle-names.ts';
import { agencyName } from './office-names.ts';
import { outsideBodyName } from './outside-bodies.ts';
import { recomputedText } from './recomputed-text.ts';
import { oralReprimandText, reprimandText } from './reprimand-text.ts';
import { rankedText, taskText } from './task-text.ts';
import { urgencyName } from './urgency-names.ts';

/** Who reads of a case: whoever complained, an office that may read it, or somebody for whom only its public words are. */
export type TimelineReader = 'complainant' | 'office' | 'public';

export type Data<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: Type }>['data'];

/** How an entry is said to one reader: both languages side by side, so that neither is forgotten. */
export interface Telling {
  readonly say: (id: string, en: string) => string;
  readonly agency: (id: string) => string;
  /** Words that somebody wrote; says so where they were erased. */
  readonly words: (ref: TextRef) => string;
  readonly when: (instant: string) => string;
  readonly language: Language;
  readonly tenant: TenantConfig;
}

/** The words that a reader is shown of an entry. A remark is for offices alone, and so is why an answer was confirmed. */
export function wordsShown(event: ComplaintEvent, reader: TimelineReader): TextRef[] {
  if (reader === 'public') return publicWords(event);
  switch (event.type) {
    case 'complaint-dispatched.v1':
      return event.data.reason ? [event.data.reason] : [];
    case 'complaint-forwarded.v1': {
      const { reason, name, externalNumber } = event.data;
      return [reason, name, ...(externalNumber ? [externalNumber] : [])];
    }
    case 'complaint-answered.v1':
    case 'outside-reply-recorded.v1':
    case 'interim-reply-sent.v1':
      return [event.data.public];
    case 'completion-asked.v1':
    case 'reply-received.v1':
      return [event.data.text];
    case 'answer-drafted.v1':
      return reader === 'office' ? [event.data.public] : [];
    case 'draft-returned.v1':
      return reader === 'office' ? [event.data.reason] : [];
    case 'work-passed-down.v1':
      return reader === 'office' ? [event.data.task] : [];
    case 'contribution-given.v1':
      return reader === 'office' ? [event.data.text] : [];
    case 'complaint-merged.v1':
      return event.data.reason ? [event.data.reason] : [];
    case 'complaint-unmerged.v1':
      return [event.data.reason];
    case 'complaint-completed.v1':
    case 'complaint-archived.v1':
    case 'complaint-rated.v1':
      return event.data.text ? [event.data.text] : [];
    case 'complaint-returned.v1':
    case 'complaint-postponed.v1':
      return [event.data.reason];
    case 'complaint-reopened.v1':
      return event.data.by === 'complainant' || reader === 'office' ? [event.data.reason] : [];
    case 'complaint-corrected.v1':
      return reader === 'office' ? [event.data.reason] : [];
    case 'remark-added.v1':
    case 'oral-reprimand-recorded.v1':
      return reader === 'office' ? [event.data.text] : [];
    default:
      return [];
  }
}

/** The part of an answer or interim reply that is for everybody. */
function publicWords(event: ComplaintEvent): TextRef[] {
  switch (event.type) {
    case 'complaint-answered.v1':
    case 'outside-reply-recorded.v1':
    case 'interim-reply-sent.v1':
      return [event.data.public];
    default:
      return [];
  }
}

/** What a reader is told of one entry; undefined for entries that are not for that reader. */
export function timelineText(
  event: ComplaintEvent,
  words: ReadonlyMap<string, string>,
  tenant: TenantConfig,
  language: Language,
  reader: TimelineReader = 'complainant',
): string | undefined {
  const telling = tellingOf(tenant, language, words);
  const said = entryText(event, telling, reader);
  // Name and number of the body outside stand inside the sentence.
  const quoted = event.type === 'complaint-forwarded.v1' ? [event.data.reason] : wordsShown(event, reader);
  const shown = quoted.map(telling.words);
  return said === undefined ? undefined : [said, ...shown, ...attachedText(event, telling)].join(' ');
}

/** That files came with it; which ones they are stands beside the timeline. */
function attachedText({ data }: ComplaintEvent, { say }: Telling): string[] {
  const { length = 0 } = ('attachments' in data && data.attachments) || [];
  return length > 0 ? [say(`Lampiran: ${length}.`, `Files attached: ${length}.`)] : [];
}

function tellingOf(tenant: TenantConfig, language: Language, words: ReadonlyMap<string, string>): Telling {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  return {
    say,
    agency: (id) => agencyName(id, tenant, language),
    words: ({ id }) => words.get(id) ?? erasedText(language),
    when: (instant) => longDate(tenant.zone, instant, language),
    language,
    tenant,
  };
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
): string | undefined {
  const telling = tellingOf(tenant, language, new Map());
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

/** The sentences before what somebody wrote. */
function entryText(event: ComplaintEvent, telling: Telling, reader: TimelineReader): string | undefined {
  const { say, agency, language } = telling;
  switch (event.type) {
    case 'complaint-submitted.v1':
      return say('Laporan diterima.', 'Report received.');
    case 'complaint-triaged.v1':
      return undefined;
    case 'complaint-dispatched.v1':
      return dispatchedText(event.data, telling);
    case 'complaint-accepted.v1':
      return event.data.by === 'answering'
        ? undefined
        : say(
            'Instansi menerima laporan dan mulai menanganinya.',
            'The agency accepted the report and works on it.',
          );
    case 'completion-asked.v1':
      return askedText(event.data, telling);
    case 'complaint-completed.v1':
      return event.data.text
        ? say('Laporan dilengkapi pelapor:', 'Completed by the complainant:')
        : say('Laporan dilengkapi pelapor.', 'Completed by the complainant.');
    case 'complaint-returned.v1': {
      const { by, obstacle } = event.data;
      return say(
        `${agency(by)} mengembalikan laporan: ${obstacleName(obstacle, 'id')}. Koordinator menentukan instansi yang menanganinya. Alasan:`,
        `${agency(by)} gave the report back: ${obstacleName(obstacle, 'en')}. The coordinator decides who handles it. Reason:`,
      );
    }
    case 'complaint-postponed.v1': {
      const { obstacle, until } = event.data;
      return say(
        `Penanganan ditunda sampai ${longDay(until, 'id')}: ${obstacleName(obstacle, 'id')}. Alasan:`,
        `Postponed until ${longDay(until, 'en')}: ${obstacleName(obstacle, 'en')}. Reason:`,
      );
    }
    case 'complaint-resumed.v1':
      return resumedText(event.data, telling);
    case 'complaint-forwarded.v1':
      return forwardedText(event.data, telling);
    case 'outside-reply-recorded.v1':
      return say('Balasan dari lembaga di luar pemerintah daerah:', 'Reply of the body outside the regency:');
    case 'work-passed-down.v1':
    case 'contribution-given.v1':
      return taskText(event.data, telling, reader);
    case 'complaint-merged.v1':
    case 'complaint-unmerged.v1':
    case 'duplicate-joined.v1':
    case 'duplicate-parted.v1':
      return mergingText(event, telling.say, reader);
    case 'lapor-recorded.v1':
      return say(
        `Tercatat di SP4N-LAPOR! dengan nomor ${event.data.number}: ${laporStateName(event.data.state, 'id')}.`,
        `Recorded in SP4N-LAPOR! as number ${event.data.number}: ${laporStateName(event.data.state, 'en')}.`,
      );
    case 'assignment-ranked.v1':
      return reader === 'office' ? rankedText(event.data, telling) : undefined;
    case 'answer-drafted.v1':
    case 'draft-returned.v1':
      return reader === 'office' ? draftText(event.type, telling) : undefined;
    case 'answer-confirmed.v1':
    case 'reply-period-ended.v1':
      return plannedText(event.type, telling);
    case 'interim-reply-sent.v1':
      return say('Tanggapan sementara:', 'Interim reply:');
    case 'complaint-answered.v1':
      return answeredText(event.data, telling);
    case 'reply-received.v1':
      return say('Tanggapan pelapor:', 'Reply of the complainant:');
    case 'complaint-rated.v1':
      return say(
        `Pelapor memberi nilai ${event.data.stars} dari 5.`,
        `The complainant gave ${event.data.stars} of 5.`,
      );
    case 'complaint-reopened.v1':
      return event.data.by === 'complainant'
        ? say('Laporan dibuka kembali oleh pelapor. Alasan:', 'Reopened by the complainant. Reason:')
        : say(
            'Nilai rendah ditinjau dan laporan dibuka kembali.',
            'The low rating was reviewed and the report reopened.',
          );
    case 'complaint-corrected.v1':
      return correctedText(event.data, telling);
    case 'deadlines-recomputed.v1':
      return recomputedText(event.data, telling);
    case 'remark-added.v1':
      return reader === 'office' ? say('Catatan internal:', 'Internal remark:') : undefined;
    case 'reprimand-sent.v1':
      return reprimandText(event.data, telling);
    case 'oral-reprimand-recorded.v1':
      return reader === 'office' ? oralReprimandText(event.data, telling) : undefined;
    case 'erasure-asked.v1':
      return say(
        'Pelapor meminta isi laporan dan data dirinya dihapus.',
        'The complainant asks that words and identity be erased.',
      );
    case 'words-erased.v1':
      return say(
        'Isi laporan dan data pelapor dihapus (UU 27/2022).',
        'Words and identity were erased (UU 27/2022).',
      );
    case 'address-bounced.v1':
      return event.data.why === 'bounced'
        ? say(
            'Surat ke alamat pelapor tidak sampai; koordinator mencari alamat lain.',
            'Mail to the complainant comes back; another address is looked for.',
          )
        : say(
            'Surat ke alamat pelapor dihentikan atas permintaan penerima.',
            'Mail to the complainant’s address was stopped at its reader’s wish.',
          );
    case 'address-mended.v1':
      return mendedText(event.data, telling);
    case 'complaint-archived.v1':
      return archivedText(event.data, say);
    case 'complaint-closed.v1':
      return closedText(event.data, telling);
    case 'ladder-step-reached.v1':
      // Nobody outside learns that an answer waits.
      if (reader === 'complainant' && event.data.deadline === 'approve-answer') return undefined;
      return ladderText(event.data, telling.tenant, language);
  }
}

/** A later dispatch verifies nothing: it says who is next. */
function dispatchedText(
  { lead, promised, reason, moves }: Data<'complaint-dispatched.v1'>,
  { say, agency, when }: Telling,
): string {
  const again = !moves.closed?.some(({ id }) => id.startsWith('verify-'));
  const by = when(promised.at);
  return again
    ? say(
        `Laporan kini diteruskan ke ${agency(lead)}. Dijanjikan selesai paling lambat ${by}.${reason ? ' Alasan:' : ''}`,
        `Report now sent to ${agency(lead)}. Promised by ${by}.${reason ? ' Reason:' : ''}`,
      )
    : say(
        `Laporan diverifikasi dan diteruskan ke ${agency(lead)}. Dijanjikan selesai paling lambat ${by}.`,
        `Report verified and sent to ${agency(lead)}. Promised by ${by}.`,
      );
}

function askedText({ missing, moves }: Data<'completion-asked.v1'>, { say, when }: Telling): string {
  const until = moves.opened?.flatMap(({ deadlines }) => deadlines)[0];
  const [by, byEnglish] = until ? [` paling lambat ${when(until.at)}`, ` by ${when(until.at)}`] : ['', ''];
  return say(
    `Pelapor diminta melengkapi ${lackingText(missing, 'id')}${by}:`,
    `The complainant is asked for ${lackingText(missing, 'en')}${byEnglish}:`,
  );
}

/** To whom, with its number there; asked once more when it lies outside already. */
function forwardedText(
  { body, name, externalNumber, moves }: Data<'complaint-forwarded.v1'>,
  { say, words }: Telling,
): string {
  const again = moves.closed?.some(({ id }) => id.startsWith('ask-outside-'));
  const [whom, number] = [words(name), externalNumber && words(externalNumber)];
  const [there, thereEnglish] = number ? [`, nomor ${number}`, `, number ${number}`] : ['', ''];
  const [kind, kindEnglish] = [outsideBodyName(body, 'id'), outsideBodyName(body, 'en')];
  return again
    ? say(
        `Ditanyakan lagi kepada ${whom} (${kind}${there}). Alasan:`,
        `Asked again: ${whom} (${kindEnglish}${thereEnglish}). Reason:`,
      )
    : say(
        `Laporan diteruskan ke luar pemerintah daerah: ${whom} (${kind}${there}). Alasan:`,
        `Forwarded outside the regency: ${whom} (${kindEnglish}${thereEnglish}). Reason:`,
      );
}

/** Name and number of the body outside that a case lies with. */
export function outsideWords(complaint: Complaint): TextRef[] {
  const outside = outsideOf(complaint);
  return outside ? [outside.name, ...(outside.externalNumber ? [outside.externalNumber] : [])] : [];
}

function archivedText({ reason, wayBackUntil }: Data<'complaint-archived.v1'>, say: Telling['say']): string {
  const [until, untilEnglish] = wayBackUntil
    ? [
        ` Masih dapat dilengkapi sampai ${longDay(wayBackUntil, 'id')}.`,
        ` It can still be completed until ${longDay(wayBackUntil, 'en')}.`,
      ]
    : ['', ''];
  return say(
    `Laporan diarsipkan: ${archiveReasonText(reason, 'id')}.${until}`,
    `Archived: ${archiveReasonText(reason, 'en')}.${untilEnglish}`,
  );
}

function mendedText({ left }: Data<'address-mended.v1'>, { say }: Telling): string {
  switch (left) {
    case 'email':
      return say('Alamat surat pelapor diperbarui.', 'The complainant’s mail address was renewed.');
    case 'phone':
      return say('Nomor telepon pelapor dicatat.', 'The complainant’s telephone number was noted.');
    case 'none':
      return say(
        'Tidak ada alamat pelapor yang dapat disurati.',
        'No address of the complainant takes mail.',
      );
  }
}

function resumedText({ promised }: Data<'complaint-resumed.v1'>, { say, when }: Telling): string {
  const by = when(promised.at);
  return say(
    `Penanganan dilanjutkan. Dijanjikan selesai paling lambat ${by}.`,
    `Work on it goes on. Promised by ${by}.`,
  );
}

function answeredText({ plannedFor }: Data<'complaint-answered.v1'>, { say }: Telling): string {
  return plannedFor
    ? say(
        `Jawaban (direncanakan ${longDay(plannedFor, 'id')}):`,
        `Answer (planned for ${longDay(plannedFor, 'en')}):`,
      )
    : say('Jawaban:', 'Answer:');
}

function correctedText(
  { class: ofClass, urgency, promised }: Data<'complaint-corrected.v1'>,
  { say, when }: Telling,
): string {
  const by = when(promised.at);
  return say(
    `Penggolongan dikoreksi: ${className(ofClass, 'id')}, urgensi ${urgencyName(urgency, 'id').toLowerCase()}. Dijanjikan selesai paling lambat ${by}.`,
    `Classification corrected: ${className(ofClass, 'en')}, urgency ${urgencyName(urgency, 'en').toLowerCase()}. Promised by ${by}.`,
  );
}

function closedText({ by }: Data<'complaint-closed.v1'>, { say }: Telling): string {
  switch (by) {
    case 'rating':
      return say('Laporan ditutup setelah dinilai.', 'Closed after the rating.');
    case 'review':
      return say(
        'Nilai rendah ditinjau dan jawabannya ditegaskan. Laporan ditutup.',
        'The low rating was reviewed and the answer confirmed. Closed.',
      );
    case 'lapse':
      return say(
        'Laporan ditutup: masa tanggapan pelapor berakhir.',
        'Closed: the period for a reply has passed.',
      );
  }
}
