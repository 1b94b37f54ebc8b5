import type { StepForm } from './form-field.ts';
import {
  category,
  classField,
  privatePart,
  readByComplainant,
  readByOffices,
  reason,
  urgencyField,
} from './shared-fields.ts';

/** What the coordinator and the supervisor do, and who cares for history and contact. */
export const coordinationForms = {
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
  'ask-completion': {
    action: ['Minta kelengkapan', 'Ask for completion'],
    done: ['Permintaan kelengkapan dikirim ke pelapor.', 'The complainant is asked.'],
    fields: [
      { name: 'missing', kind: 'checks', label: ['Yang kurang', 'What is missing'], from: 'missing' },
      { name: 'text', kind: 'text', label: ['Permintaan kepada pelapor', 'Words to the complainant'] },
    ],
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
} as const satisfies Readonly<Record<string, StepForm>>;
