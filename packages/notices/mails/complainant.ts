import { localDate, longDay } from '#calendar/zones.ts';
import { isReportOwed } from '#complaints/work/answering.ts';
import { sopInForce } from '#sop/sop-in-force.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import { capital, type Letter, type Telling } from '../render/letter.ts';
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
import { givenBack } from './given-back.ts';

export const received: Template = (telling) => {
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

export const dispatched: Template = (telling) => {
  const say = sayIn(telling);
  const { event, returned } = telling.told!;
  const sentOn = event.type === 'complaint-dispatched.v1' && event.data.reason !== undefined;
  const by = when(telling, telling.file.complaint.promised);
  const { paragraphs, ...said } = returned
    ? givenBack(telling, returned)
    : {
        paragraphs: [],
        subject: sentOn
          ? say(
              `Laporan Anda diteruskan ke instansi lain, dijanjikan selesai ${by}`,
              `Your report was sent to another agency, promised by ${by}`,
            )
          : say(
              `Laporan Anda diteruskan, dijanjikan selesai ${by}`,
              `Your report was sent on, promised by ${by}`,
            ),
        ...(sentOn ? takenAway(telling) : { opening: sentToFirst(telling) }),
      };
  return letter(telling, {
    ...said,
    facts: [
      number(telling),
      { label: say('Ditangani oleh', 'Handled by'), value: holder(telling) },
      promised(telling),
    ],
    paragraphs: [
      ...paragraphs,
      say(
        'Anda tidak perlu melakukan apa pun sekarang. Kami mengabari Anda begitu ada jawaban.',
        'You need not do anything now. We write to you as soon as there is an answer.',
      ),
    ],
  });
};

const sentToFirst = (telling: Telling): string =>
  sayIn(telling)(
    `Laporan Anda sudah diperiksa dan diteruskan kepada ${holder(telling)}.`,
    `Your report was checked and sent to ${holder(telling)}.`,
  );

/** The coordinator sends it on, and says why. */
const takenAway = (telling: Telling): Pick<Letter, 'opening' | 'quote'> => ({
  opening: sayIn(telling)(
    `Laporan Anda kini diteruskan kepada ${holder(telling)}, dengan alasan:`,
    `Your report is now with ${holder(telling)}, because:`,
  ),
  quote: quoted(telling),
});

export const answered: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const until = openAt(telling, 'reply');
  const { plannedFor: planned, obstacle } = 'answer' in complaint ? complaint.answer : {};
  return letter(telling, {
    subject: until
      ? say(
          `Laporan Anda dijawab, tanggapi paling lambat ${until}`,
          `Your report was answered, reply by ${until}`,
        )
      : say('Laporan Anda dijawab', 'Your report was answered'),
    opening: say(`${holder(telling)} menjawab laporan Anda:`, `${holder(telling)} answered your report:`),
    quote: quoted(telling),
    facts: [
      number(telling),
      ...(planned
        ? [{ label: say('Direncanakan pada', 'Planned for'), value: longDay(planned, telling.language) }]
        : []),
      ...(obstacle
        ? [{ label: say('Kendala', 'Obstacle'), value: capital(obstacleName(obstacle, telling.language)) }]
        : []),
      ...(until ? [{ label: say('Tanggapi paling lambat', 'Reply by'), value: until }] : []),
    ],
    paragraphs: [...privateToo(telling), ...(until ? whatNow(telling) : [])],
    action: { label: say('Baca dan beri nilai', 'Read and rate'), url: telling.url },
  });
};

/** The part that is for the complainant alone stands in no mail: a mailbox may be read by others. */
function privateToo(telling: Telling): string[] {
  const { complaint } = telling.file;
  if (!('answer' in complaint) || !complaint.answer.private) return [];
  return [
    sayIn(telling)(
      'Jawaban ini juga memuat bagian yang hanya untuk Anda: baca di halaman laporan, dengan nomor dan kode rahasia Anda.',
      'Part of the answer is for you alone: read it on the page of your report, with its number and your secret code.',
    ),
  ];
}

/** What whoever reads an answer may do, and what their silence does. */
function whatNow(telling: Telling): string[] {
  const say = sayIn(telling);
  const { assignments } = telling.file.complaint;
  const rates = say(
    'Beri nilai satu sampai lima di halaman laporan, dengan nomor dan kode rahasia Anda.',
    'Rate the answer from one to five on the page of your report, with its number and your secret code.',
  );
  const more = mayReopen(telling)
    ? say(
        'Sampai tanggal itu Anda juga dapat menanggapi jawabannya, atau membuka kembali laporan bila masalahnya belum selesai.',
        'Until then you may also reply to the answer, or reopen the report if the problem is not solved.',
      )
    : say(
        'Sampai tanggal itu Anda juga dapat menanggapi jawabannya.',
        'Until then you may also reply to the answer.',
      );
  const silence = isReportOwed(assignments)
    ? say(
        'Tanpa tanggapan pun laporan tetap terbuka sampai instansi melaporkan pelaksanaan rencananya.',
        'Without a reply too the report stays open until the agency has reported on its plan.',
      )
    : say(
        'Bila tidak ada tanggapan sampai tanggal itu, laporan ditutup.',
        'Without a reply until then the report is closed.',
      );
  return [`${rates} ${more}`, silence];
}

const mayReopen = ({ tenant, file: { complaint } }: Telling): boolean =>
  complaint.reopenings < sopInForce(tenant.sops, localDate(tenant.zone, complaint.receivedAt)).reopenLimit;

export const interimReply: Template = (telling) => {
  const say = sayIn(telling);
  const by = when(telling, telling.file.complaint.promised);
  return letter(telling, {
    subject: say(`Kabar dari instansi, dijanjikan selesai ${by}`, `News from the agency, promised by ${by}`),
    opening: say(
      `${holder(telling)} mengabarkan penanganan laporan Anda:`,
      `${holder(telling)} tells how your report stands:`,
    ),
    quote: quoted(telling),
    facts: [number(telling), promised(telling)],
    paragraphs: [
      say(
        'Ini belum jawaban akhir. Kami mengabari Anda begitu ada jawaban.',
        'This is not the answer yet. We write to you as soon as there is one.',
      ),
    ],
  });
};
