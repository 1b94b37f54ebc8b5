import type { StepName } from '#complaints/lifecycle.ts';

/** Steps that people take by API; time and machines take the others. */
export type PeoplesStep = Exclude<StepName, 'triage' | 'fall-due' | 'reprimand' | 'stop-address'>;

/** What a step is for, and an input that it takes. A step that lacks its line does not compile. */
export const stepDescriptions: Readonly<Record<PeoplesStep, { summary: string; example: object }>> = {
  dispatch: {
    summary:
      'The coordinator verifies the report and sends it to the agency that leads; the complainant reads the reason to send it on',
    example: {
      class: 'no-oversight',
      urgency: 'normal',
      urgencyReason: 'One lane can still be used; nobody was hurt.',
      category: 'jalan-rusak',
      title: 'Jalan Pemuda berlubang di depan pasar',
      publicText: 'Tiga lubang besar di depan pasar, dalam sekitar 20 cm.',
      anonymous: false,
      secret: false,
      lead: 'dpupr',
      support: ['dishub'],
    },
  },
  accept: { summary: 'The lead agency takes the complaint on', example: {} },
  answer: {
    summary:
      'The lead agency answers, or reports on what it planned; where its head must approve, the answer is a draft first. A late answer names its obstacle, a planned one its date, one without the contributions that are owed says why',
    example: {
      kind: 'planned',
      public: 'Perbaikan dijadwalkan bersama penambalan Jalan Pemuda.',
      private: 'Menunggu material dari gudang.',
      plannedFor: '2026-12-18',
    },
  },
  approve: {
    summary:
      'The head of the agency sends a drafted answer; one that came to be late while it waited names its obstacle',
    example: {},
  },
  'return-draft': {
    summary: 'The head of the agency gives a drafted answer back to be written otherwise',
    example: { reason: 'Sebutkan kapan ruang tunggunya dibuka lagi.' },
  },
  rank: {
    summary:
      'The head of an agency gives a case its place in the queue, 1 the first; null gives it back to its urgency',
    example: { rank: 1 },
  },
  'pass-down': {
    summary:
      'The lead agency sets one of its units to work and stays responsible; a dispatched case is thereby accepted',
    example: {
      unit: 'uptd-jalan-timur',
      task: 'Tambal lubang di depan pasar, pasang rambu selama pekerjaan.',
    },
  },
  contribute: {
    summary:
      'A supporting agency or a unit gives what it was asked for, the inspectorate its finding; whoever holds several tasks says which',
    example: { text: 'Lubang ditambal pada 27 November, rambu sudah dicabut.' },
  },
  'ask-completion': {
    summary: 'Whoever has to act asks the complainant for what is missing; all clocks but theirs stand still',
    example: {
      missing: ['supporting-data'],
      text: 'Mohon kirim letak tumpukan sampah dan sejak kapan tidak diangkut.',
    },
  },
  return: {
    summary:
      'The lead agency gives the complaint back as not its own; the complainant reads obstacle and reason',
    example: {
      obstacle: 'no-authority',
      reason: 'Pengangkutan sampah ditangani Dinas Lingkungan Hidup.',
      suggested: 'dlh',
    },
  },
  postpone: {
    summary: 'The lead agency postpones its work to a day; the complainant reads obstacle and reason',
    example: {
      obstacle: 'weather',
      reason: 'Jalan masuk tergenang; truk belum dapat lewat.',
      until: '2026-12-09',
    },
  },
  resume: { summary: 'The lead agency takes a postponed complaint up before its day', example: {} },
  extend: {
    summary:
      'The lead agency extends its time to answer a request for information, once and before it is over, where the tenant’s SOP lets it (UU 14/2008); the complainant reads the new date and the reason',
    example: { reason: 'Dokumen tahun 2019 masih dicari di arsip.' },
  },
  'interim-reply': {
    summary: 'The lead agency tells the complainant how things stand: a first response, not yet the answer',
    example: {
      public: 'Petugas kami meninjau lokasi besok pagi.',
      attachments: [{ id: 'o01-Zt4nB8qLw0e2', public: true }],
    },
  },
  forward: {
    summary:
      'The coordinator forwards the matter to a body outside the regency, or asks it again; the complainant reads to whom, its number there and why',
    example: {
      body: 'police',
      name: 'Polres Klaten',
      reason: 'Pencurian kabel lampu adalah tindak pidana.',
      externalNumber: 'LP/B/214/XI/2026',
    },
  },
  'record-outside': {
    summary:
      'The coordinator records what the body outside replied; the complainant may rate it or reopen the case',
    example: { kind: 'done', public: 'Pelaku sudah ditangkap dan kabel diamankan.', repliedAt: '2026-12-03' },
  },
  'record-lapor': {
    summary:
      'The coordinator records number, date and state of the case in SP4N-LAPOR!; no two cases bear the same number',
    example: { number: '#10482215', filedAt: '2026-11-24', state: 'in-process' },
  },
  merge: {
    summary:
      'Taken on a duplicate: the coordinator archives it and joins it to the complaint that has the matter already; all complainants hear',
    example: { into: 'KLT-7F3K-9M20', reason: 'Lubang yang sama sudah ditangani.' },
  },
  unmerge: {
    summary: 'It was no duplicate: back to the stage that it left, with the clocks that it had',
    example: { reason: 'Lubangnya di jalan lain.' },
  },
  archive: {
    summary: 'The coordinator ends a complaint that no agency is to answer; the complainant reads the reason',
    example: {
      reason: 'private-dispute',
      text: 'Batas tanah antara dua tetangga diselesaikan melalui musyawarah desa atau pengadilan.',
    },
  },
  correct: {
    summary: 'The coordinator corrects class, urgency or category; deadlines and promise are counted again',
    example: { urgency: 'high', reason: 'Tumpukan sampah berada di depan sekolah.' },
  },
  recompute: {
    summary: 'The operator has the deadlines of one complaint counted again by the calendar in force',
    example: {},
  },
  remark: {
    summary: 'An office notes something that neither the complainant nor the public ever sees',
    example: { text: 'Kepala desa sudah ditelepon.' },
  },
  'oral-reprimand': {
    summary:
      'Coordinator or supervisor note whom they spoke to about a delay, and when; only the offices read it',
    example: {
      agency: 'dishub',
      to: 'liaison',
      when: '2026-12-07T10:00:00+07:00',
      text: 'Diminta memberi tanggapan pertama hari ini juga.',
    },
  },
  'mend-address': {
    summary:
      'Mail to the complainant came back: whoever looks for another address gives it, a telephone number, why the one on file takes mail again, or that none is left',
    example: { email: 'warga.baru@contoh.example' },
  },
  review: {
    summary:
      'The coordinator confirms an answer that was rated low, which closes the complaint, or reopens it; the reason is for the offices',
    example: { decision: 'confirm', reason: 'Sampah sudah diangkut sesuai jadwal.' },
  },
  complete: {
    summary:
      'The complainant completes the report by words, files or both; the clocks run on with what they had left',
    example: { text: 'Tumpukannya di sebelah timur Pasar Bayat, sejak dua minggu lalu.' },
  },
  reply: {
    summary: 'The complainant replies to the answer; the period to reply begins anew',
    example: { text: 'Terima kasih, tetapi sampahnya menumpuk lagi.' },
  },
  rate: {
    summary:
      'The complainant rates the answer, one to five stars, which closes the complaint unless a low rating is reviewed first',
    example: { stars: 4, text: 'Cepat ditanggapi.' },
  },
  reopen: {
    summary:
      'The complainant says why the answer did not settle it: back to the same lead, a few times at most',
    example: { reason: 'Sampah hanya diangkut sekali, sekarang menumpuk lagi.' },
  },
  'ask-erasure': {
    summary:
      'The complainant asks, once the case is over, that words and identity be erased; an office decides (UU 27/2022)',
    example: {},
  },
  erase: {
    summary:
      'Erases words and people of a case that is over, for good; what offices wrote goes too unless it is kept as the administration’s record',
    example: { basis: 'request', keepOfficeWords: false },
  },
  withdraw: {
    summary: 'The complainant takes the complaint back; one with an oversight element goes on',
    example: {},
  },
};

export const peoplesSteps = Object.keys(stepDescriptions) as PeoplesStep[];
