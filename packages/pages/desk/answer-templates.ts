import type { AnswerKind } from '#events/vocabulary.ts';

/** What `[[…]]` stands for is filled in by the officer: nothing is sent while one is left. */
export const placeholder = /\[\[[^\]]*\]\]/;

/** First words of an answer of each kind, in Indonesian, because the complainant reads them. */
export const answerTemplates: Readonly<Record<AnswerKind, string>> = {
  done: 'Terima kasih atas laporan Anda. Pada [[tanggal]] petugas kami telah [[tindakan]] di [[tempat]]. Bila masih ada kekurangan, sampaikan melalui halaman laporan ini.',
  explanation:
    'Terima kasih atas laporan Anda. [[penjelasan]]. Dasarnya adalah [[peraturan atau alasan]]. Bila ada pertanyaan, sampaikan melalui halaman laporan ini.',
  clarification:
    'Terima kasih atas laporan Anda. Setelah kami periksa pada [[tanggal]], keadaannya sebagai berikut: [[hasil pemeriksaan]].',
  planned:
    'Terima kasih atas laporan Anda. Kami sudah memeriksa lokasi pada [[tanggal]]. [[pekerjaan]] direncanakan pada [[bulan dan tahun]], karena [[alasan]].',
  'not-possible':
    'Terima kasih atas laporan Anda. Permintaan ini belum dapat kami penuhi, karena [[alasan]]. Sebagai gantinya Anda dapat [[jalan lain]].',
  'handled-before':
    'Terima kasih atas laporan Anda. Hal ini sudah kami tangani pada [[tanggal]]: [[tindakan]].',
};
