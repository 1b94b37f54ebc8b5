import type { StepName } from '#complaints/lifecycle.ts';

/** Steps that people take by API; the system takes the others. */
export type PeoplesStep = Exclude<StepName, 'triage' | 'fall-due' | 'reprimand' | 'stop-address'>;

/** The purpose of each step and an example input. The compiler reports a step without a line. */
export const stepDescriptions: Readonly<Record<PeoplesStep, { summary: string; example: object }>> = {
  dispatch: {
    summary:
      'The coordinator verifies the report and sends it to the lead agency; if it is sent to another agency later, the complainant reads the reason',
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
  accept: { summary: 'The lead agency accepts the complaint', example: {} },
  answer: {
    summary:
      'The lead agency answers, or reports on what it planned. If its head must approve, the answer is a draft first. A late answer names the obstacle, a planned one its date, and one without missing contributions says why',
    example: {
      kind: 'planned',
      public: 'Perbaikan dijadwalkan bersama penambalan Jalan Pemuda.',
      private: 'Menunggu material dari gudang.',
      plannedFor: '2026-12-18',
    },
  },
  approve: {
    summary:
      'The head of the agency sends a drafted answer; if the deadline passed while it waited, the head names the obstacle',
    example: {},
  },
  'return-draft': {
    summary: 'The head of the agency returns a drafted answer to be rewritten',
    example: { reason: 'Sebutkan kapan ruang tunggunya dibuka lagi.' },
  },
  rank: {
    summary:
      'The head of an agency sets a case’s place in the queue, 1 is first; null sorts it by urgency again',
    example: { rank: 1 },
  },
  'pass-down': {
    summary:
      'The lead agency passes a task to one of its units and stays responsible; this accepts a dispatched case',
    example: {
      unit: 'uptd-jalan-timur',
      task: 'Tambal lubang di depan pasar, pasang rambu selama pekerjaan.',
    },
  },
  contribute: {
    summary:
      'A supporting agency or a unit contributes what it was asked for, or the inspectorate its finding; an office with several tasks says which one',
    example: { text: 'Lubang ditambal pada 27 November, rambu sudah dicabut.' },
  },
  'ask-completion': {
    summary:
      'The responsible office asks the complainant for what is missing; all clocks except the complainant’s stop',
    example: {
      missing: ['supporting-data'],
      text: 'Mohon kirim letak tumpukan sampah dan sejak kapan tidak diangkut.',
    },
  },
  return: {
    summary:
      'The lead agency returns a complaint that it is not responsible for; the complainant reads obstacle and reason',
    example: {
      obstacle: 'no-authority',
      reason: 'Pengangkutan sampah ditangani Dinas Lingkungan Hidup.',
      suggested: 'dlh',
    },
  },
  postpone: {
    summary: 'The lead agency postpones its work to a date; the complainant reads obstacle and reason',
    example: {
      obstacle: 'weather',
      reason: 'Jalan masuk tergenang; truk belum dapat lewat.',
      until: '2026-12-09',
    },
  },
  resume: { summary: 'The lead agency resumes a postponed complaint before its date', example: {} },
  extend: {
    summary:
      'The lead agency extends its deadline for a request for information, once and before it passes, if the tenant’s SOP allows it (UU 14/2008); the complainant reads the new date and the reason',
    example: { reason: 'Dokumen tahun 2019 masih dicari di arsip.' },
  },
  'interim-reply': {
    summary: 'The lead agency tells the complainant about the progress: a first response, not yet the answer',
    example: {
      public: 'Petugas kami meninjau lokasi besok pagi.',
      attachments: [{ id: 'o01-Zt4nB8qLw0e2', public: true }],
    },
  },
  forward: {
    summary:
      'The coordinator forwards the matter to a body outside the regency, or asks it again; the complainant reads the body, its reference number and the reason',
    example: {
      body: 'police',
      name: 'Polres Klaten',
      reason: 'Pencurian kabel lampu adalah tindak pidana.',
      externalNumber: 'LP/B/214/XI/2026',
    },
  },
  'record-outside': {
    summary:
      'The coordinator records the outside body’s reply; the complainant may rate it or reopen the case',
    example: { kind: 'done', public: 'Pelaku sudah ditangkap dan kabel diamankan.', repliedAt: '2026-12-03' },
  },
  'record-lapor': {
    summary:
      'The coordinator records number, date and state of the case in SP4N-LAPOR!; no two cases can have the same number',
    example: { number: '#10482215', filedAt: '2026-11-24', state: 'in-process' },
  },
  merge: {
    summary:
      'Taken on a duplicate: the coordinator archives it and merges it into the complaint about the same matter; all complainants are notified',
    example: { into: 'KLT-7F3K-9M20', reason: 'Lubang yang sama sudah ditangani.' },
  },
  unmerge: {
    summary: 'Undoes a merge: the complaint returns to its previous stage and clocks',
    example: { reason: 'Lubangnya di jalan lain.' },
  },
  archive: {
    summary:
      'The coordinator ends a complaint that no agency has to answer; the complainant reads the reason',
    example: {
      reason: 'private-dispute',
      text: 'Batas tanah antara dua tetangga diselesaikan melalui musyawarah desa atau pengadilan.',
    },
  },
  correct: {
    summary: 'The coordinator corrects class, urgency or category; deadlines and promise are recalculated',
    example: { urgency: 'high', reason: 'Tumpukan sampah berada di depan sekolah.' },
  },
  recompute: {
    summary: 'The operator recalculates the deadlines of one complaint by the calendar in force',
    example: {},
  },
  remark: {
    summary: 'An office adds an internal note that neither the complainant nor the public ever sees',
    example: { text: 'Kepala desa sudah ditelepon.' },
  },
  'oral-reprimand': {
    summary:
      'The coordinator or supervisor records whom they spoke to about a delay, and when; only offices read it',
    example: {
      agency: 'dishub',
      to: 'liaison',
      when: '2026-12-07T10:00:00+07:00',
      text: 'Diminta memberi tanggapan pertama hari ini juga.',
    },
  },
  'mend-address': {
    summary:
      'After mail to the complainant bounced, the responsible office records another address, a telephone number, the reason why the old address works again, or that there is none',
    example: { email: 'warga.baru@contoh.example' },
  },
  review: {
    summary:
      'The coordinator confirms an answer that was rated low, which closes the complaint, or reopens the complaint; only offices read the reason',
    example: { decision: 'confirm', reason: 'Sampah sudah diangkut sesuai jadwal.' },
  },
  complete: {
    summary:
      'The complainant completes the report with text, files or both; the clocks continue with their remaining time',
    example: { text: 'Tumpukannya di sebelah timur Pasar Bayat, sejak dua minggu lalu.' },
  },
  reply: {
    summary: 'The complainant replies to the answer; the reply period starts again',
    example: { text: 'Terima kasih, tetapi sampahnya menumpuk lagi.' },
  },
  rate: {
    summary:
      'The complainant rates the answer, one to five stars, which closes the complaint unless a low rating is reviewed first',
    example: { stars: 4, text: 'Cepat ditanggapi.' },
  },
  reopen: {
    summary:
      'The complainant says why the answer did not solve the problem; the complaint returns to the same lead agency, a limited number of times',
    example: { reason: 'Sampah hanya diangkut sekali, sekarang menumpuk lagi.' },
  },
  'ask-erasure': {
    summary:
      'After the case has ended, the complainant asks to erase text and identity; an office decides (UU 27/2022)',
    example: {},
  },
  erase: {
    summary:
      'Permanently erases texts and people of an ended case, including what offices wrote unless it is kept as the administration’s record',
    example: { basis: 'request', keepOfficeWords: false },
  },
  withdraw: {
    summary: 'The complainant withdraws the complaint; one with an oversight element continues',
    example: {},
  },
};

export const peoplesSteps = Object.keys(stepDescriptions) as PeoplesStep[];
