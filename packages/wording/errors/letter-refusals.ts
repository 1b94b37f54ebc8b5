import type { FailureTexts } from './failures.ts';

/** Refusals about letters of reprimand; for a letter in the wrong state they name its state and what is possible. */
export const letterRefusals: FailureTexts = {
  'not-your-letter': {
    id: ['Bukan wewenang Anda', 'Surat teguran ini bukan wewenang kantor Anda.'],
    en: ['Not your letter', 'Your office may not handle this letter of reprimand.'],
  },
  'letter-is-draft': {
    id: [
      'Masih konsep',
      'Surat ini masih konsep. Penerimaannya dapat dikonfirmasi setelah supervisor menandatanganinya.',
    ],
    en: [
      'Still a draft',
      'This letter is a draft. The head of the agency can acknowledge it after the supervisor has signed it.',
    ],
  },
  'letter-is-signed': {
    id: [
      'Sudah ditandatangani',
      'Surat ini sudah ditandatangani dan tidak berubah lagi. Pimpinan perangkat daerah dapat mengonfirmasi penerimaannya.',
    ],
    en: [
      'Already signed',
      'This letter is signed and cannot change any more. The head of the agency can acknowledge its receipt.',
    ],
  },
  'letter-is-withdrawn': {
    id: [
      'Sudah dibatalkan',
      'Konsep surat ini sudah dibatalkan; tidak ada lagi langkah atasnya. Laporan yang mencapai teguran berikutnya masuk konsep baru.',
    ],
    en: [
      'Already withdrawn',
      'This draft was withdrawn, so no step is possible. Complaints that reach their next reprimand go into a new draft.',
    ],
  },
  'acknowledged-already': {
    id: ['Sudah dikonfirmasi', 'Penerimaan surat ini sudah dikonfirmasi.'],
    en: ['Already acknowledged', 'The receipt of this letter was already acknowledged.'],
  },
  'register-is-ours': {
    id: [
      'Tidak perlu diunggah',
      'Surat ini ditandatangani dan diberi nomor di sistem ini; tidak ada berkas yang diunggah.',
    ],
    en: ['Nothing to upload', 'This system signs and numbers this letter, so no file can be uploaded.'],
  },
  'no-letters': {
    id: [
      'Belum ada surat teguran',
      'Daerah ini belum mengatur surat teguran (letters.yaml), jadi tidak ada yang dikonsep atau ditandatangani. Terapkan konfigurasinya dahulu.',
    ],
    en: [
      'No letters of reprimand',
      'This regency has not set up letters of reprimand (letters.yaml), so nobody can draft or sign one. Apply its configuration first.',
    ],
  },
  'file-missing': {
    id: [
      'Berkas belum ada',
      'Unggah dahulu surat yang sudah ditandatangani sebagai PDF, lalu masukkan nomornya.',
    ],
    en: ['The file is missing', 'Upload the signed letter as PDF first, then enter its number.'],
  },
};
