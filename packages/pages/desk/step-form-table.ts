import type { lifecycle } from '#complaints/lifecycle.ts';
import type { OfficeRole } from '#tenants/tenant-config.ts';
import type { OptionSource } from './form-options.ts';

/** In Indonesian and English. */
export type Words = readonly [id: string, en: string];

export type FieldKind =
  | 'text'
  | 'line'
  | 'select'
  | 'radio'
  | 'checks'
  | 'tick'
  | 'date'
  | 'instant'
  | 'rank'
  | 'files';

export interface FormField {
  /** The field of the step's schema. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Words;
  readonly hint?: Words;
  readonly optional?: true;
  /** Where the choices of a select, radios or checks come from. */
  readonly from?: OptionSource;
  /** Asked only in some cases: `support` while others owe a contribution, `moved` when the case was dispatched before. */
  readonly when?: 'support' | 'moved' | 'tasks';
}

export interface StepForm {
  /** The button: an imperative that names what happens. */
  readonly action: Words;
  /** The message after it. */
  readonly done: Words;
  readonly fields: readonly FormField[];
}

/** The steps that an office may take. */
export type OfficerStep = {
  [Step in keyof typeof lifecycle]: Extract<(typeof lifecycle)[Step]['by'][number], OfficeRole> extends never
    ? never
    : Step;
}[keyof typeof lifecycle];

const reason = (label: Words, hint?: Words): FormField => ({
  name: 'reason',
  kind: 'text',
  label,
  ...(hint ? { hint } : {}),
});
const obstacle: FormField = {
  name: 'obstacle',
  kind: 'select',
  label: ['Kendala', 'Obstacle'],
  from: 'obstacles',
};
const readByComplainant: Words = ['Dibaca pelapor.', 'The complainant reads it.'];
const readByOffices: Words = ['Hanya dibaca perangkat daerah.', 'Only offices read it.'];
const files: FormField = {
  name: 'attachments',
  kind: 'files',
  label: ['Lampiran', 'Attachments'],
  optional: true,
  from: 'files',
};
const privatePart: FormField = {
  name: 'private',
  kind: 'text',
  label: ['Bagian untuk pelapor saja', 'Part for the complainant only'],
  hint: ['Tidak pernah tampil di halaman publik.', 'Never shown on a public page.'],
  optional: true,
};
const classField: FormField = { name: 'class', kind: 'select', label: ['Jenis', 'Class'], from: 'classes' };
const urgencyField: FormField = {
  name: 'urgency',
  kind: 'radio',
  label: ['Prioritas', 'Urgency'],
  from: 'urgencies',
};
const category: FormField = {
  name: 'category',
  kind: 'select',
  label: ['Kategori', 'Category'],
  from: 'categories',
};
const task: FormField = {
  name: 'assignment',
  kind: 'select',
  label: ['Tugas', 'Task'],
  optional: true,
  from: 'tasks',
  when: 'tasks',
};

