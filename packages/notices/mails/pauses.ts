import { longDate, longDay } from '#calendar/zones.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { lackingText } from '#wording/lacking-names.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import { periodText } from '#wording/period-text.ts';
import { capital, type Fact, type Telling } from '../render/letter.ts';
import {
  holder,
  letter,
  number,
  openAt,
  promised,
  quoted,
  sayIn,
  type Template,
  when,
} from './citizen-letter.ts';

/** What is missing, until when, and how to give it. */
export const completionAsked: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const until = openAt(telling, 'complete');
  const missing = complaint.stage === 'needs-completion' ? complaint.asked.missing : [];
  return letter(telling, {
    subject: until
      ? say(`Lengkapi laporan Anda paling lambat ${until}`, `Complete your report by ${until}`)
      : say('Lengkapi laporan Anda', 'Complete your report'),
    opening: say(
      'Laporan Anda perlu dilengkapi. Yang diminta:',
      'Your report needs to be completed. What is asked:',
    ),
    quote: quoted(telling),
    facts: [
      number(telling),
      {
        label: say('Yang belum ada', 'What is missing'),
        value: capital(lackingText(missing, telling.language)),
      },
      ...(missing.includes('supporting-data') ? required(telling) : []),
      ...(until ? [{ label: say('Lengkapi paling lambat', 'Complete by'), value: until }] : []),
      ...coordinatorsContact(telling),
    ],
    paragraphs: [
      say(
        'Sampaikan kepada koordinator pengaduan dengan menyebut nomor laporan. Selama menunggu Anda, batas waktu petugas berhenti.',
        'Give it to the complaints coordinator, naming the report’s number. While we wait for you the officers’ deadlines stand still.',
      ),
      say(
        'Bila tidak dilengkapi sampai tanggal itu, laporan diarsipkan; surat arsipnya menyebut sampai kapan Anda masih dapat melengkapinya.',
        'If it is not completed by then, the report is archived; the letter then says until when you can still complete it.',
      ),
    ],
    action: { label: say('Lihat laporan', 'See the report'), url: telling.url },
  });
};

/** This mail takes no reply: where else the coordinator is reached. */
function coordinatorsContact({ tenant: { texts }, language }: Telling): Fact[] {
  if (!texts.contact) return [];
  const label = language === 'id' ? 'Koordinator pengaduan' : 'Complaints coordinator';
  return [{ label, value: inLanguage(texts.contact, language) }];
}

/** What reports of the category need. */
function required({ file, tenant, language }: Telling): Fact[] {
  const category = tenant.categories.find(({ id }) => id === file.complaint.category);
  if (!category || category.requires.length === 0) return [];
  const label = language === 'id' ? 'Biasanya diperlukan' : 'What is usually needed';
  return [{ label, value: category.requires.map((one) => inLanguage(one, language)).join('; ') }];
}

export const postponed: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const { language } = telling;
  const why = complaint.stage === 'postponed' ? complaint.postponed : undefined;
  const until = why ? longDay(why.until, language) : '';
  return letter(telling, {
    subject: say(
      `Penanganan laporan Anda ditunda sampai ${until}`,
      `Your report is postponed until ${until}`,
    ),
    opening: say(
      `${holder(telling)} menunda penanganan laporan Anda sampai ${until}, dengan alasan:`,
      `${holder(telling)} postpones your report until ${until} and says:`,
    ),
    quote: quoted(telling),
    facts: [
      number(telling),
      ...(why
        ? [{ label: say('Kendala', 'Obstacle'), value: capital(obstacleName(why.obstacle, language)) }]
        : []),
      { label: say('Ditunda sampai', 'Postponed until'), value: until },
    ],
    paragraphs: [
      say(
        'Pada tanggal itu penanganan dilanjutkan, dan kami mengabari Anda kapan laporan dijanjikan selesai.',
        'On that day the work goes on, and we write to you by when the report is promised.',
      ),
    ],
  });
};

export const resumed: Template = (telling) => {
  const say = sayIn(telling);
  const by = when(telling, telling.file.complaint.promised);
  return letter(telling, {
    subject: say(
      `Penanganan laporan Anda dilanjutkan, dijanjikan selesai ${by}`,
      `Work on your report goes on, promised by ${by}`,
    ),
    opening: say(
      `${holder(telling)} melanjutkan penanganan laporan Anda.`,
      `${holder(telling)} works on your report again.`,
    ),
    facts: [number(telling), promised(telling)],
    paragraphs: [
      say(
        'Anda tidak perlu melakukan apa pun sekarang. Kami mengabari Anda begitu ada jawaban.',
        'You need not do anything now. We write to you as soon as there is an answer.',
      ),
    ],
  });
};

/** By when the answer is promised now, until when it was, by which rule and why. */
export const extended: Template = (telling) => {
  const say = sayIn(telling);
  const { language, tenant, told } = telling;
  const event = told?.event.type === 'period-extended.v1' ? told.event.data : undefined;
  const by = when(telling, event?.promised ?? telling.file.complaint.promised);
  return letter(telling, {
    subject: say(
      `Jawaban atas permintaan informasi Anda diperpanjang sampai ${by}`,
      `The answer to your request is put off until ${by}`,
    ),
    opening: say(
      `${holder(telling)} memperpanjang waktu untuk menjawab permintaan informasi Anda, dengan alasan:`,
      `${holder(telling)} extends its time to answer your request for information and says:`,
    ),
    quote: quoted(telling),
    facts: [
      number(telling),
      { label: say('Dijanjikan selesai paling lambat', 'Promised by'), value: by },
      ...(event
        ? [
            {
              label: say('Sebelumnya', 'Before'),
              value: longDate(tenant.zone, event.promisedBefore, language),
            },
            {
              label: say('Perpanjangan', 'Extension'),
              value: `${periodText(event.by, language)} (${event.source})`,
            },
          ]
        : []),
    ],
    paragraphs: [
      say(
        'Waktu itu hanya dapat diperpanjang sekali. Anda tidak perlu melakukan apa pun sekarang.',
        'It can be extended once only. You need not do anything now.',
      ),
    ],
  });
};
