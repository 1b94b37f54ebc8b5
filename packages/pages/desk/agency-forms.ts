import type { StepForm } from './form-field.ts';
import {
  files,
  obstacleField,
  privatePart,
  readByComplainant,
  readByOffices,
  reason,
  task,
} from './shared-fields.ts';

/** What agencies, their units and heads, and the inspectorate do with a case. */
export const agencyForms = {
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
        ...obstacleField,
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
        ...obstacleField,
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
      obstacleField,
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
      obstacleField,
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
  remark: {
    action: ['Tulis catatan', 'Write a remark'],
    done: ['Catatan tersimpan.', 'The remark is kept.'],
    fields: [{ name: 'text', kind: 'text', label: ['Catatan', 'Remark'], hint: readByOffices }],
  },
  'ask-head': {
    action: ['Minta bantuan kepala', 'Ask the head'],
    done: ['Kepala perangkat daerah diberi tahu.', 'The head is told.'],
    fields: [reason(['Yang dibutuhkan', 'What is needed'], readByOffices)],
  },
} as const satisfies Readonly<Record<string, StepForm>>;