/** One form for each step of an officer: its fields are those of the step's schema, in the order of the work. */
export const stepForms: Readonly<Record<OfficerStep, StepForm>> = {
  dispatch: {
    action: ['Disposisi', 'Dispatch'],
    done: ['Laporan didisposisi.', 'The report is dispatched.'],
    fields: [
      { name: 'lead', kind: 'select', label: ['Perangkat daerah', 'Agency'], from: 'agencies' },
      category,
      urgencyField,
      {
        name: 'urgencyReason',
        kind: 'line',
        label: ['Alasan prioritas', 'Reason for the urgency'],
        hint: readByOffices,
      },
      classField,
      {
        name: 'title',
        kind: 'line',
        label: ['Judul', 'Title'],
        hint: ['Tampil di daftar publik.', 'Public.'],
      },
      {
        name: 'publicText',
        kind: 'text',
        label: ['Isi yang dibaca publik', 'Public text'],
        hint: [
          'Nomor telepon, NIK dan alamat surel sudah dihapus dari usulan ini; periksa nama dan alamat rumah.',
          'Phone, identity numbers and mail addresses are left out of this proposal; check names and home addresses.',
        ],
      },
      {
        name: 'anonymous',
        kind: 'tick',
        label: ['Sembunyikan pelapor dari perangkat daerah', 'Hide the complainant from the agency'],
      },
      {
        name: 'secret',
        kind: 'tick',
        label: ['Rahasia: isi tidak dipublikasikan', 'Secret: nothing is published'],
      },
      {
        name: 'support',
        kind: 'checks',
        label: ['Perangkat daerah pendukung', 'Supporting agencies'],
        optional: true,
        from: 'support',
      },
      {
        ...reason(['Alasan disposisi ulang', 'Reason for dispatching again'], readByComplainant),
        optional: true,
        when: 'moved',
      },
    ],
  },
  accept: {
    action: ['Terima laporan', 'Accept'],
    done: ['Laporan diterima.', 'The report is accepted.'],
    fields: [],
  },
  answer: {
    action: ['Jawab pelapor', 'Answer'],
    done: ['Jawaban tersimpan.', 'The answer is recorded.'],
    fields: [
      { name: 'kind', kind: 'select', label: ['Macam jawaban', 'Kind of answer'], from: 'answerKinds' },
      {
        name: 'public',
        kind: 'text',
        label: ['Jawaban', 'Answer'],
        hint: ['Dibaca pelapor dan publik.', 'The complainant and the public read it.'],
      },
      files,
      privatePart,
      {
        name: 'plannedFor',
        kind: 'date',
        label: ['Direncanakan untuk', 'Planned for'],
        hint: ['Hanya untuk rencana pelaksanaan.', 'Only for a planned answer.'],
        optional: true,
      },
      {
        ...obstacle,
        hint: ['Wajib bila batas waktu sudah lewat.', 'Required once the deadline has passed.'],
        optional: true,
      },
      {
        name: 'withoutContributions',
        kind: 'text',
        label: ['Mengapa dijawab sebelum bantuan data masuk', 'Why the contributions are not awaited'],
        hint: readByOffices,
        optional: true,
        when: 'support',
      },
    ],
  },
  approve: {
    action: ['Setujui dan kirim jawaban', 'Approve and send'],
    done: ['Jawaban disetujui dan dikirim.', 'The answer is approved and sent.'],
    fields: [
      {
        ...obstacle,
        hint: ['Wajib bila batas waktu lewat selama menunggu.', 'Required if the deadline passed meanwhile.'],
        optional: true,
      },
    ],
  },
  'return-draft': {
    action: ['Kembalikan konsep jawaban', 'Return the draft'],
    done: ['Konsep jawaban dikembalikan.', 'The draft is returned.'],
    fields: [reason(['Yang perlu diperbaiki', 'What to change'], readByOffices)],
  },
  'ask-completion': {
    action: ['Minta kelengkapan', 'Ask for completion'],
    done: ['Permintaan kelengkapan dikirim ke pelapor.', 'The complainant is asked.'],
    fields: [
      { name: 'missing', kind: 'checks', label: ['Yang kurang', 'What is missing'], from: 'missing' },
      { name: 'text', kind: 'text', label: ['Permintaan kepada pelapor', 'Words to the complainant'] },
    ],
  },
  'pass-down': {
    action: ['Teruskan ke unit', 'Pass down to a unit'],
    done: ['Tugas diteruskan ke unit.', 'The task is passed down.'],
    fields: [
      { name: 'unit', kind: 'select', label: ['Unit', 'Unit'], from: 'units' },
      { name: 'task', kind: 'text', label: ['Tugas', 'Task'], hint: readByOffices },
    ],
  },
  contribute: {
    action: ['Kirim bantuan data', 'Contribute'],
    done: ['Bantuan data dikirim.', 'The contribution is sent.'],
    fields: [task, { name: 'text', kind: 'text', label: ['Isi', 'Text'], hint: readByOffices }],
  },
  rank: {
    action: ['Atur urutan', 'Set the place in the queue'],
    done: ['Urutan diatur.', 'The place is set.'],
    fields: [
      {
        name: 'rank',
        kind: 'rank',
        label: ['Urutan ke-', 'Place'],
        hint: [
          '1 dikerjakan paling dulu; kosongkan untuk urutan menurut prioritas.',
          '1 is first; leave it empty to sort by urgency.',
        ],
        optional: true,
      },
      task,
    ],
  },
  return: {
    action: ['Kembalikan: bukan kewenangan', 'Return: not ours'],
    done: ['Laporan dikembalikan ke Admin Koordinator.', 'The report is returned to the coordinator.'],
    fields: [
      obstacle,
      reason(['Alasan', 'Reason'], readByComplainant),
      {
        name: 'suggested',
        kind: 'select',
        label: ['Perangkat daerah yang berwenang', 'The agency in charge'],
        optional: true,
        from: 'agencies',
      },
    ],
  },
  postpone: {
    action: ['Tunda', 'Postpone'],
    done: ['Laporan ditunda; hitungan waktu berhenti.', 'The report is postponed; the clocks stop.'],
    fields: [
      obstacle,
      reason(['Alasan', 'Reason'], readByComplainant),
      { name: 'until', kind: 'date', label: ['Sampai tanggal', 'Until'] },
    ],
  },
  resume: {
    action: ['Lanjutkan', 'Resume'],
    done: ['Laporan dilanjutkan.', 'The report is resumed.'],
    fields: [],
  },
  extend: {
    action: ['Perpanjang batas waktu', 'Extend the period'],
    done: ['Batas waktu diperpanjang.', 'The period is extended.'],
    fields: [reason(['Alasan', 'Reason'], readByComplainant)],
  },
  'interim-reply': {
    action: ['Kirim tanggapan sementara', 'Send an interim reply'],
    done: ['Tanggapan sementara dikirim.', 'The interim reply is sent.'],
    fields: [{ name: 'public', kind: 'text', label: ['Tanggapan', 'Reply'], hint: readByComplainant }, files],
  },
  forward: {
    action: ['Teruskan ke instansi di luar Pemkab', 'Forward to an outside body'],
    done: ['Laporan diteruskan ke instansi di luar Pemkab.', 'The report is forwarded.'],
    fields: [
      { name: 'body', kind: 'select', label: ['Jenis instansi', 'Kind of body'], from: 'outsideBodies' },
      { name: 'name', kind: 'line', label: ['Nama instansi', 'Name'] },
      reason(['Alasan', 'Reason'], readByComplainant),
      { name: 'externalNumber', kind: 'line', label: ['Nomor di sana', 'Its number'], optional: true },
    ],
  },
  'record-outside': {
    action: ['Catat jawaban instansi di luar Pemkab', 'Record the outside reply'],
    done: ['Jawaban dicatat dan dikirim ke pelapor.', 'The reply is recorded and sent.'],
    fields: [
      { name: 'kind', kind: 'select', label: ['Macam jawaban', 'Kind of answer'], from: 'outsideKinds' },
      { name: 'public', kind: 'text', label: ['Jawaban', 'Answer'], hint: readByComplainant },
      privatePart,
      { name: 'externalNumber', kind: 'line', label: ['Nomor di sana', 'Its number'], optional: true },
      { name: 'repliedAt', kind: 'date', label: ['Tanggal jawaban', 'Date of the reply'], optional: true },
    ],
  },
  'record-lapor': {
    action: ['Catat nomor SP4N-LAPOR!', 'Record the SP4N-LAPOR! number'],
    done: ['Nomor SP4N-LAPOR! dicatat.', 'The number is recorded.'],
    fields: [
      { name: 'number', kind: 'line', label: ['Nomor SP4N-LAPOR!', 'SP4N-LAPOR! number'] },
      { name: 'filedAt', kind: 'date', label: ['Tanggal masuk di sana', 'Date filed there'] },
      { name: 'state', kind: 'select', label: ['Keadaannya', 'State'], from: 'laporStates' },
    ],
  },
  merge: {
    action: ['Gabungkan: laporan ganda', 'Merge a duplicate'],
    done: ['Laporan digabungkan.', 'The report is merged.'],
    fields: [
      {
        name: 'into',
        kind: 'line',
        label: ['Nomor laporan yang sama', 'Number of the same report'],
        hint: [
          'Laporan ini diarsipkan; pelapornya mengikuti laporan itu.',
          'This one is archived; its complainant follows the other.',
        ],
      },
      { ...reason(['Alasan', 'Reason']), optional: true },
    ],
  },
  unmerge: {
    action: ['Pisahkan lagi', 'Undo the merge'],
    done: ['Laporan dipisahkan lagi.', 'The merge is undone.'],
    fields: [reason(['Alasan', 'Reason'])],
  },
  archive: {
    action: ['Arsipkan', 'Archive'],
    done: ['Laporan diarsipkan.', 'The report is archived.'],
    fields: [
      { name: 'reason', kind: 'select', label: ['Sebab', 'Cause'], from: 'archiveReasons' },
      { name: 'text', kind: 'text', label: ['Penjelasan kepada pelapor', 'Words to the complainant'] },
    ],
  },
  correct: {
    action: ['Koreksi jenis, kategori atau prioritas', 'Correct class, category or urgency'],
    done: ['Koreksi dicatat.', 'The correction is recorded.'],
    fields: [
      { ...classField, optional: true },
      { ...category, optional: true },
      { ...urgencyField, optional: true },
      reason(['Alasan', 'Reason'], readByOffices),
    ],
  },
  recompute: {
    action: ['Hitung ulang batas waktu', 'Recompute the deadlines'],
    done: ['Batas waktu dihitung ulang.', 'The deadlines are recomputed.'],
    fields: [],
  },
  remark: {
    action: ['Tulis catatan', 'Write a remark'],
    done: ['Catatan tersimpan.', 'The remark is kept.'],
    fields: [{ name: 'text', kind: 'text', label: ['Catatan', 'Remark'], hint: readByOffices }],
  },
  'mend-address': {
    action: ['Perbaiki kontak pelapor', 'Mend the contact'],
    done: ['Kontak pelapor dicatat.', 'The contact is recorded.'],
    fields: [
      { name: 'email', kind: 'line', label: ['Email baru', 'New e-mail'], optional: true },
      { name: 'phone', kind: 'line', label: ['Atau nomor telepon', 'Or a phone number'], optional: true },
      {
        name: 'again',
        kind: 'select',
        label: ['Atau email lama berfungsi lagi, sebab', 'Or the old address works again, because'],
        optional: true,
        from: 'liftReasons',
      },
      {
        name: 'none',
        kind: 'tick',
        label: ['Tidak ada kontak lain', 'There is no other contact'],
        optional: true,
      },
    ],
  },
  review: {
    action: ['Putuskan penilaian rendah', 'Decide on the low rating'],
    done: ['Keputusan dicatat.', 'The decision is recorded.'],
    fields: [
      { name: 'decision', kind: 'radio', label: ['Keputusan', 'Decision'], from: 'decisions' },
      reason(['Alasan', 'Reason'], readByOffices),
    ],
  },
  erase: {
    action: ['Hapus isi dan data pelapor', 'Erase words and people'],
    done: ['Isi dan data pelapor dihapus.', 'Words and people are erased.'],
    fields: [
      { name: 'basis', kind: 'select', label: ['Dasar', 'Legal ground'], from: 'erasureBases' },
      {
        name: 'keepOfficeWords',
        kind: 'tick',
        label: ['Simpan tulisan perangkat daerah', 'Keep what offices wrote'],
      },
    ],
  },
  'ask-head': {
    action: ['Minta bantuan kepala', 'Ask the head'],
    done: ['Kepala perangkat daerah diberi tahu.', 'The head is told.'],
    fields: [reason(['Yang dibutuhkan', 'What is needed'], readByOffices)],
  },
  'oral-reprimand': {
    action: ['Catat teguran langsung', 'Record an oral reprimand'],
    done: ['Teguran langsung dicatat.', 'The oral reprimand is recorded.'],
    fields: [
      { name: 'agency', kind: 'select', label: ['Perangkat daerah', 'Agency'], from: 'agenciesOfCase' },
      { name: 'to', kind: 'radio', label: ['Kepada', 'To'], from: 'reprimandTo' },
      {
        name: 'when',
        kind: 'instant',
        label: ['Waktu', 'When'],
        hint: ['Kosongkan bila baru saja.', 'Leave empty for just now.'],
        optional: true,
      },
      { name: 'text', kind: 'text', label: ['Isi teguran', 'What was said'], hint: readByOffices },
    ],
  },
};

export const isOfficerStep = (step: string): step is OfficerStep => Object.hasOwn(stepForms, step);
