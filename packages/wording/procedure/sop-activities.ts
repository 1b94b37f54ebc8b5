import type { DeadlineKind } from '#events/vocabulary.ts';
import type { Bilingual } from '#tenants/bilingual.ts';

/** The columns of an SOP. */
export const sopActors = [
  'complainant',
  'coordinator',
  'agency',
  'head',
  'unit',
  'inspectorate',
  'supervisor',
  'system',
] as const;
export type SopActor = (typeof sopActors)[number];

/** One line of the published SOP. */
export interface Activity {
  /** The lifecycle says who may take these steps. */
  readonly steps: readonly string[];
  /** Actors, if the lifecycle names none or others than meant here. */
  readonly actors?: readonly SopActor[];
  readonly kinds: readonly DeadlineKind[];
  readonly activity: Bilingual;
  readonly requirements: Bilingual;
  readonly output: Bilingual;
}

const none: Bilingual = { id: '–', en: '–' };
const file: Bilingual = { id: 'Berkas laporan', en: 'The file of the report' };

/** Times, actors and limits come from the SOP and the lifecycle. */
export const activities: readonly Activity[] = [
  {
    steps: [],
    actors: ['complainant'],
    kinds: [],
    activity: { id: 'Menyampaikan laporan', en: 'Hands in a report' },
    requirements: {
      id: 'Uraian, tempat kejadian, kontak atau permintaan anonim; syarat tiap kategori pada lampiran',
      en: 'What happened, where, a contact or the wish to stay anonymous; what each category needs is annexed',
    },
    output: {
      id: 'Nomor laporan, kode rahasia dan tanggal yang dijanjikan',
      en: 'Number, secret code and promised date',
    },
  },
  {
    steps: ['triage'],
    kinds: [],
    activity: {
      id: 'Mengusulkan instansi dan urgensi menurut kategori; mencari laporan kembar',
      en: 'Proposes agency and urgency by category; looks for the same report',
    },
    requirements: file,
    output: { id: 'Usulan bagi koordinator', en: 'A proposal to the coordinator' },
  },
  {
    steps: ['ask-completion'],
    kinds: [],
    activity: {
      id: 'Meminta kelengkapan data dukung atau uraian; batas waktu petugas berhenti',
      en: 'Asks for supporting data or substance; the officers’ clocks stand still',
    },
    requirements: { id: 'Daftar yang belum ada', en: 'What is missing' },
    output: { id: 'Permintaan kepada pelapor', en: 'A request to the complainant' },
  },
  {
    steps: ['complete'],
    kinds: ['complete'],
    activity: { id: 'Melengkapi laporan', en: 'Completes the report' },
    requirements: { id: 'Yang diminta', en: 'What was asked for' },
    output: {
      id: 'Laporan lengkap; bila tidak dilengkapi, diarsipkan (laporan bersama kembali kepada koordinator)',
      en: 'A complete report; if not completed, it is archived (a common report goes back to the coordinator)',
    },
  },
  {
    steps: ['dispatch'],
    kinds: ['verify'],
    activity: {
      id: 'Memverifikasi, menggolongkan, memberi judul dan meneruskan (disposisi)',
      en: 'Verifies, classifies, titles and dispatches',
    },
    requirements: file,
    output: {
      id: 'Disposisi kepada instansi utama dan pendukung; tanggal janji ditetapkan',
      en: 'Dispatch to the lead and supporting agencies; the promised date is fixed',
    },
  },
  {
    steps: ['archive'],
    kinds: [],
    activity: {
      id: 'Mengarsipkan: spam, kembar, terlalu kabur, sengketa antarwarga, di pengadilan',
      en: 'Archives: spam, duplicate, too vague, private dispute, in court',
    },
    requirements: { id: 'Alasan tertulis', en: 'A written reason' },
    output: { id: 'Laporan diarsipkan, pelapor diberi tahu', en: 'Archived, the complainant is told' },
  },
  {
    steps: ['merge', 'unmerge'],
    kinds: [],
    activity: {
      id: 'Menggabungkan laporan kembar, atau memisahkannya lagi',
      en: 'Merges duplicates, or unmerges them',
    },
    requirements: { id: 'Nomor laporan kembar', en: 'The number of the duplicate' },
    output: { id: 'Satu perkara, semua pelapor diberi tahu', en: 'One case, all complainants told' },
  },
  {
    steps: ['forward', 'record-outside', 'record-lapor'],
    kinds: ['ask-outside'],
    activity: {
      id: 'Meneruskan ke lembaga luar, menanyakan kabarnya dan mencatat jawabannya',
      en: 'Forwards to an outside body, asks it again and records its reply',
    },
    requirements: { id: 'Lembaga yang berwenang', en: 'The body in charge' },
    output: { id: 'Surat penerusan; jawaban lembaga luar', en: 'The forwarding; the outside body’s reply' },
  },
  {
    steps: ['accept'],
    kinds: ['accept'],
    activity: { id: 'Menerima laporan', en: 'Accepts the complaint' },
    requirements: { id: 'Disposisi', en: 'The dispatch' },
    output: { id: 'Laporan diterima', en: 'The complaint is accepted' },
  },
  {
    steps: ['return'],
    kinds: ['accept'],
    activity: { id: 'Mengembalikan laporan yang bukan kewenangannya', en: 'Returns what is not its own' },
    requirements: { id: 'Alasan, kendala dan usulan instansi', en: 'Reason, obstacle and suggested owner' },
    output: { id: 'Pengembalian kepada koordinator', en: 'Given back to the coordinator' },
  },
  {
    steps: ['dispatch'],
    kinds: ['decide-return'],
    activity: { id: 'Memutuskan instansi setelah pengembalian', en: 'Decides who is next after a return' },
    requirements: { id: 'Alasan pengembalian', en: 'The reason of the return' },
    output: {
      id: 'Disposisi baru; pelapor diberi tahu siapa menolak, mengapa dan siapa berikutnya',
      en: 'A new dispatch; the complainant is told who said no, why and who is next',
    },
  },
  {
    steps: ['rank'],
    kinds: [],
    activity: { id: 'Mengurutkan antrean instansi', en: 'Orders the agency’s queue' },
    requirements: { id: 'Daftar laporan instansi', en: 'The agency’s list' },
    output: { id: 'Urutan penanganan', en: 'The order of work' },
  },
  {
    steps: ['pass-down'],
    kinds: [],
    activity: { id: 'Menugaskan unit pelaksana', en: 'Passes work down to a unit' },
    requirements: { id: 'Uraian tugas', en: 'The task' },
    output: {
      id: 'Tugas unit; instansi tetap bertanggung jawab',
      en: 'The unit’s task; the agency stays responsible',
    },
  },
  {
    steps: ['contribute'],
    actors: ['agency', 'head', 'unit', 'inspectorate'],
    kinds: ['sub-unit', 'contribute', 'inspect'],
    activity: {
      id: 'Mengerjakan tugas unit, memberi masukan pendukung, atau memeriksa',
      en: 'Does the unit’s work, contributes as supporting agency, or inspects',
    },
    requirements: { id: 'Tugas', en: 'The task' },
    output: { id: 'Hasil kerja, masukan atau temuan', en: 'Work done, contribution or finding' },
  },
  {
    steps: ['postpone', 'resume'],
    kinds: [],
    activity: { id: 'Menunda dan melanjutkan penanganan', en: 'Postpones and resumes' },
    requirements: { id: 'Kendala, alasan dan tanggal', en: 'Obstacle, reason and date' },
    output: {
      id: 'Penundaan yang diberitahukan; jam berhenti',
      en: 'An announced pause; clocks stand still',
    },
  },
  {
    steps: ['extend'],
    kinds: [],
    activity: {
      id: 'Memperpanjang waktu menjawab permintaan informasi',
      en: 'Extends the time to answer a request for information',
    },
    requirements: { id: 'Alasan tertulis, sebelum batas waktunya', en: 'A written reason, before its date' },
    output: {
      id: 'Tanggal baru yang diberitahukan kepada pelapor',
      en: 'A new date, told to the complainant',
    },
  },
  {
    steps: ['interim-reply'],
    kinds: ['first-response'],
    activity: { id: 'Memberi tanggapan pertama', en: 'Gives a first response' },
    requirements: { id: 'Keadaan penanganan', en: 'How things stand' },
    output: { id: 'Tanggapan yang dibaca pelapor', en: 'A reply that the complainant reads' },
  },
  {
    steps: ['answer'],
    kinds: ['resolve'],
    activity: { id: 'Menyelesaikan dan menjawab', en: 'Resolves and answers' },
    requirements: {
      id: 'Masukan pendukung, bukti penyelesaian; kendala bila terlambat',
      en: 'Contributions, evidence; the obstacle when late',
    },
    output: { id: 'Jawaban kepada pelapor', en: 'The answer to the complainant' },
  },
  {
    steps: ['approve', 'return-draft'],
    actors: ['head'],
    kinds: ['approve-answer'],
    activity: {
      id: 'Menyetujui atau mengembalikan konsep jawaban',
      en: 'Approves or returns the draft of an answer',
    },
    requirements: { id: 'Konsep jawaban', en: 'The draft' },
    output: { id: 'Jawaban yang disetujui', en: 'An approved answer' },
  },
  {
    steps: ['answer'],
    kinds: ['report-planned'],
    activity: { id: 'Melaporkan jawaban yang direncanakan', en: 'Reports on a planned answer' },
    requirements: { id: 'Tanggal rencana tercapai', en: 'The planned date has come' },
    output: { id: 'Jawaban lanjutan atau tanggal baru', en: 'A further answer or a new date' },
  },
  {
    steps: ['reply', 'rate', 'reopen'],
    kinds: ['reply'],
    activity: {
      id: 'Menanggapi, menilai atau membuka kembali',
      en: 'Replies, rates or reopens',
    },
    requirements: { id: 'Jawaban', en: 'The answer' },
    output: {
      id: 'Laporan ditutup dengan nilai, atau oleh lewatnya waktu; atau dibuka kembali',
      en: 'Closed by a rating or by the lapse of time; or reopened',
    },
  },
  {
    steps: ['review'],
    kinds: ['review-rating'],
    activity: { id: 'Meninjau nilai rendah', en: 'Reviews a low rating' },
    requirements: { id: 'Nilai dan jawabannya', en: 'The rating and its answer' },
    output: {
      id: 'Jawaban ditegaskan, atau laporan dibuka kembali',
      en: 'The answer confirmed, or the case reopened',
    },
  },
  {
    steps: ['withdraw', 'follow'],
    actors: ['complainant'],
    kinds: [],
    activity: { id: 'Mengikuti atau mencabut laporan', en: 'Follows or withdraws the report' },
    requirements: none,
    output: { id: 'Kabar, atau laporan diarsipkan', en: 'News, or the report archived' },
  },
  {
    steps: ['correct', 'recompute'],
    kinds: [],
    activity: {
      id: 'Mengoreksi penggolongan; menghitung ulang batas waktu bila kalender berubah',
      en: 'Corrects the classification; counts deadlines again when the calendar changes',
    },
    requirements: { id: 'Alasan, atau keputusan hari libur', en: 'A reason, or the decree' },
    output: { id: 'Batas waktu baru, yang lama tercatat', en: 'New dates, the old ones kept' },
  },
  {
    steps: ['reprimand', 'oral-reprimand'],
    actors: ['supervisor'],
    kinds: [],
    activity: {
      id: 'Menegur instansi yang terlambat, lisan atau tertulis',
      en: 'Reprimands a late agency, in words or by letter',
    },
    requirements: { id: 'Daftar laporan yang terlambat', en: 'The list of late complaints' },
    output: {
      id: 'Surat teguran bernomor, atau catatan teguran lisan',
      en: 'A numbered letter, or a record of the words',
    },
  },
  {
    steps: ['ask-head'],
    kinds: [],
    activity: { id: 'Meminta bantuan pimpinan', en: 'Asks the head of the agency for help' },
    requirements: { id: 'Alasan', en: 'A reason' },
    output: {
      id: 'Permintaan yang tercatat, surat kepada pimpinan',
      en: 'A recorded request, a mail to the head',
    },
  },
  {
    steps: ['remark'],
    kinds: [],
    activity: { id: 'Menambah catatan internal', en: 'Adds an internal remark' },
    requirements: none,
    output: { id: 'Catatan', en: 'A remark' },
  },
  {
    steps: ['ask-erasure', 'erase'],
    kinds: [],
    activity: {
      id: 'Meminta dan melakukan penghapusan data pribadi',
      en: 'Asks for, and does, the erasure of personal data',
    },
    requirements: { id: 'Laporan yang sudah selesai', en: 'A complaint that is over' },
    output: { id: 'Data dihapus, riwayat tetap', en: 'Data erased, the history stays' },
  },
  {
    steps: ['stop-address', 'mend-address', 'withhold-receipt'],
    actors: ['coordinator', 'system'],
    kinds: ['mend-address'],
    activity: { id: 'Memperbaiki alamat surat yang ditolak', en: 'Corrects an address that bounces' },
    requirements: { id: 'Pemberitahuan surat ditolak', en: 'The bounce' },
    output: {
      id: 'Alamat lain, alamat lama yang menerima surat lagi, atau dinyatakan tidak ada',
      en: 'Another address, the old one working again, or none',
    },
  },
  {
    steps: [],
    actors: ['coordinator', 'system'],
    kinds: [],
    activity: {
      id: 'Memegang laporan selama jabatan pada perangkat daerah kosong',
      en: 'Holds the complaint while the offices of an agency are vacant',
    },
    requirements: {
      id: 'Jabatan pejabat penghubung dan pimpinan kosong',
      en: 'Neither the liaison officer’s nor the head’s office is occupied',
    },
    output: {
      id: 'Disposisi ke perangkat daerah lain, atau jabatan terisi',
      en: 'Dispatch to another agency, or the office filled',
    },
  },
  {
    steps: ['fall-due'],
    kinds: [],
    activity: {
      id: 'Mengingatkan dan menaikkan keterlambatan menurut tangga teguran',
      en: 'Reminds, and escalates lateness by the ladder',
    },
    requirements: { id: 'Batas waktu', en: 'The deadline' },
    output: { id: 'Pengingat, pemberitahuan, surat teguran', en: 'Reminder, notice, reprimand' },
  },
];
