import type { Language } from '#calendar/zones.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

/** Nouns for use inside a sentence: "the deadline for …". */
const names: Record<DeadlineKind, Bilingual> = {
  verify: { id: 'verifikasi laporan', en: 'verification of the report' },
  accept: { id: 'penerimaan oleh instansi', en: 'acceptance by the agency' },
  'first-response': { id: 'tanggapan pertama', en: 'first response' },
  resolve: { id: 'penyelesaian laporan', en: 'resolution of the report' },
  contribute: { id: 'masukan instansi pendukung', en: 'contribution of the supporting agency' },
  complete: { id: 'kelengkapan laporan oleh pelapor', en: 'completion by the complainant' },
  reply: { id: 'tanggapan pelapor atas jawaban', en: 'reply of the complainant to the answer' },
  'decide-return': { id: 'keputusan atas pengembalian', en: 'decision on the return' },
  'approve-answer': { id: 'persetujuan jawaban', en: 'approval of the answer' },
  'sub-unit': { id: 'pekerjaan unit pelaksana', en: 'work of the sub-unit' },
  'review-rating': { id: 'peninjauan nilai rendah', en: 'review of the low rating' },
  'mend-address': { id: 'perbaikan alamat surat', en: 'correction of the mail address' },
  inspect: { id: 'pemeriksaan Inspektorat', en: 'inspection by the inspectorate' },
  'ask-outside': { id: 'permintaan kabar ke lembaga luar', en: 'asking the outside body' },
  'report-planned': { id: 'laporan atas rencana', en: 'report on the planned answer' },
};

/** In lower case, for use inside a sentence. */
export const deadlineName = (kind: DeadlineKind, language: Language): string =>
  inLanguage(names[kind], language);
