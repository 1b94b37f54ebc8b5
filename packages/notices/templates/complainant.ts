import { longDay } from '#calendar/zones.ts';
import { openDeadline } from '#complaints/assignment.ts';
import { holderOf, sentTo } from '#complaints/complaint.ts';
import type { DeadlineKind } from '#sop/deadline.ts';
import { agencyName } from '#wording/timeline-text.ts';
import { type Fact, type Letter, type Telling, whenText } from '../letter.ts';
import type { TemplateName } from '../notice.ts';

type Template = (telling: Telling) => Letter;

/** Both languages side by side, so that neither is forgotten. */
const sayIn =
  ({ language }: Telling) =>
  (id: string, en: string): string =>
    language === 'id' ? id : en;

function letter(telling: Telling, said: Pick<Letter, 'subject' | 'opening'> & Partial<Letter>): Letter {
  const say = sayIn(telling);
  return {
    facts: [],
    sections: [],
    paragraphs: [],
    notes: [],
    action: { label: say('Buka laporan Anda', 'Open your report'), url: telling.url },
    language: telling.language,
    ...said,
    subject: `[${telling.notice.number}] ${said.subject}`,
  };
}

const when = ({ tenant, language }: Telling, at: { at: string; estimate?: boolean }): string =>
  whenText(tenant.zone, at, language);

/** When a deadline of the complaint falls; undefined when it runs no more. */
function openAt(telling: Telling, kind: DeadlineKind): string | undefined {
  const holder = holderOf(telling.file.complaint, kind);
  const deadline = holder && openDeadline(holder, kind);
  return deadline && when(telling, deadline);
}

const number = (telling: Telling): Fact => ({
  label: sayIn(telling)('Nomor laporan', 'Report number'),
  value: telling.notice.number,
});

function promised(telling: Telling): Fact {
  const { promised } = telling.file.complaint;
  const say = sayIn(telling);
  const label = promised.provisional
    ? say('Dijanjikan selesai paling lambat (sementara)', 'Promised by (provisional)')
    : say('Dijanjikan selesai paling lambat', 'Promised by');
  return { label, value: when(telling, promised) };
}

function holder({ file: { complaint }, tenant, language }: Telling): string {
  const [lead] = sentTo(complaint);
  return lead ? agencyName(lead, tenant, language) : '';
}

const received: Template = (telling) => {
  const say = sayIn(telling);
  const verify = openAt(telling, 'verify');
  return letter(telling, {
    subject: verify
      ? say(
          `Laporan diterima, diperiksa paling lambat ${verify}`,
          `Report received, to be checked by ${verify}`,
        )
      : say('Laporan diterima', 'Report received'),
    opening: say('Laporan Anda sudah kami terima.', 'We have received your report.'),
    facts: [
      number(telling),
      ...(verify
        ? [
            {
              label: say('Diperiksa koordinator paling lambat', 'Checked by the coordinator by'),
              value: verify,
            },
          ]
        : []),
      promised(telling),
    ],
    paragraphs: [
      say(
        'Simpan nomor laporan bersama kode rahasia yang tampil saat Anda mengirim. Dengan keduanya Anda mengikuti laporan ini.',
        'Keep the report number with the secret code that was shown when you sent it. With both you follow the report.',
      ),
      say(
        'Kode rahasia tidak pernah kami kirim atau tanyakan. Jangan berikan kepada siapa pun.',
        'We never send the secret code and never ask for it. Give it to nobody.',
      ),
    ],
  });
};

const dispatched: Template = (telling) => {
  const say = sayIn(telling);
  const by = when(telling, telling.file.complaint.promised);
  return letter(telling, {
    subject: say(
      `Laporan Anda diteruskan, dijanjikan selesai ${by}`,
      `Your report was sent on, promised by ${by}`,
    ),
    opening: say(
      `Laporan Anda sudah diperiksa dan diteruskan kepada ${holder(telling)}.`,
      `Your report was checked and sent to ${holder(telling)}.`,
    ),
    facts: [
      number(telling),
      { label: say('Ditangani oleh', 'Handled by'), value: holder(telling) },
      promised(telling),
    ],
    paragraphs: [
      say(
        'Anda tidak perlu melakukan apa pun sekarang. Kami mengabari Anda begitu ada jawaban.',
        'You need not do anything now. We write to you as soon as there is an answer.',
      ),
    ],
  });
};

const answered: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const until = openAt(telling, 'reply');
  const planned = 'answer' in complaint ? complaint.answer.plannedFor : undefined;
  return letter(telling, {
    subject: until
      ? say(
          `Laporan Anda dijawab, tanggapi paling lambat ${until}`,
          `Your report was answered, reply by ${until}`,
        )
      : say('Laporan Anda dijawab', 'Your report was answered'),
    opening: say(`${holder(telling)} menjawab laporan Anda:`, `${holder(telling)} answered your report:`),
    quote: telling.answer ?? say('(isi telah dihapus)', '(the words were erased)'),
    facts: [
      number(telling),
      ...(planned
        ? [{ label: say('Direncanakan pada', 'Planned for'), value: longDay(planned, telling.language) }]
        : []),
      ...(until ? [{ label: say('Tanggapi paling lambat', 'Reply by'), value: until }] : []),
    ],
    paragraphs: until
      ? [
          say(
            'Beri nilai satu sampai lima di halaman laporan, dengan nomor dan kode rahasia Anda. Bila tidak ada tanggapan sampai tanggal itu, laporan ditutup.',
            'Rate the answer from one to five on the page of your report, with its number and your secret code. Without a reply until then the report is closed.',
          ),
        ]
      : [],
    action: { label: say('Baca dan beri nilai', 'Read and rate'), url: telling.url },
  });
};

const lapsed: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const at = complaint.stage === 'closed' ? when(telling, complaint.closed) : '';
  return letter(telling, {
    subject: say(
      `Laporan Anda ditutup, masa tanggapan berakhir ${at}`,
      `Your report is closed, the time to reply ended ${at}`,
    ),
    opening: say(
      'Laporan Anda ditutup karena tidak ada tanggapan atas jawabannya sampai batas waktu.',
      'Your report is closed because there was no reply to the answer in time.',
    ),
    facts: [number(telling), { label: say('Ditutup', 'Closed'), value: at }],
    paragraphs: [
      say(
        'Bila masalahnya belum selesai, kirim laporan baru dan sebut nomor ini.',
        'If the problem is not solved, send a new report and name this number.',
      ),
    ],
  });
};

/** All that a citizen is mailed about a secret case: a mailbox may be read by others. */
export const news: Template = (telling) => {
  const say = sayIn(telling);
  return letter(telling, {
    subject: say('Ada kabar tentang laporan Anda', 'There is news about your report'),
    opening: say('Ada kabar tentang laporan Anda.', 'There is news about your report.'),
    paragraphs: [
      say(
        'Buka laporan dengan nomor dan kode rahasia Anda untuk membacanya.',
        'Open the report with its number and your secret code to read it.',
      ),
    ],
  });
};

export const complainantTemplates = { received, dispatched, answered, lapsed } satisfies Partial<
  Record<TemplateName, Template>
>;
