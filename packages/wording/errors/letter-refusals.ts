import type { FailureTexts } from './failures.ts';

/** What is refused of letters of reprimand; of one in the wrong state, the state that it is in and what is possible. */
export const letterRefusals: FailureTexts = {
  'not-your-letter': {
    id: ['Bukan wewenang Anda', 'Surat teguran ini bukan wewenang kantor Anda.'],
    en: ['Not your letter', 'This letter of reprimand is not for your office.'],
  },
  'letter-is-draft': {
    id: [
      'Masih konsep',
      'Surat ini masih konsep. Penerimaannya dapat dikonfirmasi setelah supervisor menandatanganinya.',
    ],
    en: [
      'Still a draft',
      'This letter is a draft. Its receipt can be acknowledged once the supervisor has signed it.',
    ],
  },
  'letter-is-signed': {
    id: [
      'Sudah ditandatangani',
      'Surat ini sudah ditandatangani dan tidak berubah lagi. Pimpinan perangkat daerah dapat mengonfirmasi penerimaannya.',
    ],
    en: [
      'Signed already',
      'This letter is signed and changes no more. The head of the agency can acknowledge its receipt.',
    ],
  },
  'letter-is-withdrawn': {
    id: [
      'Sudah dibatalkan',
      'Konsep surat ini sudah dibatalkan; tidak ada lagi langkah atasnya. Laporan yang mencapai teguran berikutnya masuk konsep baru.',
    ],
    en: [
      'Withdrawn already',
      'This draft was withdrawn and no step on it is left. Complaints that reach their next reprimand come into a new draft.',
    ],
  },
  'acknowledged-already': {
    id: ['Sudah dikonfirmasi', 'Penerimaan surat ini sudah dikonfirmasi.'],
    en: ['Acknowledged already', 'This letter was acknowledged already.'],
  },
  'register-is-ours': {
    id: [
      'Tidak perlu diunggah',
      'Surat ini ditandatangani dan diberi nomor di sistem ini; tidak ada berkas yang diunggah.',
    ],
    en: ['Nothing to upload', 'This letter is signed and numbered here; no file is uploaded.'],
  },
  'no-letters': {
    id: [
      'Belum ada surat teguran',
      'Daerah ini belum mengatur surat teguran (letters.yaml), jadi tidak ada yang dikonsep atau ditandatangani. Terapkan konfigurasinya dahulu.',
    ],
    en: [
      'No letters of reprimand',
      'This tenant has not set up letters of reprimand (letters.yaml), so none is drafted or signed. Apply its configuration first.',
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
