import type { Language } from '#calendar/zones.ts';
import type { AnswerKind, AssignmentKind, Class, StageConfig } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const answerKinds: Record<AnswerKind, Bilingual> = {
  done: { id: 'selesai dikerjakan', en: 'done' },
  explanation: { id: 'penjelasan', en: 'explanation' },
  clarification: { id: 'klarifikasi', en: 'clarification' },
  planned: { id: 'rencana pelaksanaan', en: 'planned' },
  'not-possible': { id: 'tidak dapat dipenuhi', en: 'not possible' },
  'handled-before': { id: 'sudah ditangani sebelumnya', en: 'handled before' },
};

/** In lower case. */
export const answerKindName = (kind: AnswerKind, language: Language): string =>
  inLanguage(answerKinds[kind], language);

const assignments: Record<AssignmentKind, Bilingual> = {
  verify: { id: 'Verifikasi', en: 'Verify' },
  lead: { id: 'Tindak lanjut', en: 'Handle' },
  support: { id: 'Bantuan data', en: 'Contribute' },
  'sub-unit': { id: 'Tugas unit', en: 'Unit’s task' },
  'approve-answer': { id: 'Persetujuan jawaban', en: 'Approve an answer' },
  'decide-return': { id: 'Putuskan pengembalian', en: 'Decide on a return' },
  'review-rating': { id: 'Tinjau penilaian rendah', en: 'Review a low rating' },
  'mend-address': { id: 'Perbaiki kontak pelapor', en: 'Mend a contact' },
  'ask-outside': { id: 'Tanyakan ke instansi luar', en: 'Ask the outside body' },
  'hold-vacant': { id: 'Jabatan kosong, pegang sementara', en: 'Hold while an office is vacant' },
  'report-planned': { id: 'Laporkan rencana', en: 'Report on a plan' },
  inspect: { id: 'Pemeriksaan', en: 'Inspect' },
  complete: { id: 'Menunggu pelapor', en: 'Waiting for the complainant' },
  reply: { id: 'Menunggu tanggapan pelapor', en: 'Waiting for a reply' },
};

/** What an officer has to do, as the label of a row. */
export const assignmentName = (kind: AssignmentKind, language: Language): string =>
  inLanguage(assignments[kind], language);

const classes: Record<Class, Bilingual> = {
  'no-oversight': { id: 'pengaduan tidak berkadar pengawasan', en: 'complaint without oversight element' },
  oversight: { id: 'pengaduan berkadar pengawasan', en: 'complaint with oversight element' },
  aspiration: { id: 'aspirasi', en: 'aspiration' },
  information: { id: 'permintaan informasi (PPID)', en: 'request for information' },
};

/** The law's own terms (Permendagri 8/2023 art. 1), in lower case. */
export const officersClassName = (one: Class, language: Language): string =>
  inLanguage(classes[one], language);

const stages: Record<StageConfig, Bilingual> = {
  received: { id: 'Belum diverifikasi', en: 'To verify' },
  'needs-completion': { id: 'Menunggu kelengkapan', en: 'Needs completion' },
  dispatched: { id: 'Belum diterima', en: 'To accept' },
  accepted: { id: 'Ditangani', en: 'In work' },
  answered: { id: 'Sudah dijawab', en: 'Answered' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  postponed: { id: 'Ditunda', en: 'Postponed' },
  forwarded: { id: 'Di instansi luar', en: 'Forwarded' },
  archived: { id: 'Diarsipkan', en: 'Archived' },
  closed: { id: 'Ditutup', en: 'Closed' },
};

/** A label of one or two words for lists. */
export const stageName = (stage: StageConfig, language: Language): string =>
  inLanguage(stages[stage], language);
