import type { FailureTexts } from './failures.ts';
import { letterRefusals } from './letter-refusals.ts';

/** What the rules of a case, and of the offices that work on it, refuse. */
export const refusalTexts: FailureTexts = {
  ...letterRefusals,
  'bad-if-match': {
    id: ['If-Match salah', 'If-Match harus nomor urut dalam tanda kutip, misalnya "3".'],
    en: ['Bad If-Match', 'If-Match must be a sequence number in quotes, such as "3".'],
  },
  busy: {
    id: [
      'Sedang ramai',
      'Banyak yang mengubah hal yang sama pada saat ini, dan langkah Anda belum tercatat. Coba lagi sebentar dengan kunci yang sama.',
    ],
    en: [
      'Busy',
      'Many are changing the same thing at this moment, and your step was not recorded. Try again shortly with the same key.',
    ],
  },
  'followers-full': {
    id: ['Sudah penuh', 'Laporan ini sudah diikuti oleh 100 orang. Lihat perkembangannya di halaman publik.'],
    en: ['Full', 'A hundred people follow this report already. See how it goes on the public pages.'],
  },
  'not-yours': {
    id: ['Bukan wewenang Anda', 'Langkah ini bukan wewenang kantor Anda.'],
    en: ['Not yours', 'This step is not for your office.'],
  },
  'not-your-role': {
    id: ['Bukan wewenang Anda', 'Peran kantor Anda tidak boleh mengambil langkah ini.'],
    en: ['Not yours', 'Your office’s role may not take this step.'],
  },
  'not-your-assignment': {
    id: [
      'Bukan tugas Anda',
      'Kantor Anda tidak atau tidak lagi memegang tugas ini. Lihat langkah yang mungkin.',
    ],
    en: [
      'Not your assignment',
      'Your office does not hold this assignment, or no longer does. See which steps are possible.',
    ],
  },
  'not-your-case': {
    id: ['Bukan laporan Anda', 'Kantor Anda tidak menangani laporan ini.'],
    en: ['Not your case', 'Your office has no part in this complaint.'],
  },
  'not-in-directory': {
    id: [
      'Belum terdaftar',
      'Akun Anda tidak terdaftar sebagai petugas di daerah ini. Hubungi admin koordinator.',
    ],
    en: [
      'Not in the directory',
      'Your account is not registered as an officer here. Ask the complaints coordinator.',
    ],
  },
  'wrong-stage': {
    id: [
      'Belum atau tidak lagi bisa',
      'Langkah ini tidak berlaku pada tahap laporan sekarang. Lihat langkah yang mungkin.',
    ],
    en: ['Not now', 'This step does not apply at the present stage. See which steps are possible.'],
  },
  'dispatched-already': {
    id: [
      'Sudah diteruskan',
      'Laporan ini sudah ada pada satu instansi. Untuk meneruskannya ke instansi lain, sebutkan alasannya.',
    ],
    en: ['Dispatched already', 'An agency has this complaint already. To send it to another one, say why.'],
  },
  'return-limit-reached': {
    id: [
      'Tidak dapat dikembalikan lagi',
      'Laporan ini sudah dikembalikan sebanyak yang dibolehkan; koordinator sudah menetapkan instansi Anda.',
    ],
    en: [
      'No more returns',
      'This complaint was returned as often as is allowed; the coordinator decided for your agency.',
    ],
  },
  'return-period-over': {
    id: [
      'Masa pengembalian berakhir',
      'Laporan hanya dapat dikembalikan dalam masa penerimaannya. Tangani laporan ini, atau hubungi koordinator.',
    ],
    en: [
      'Too late to return',
      'A complaint can be returned only within the period to accept it. Handle it, or speak to the coordinator.',
    ],
  },
  'extended-once': {
    id: [
      'Tidak dapat diperpanjang',
      'Yang dapat diperpanjang hanya jawaban atas permintaan informasi, sekali, oleh instansi yang sudah menerimanya dan sedang menanganinya.',
    ],
    en: [
      'Not to be extended',
      'Only the answer to a request for information is extended, once, by the agency that accepted it and works on it.',
    ],
  },
  'no-extension': {
    id: [
      'Tidak ada perpanjangan',
      'SOP yang berlaku untuk laporan ini tidak memberi perpanjangan, atau laporan ini darurat. Jawablah, atau tunda dengan kendala dan tanggal.',
    ],
    en: [
      'No extension',
      'The SOP that this report runs by gives no extension, or it is an emergency. Answer it, or postpone it with obstacle and date.',
    ],
  },
  'extended-too-late': {
    id: ['Terlambat diperpanjang', 'Batas waktu menjawab sudah lewat. Jawablah dengan menyebut kendalanya.'],
    en: ['Too late to extend', 'The time to answer is over. Answer, and name the obstacle.'],
  },
  'reopen-limit-reached': {
    id: [
      'Tidak dapat dibuka lagi',
      'Laporan ini sudah dibuka kembali sebanyak yang dibolehkan. Beri nilai jawabannya, atau kirim laporan baru dan sebut nomor ini.',
    ],
    en: [
      'No more reopening',
      'This report was reopened as often as is allowed. Rate the answer, or send a new report and name this number.',
    ],
  },
  'oversight-goes-on': {
    id: [
      'Pemeriksaan berlanjut',
      'Pengaduan berkadar pengawasan menyangkut kepentingan umum dan tidak dapat ditarik kembali.',
    ],
    en: [
      'It goes on',
      'A complaint with an oversight element is the public’s matter and cannot be taken back.',
    ],
  },
  'too-many-attachments': {
    id: [
      'Lampiran sudah penuh',
      'Laporan ini sudah memuat lampiran sebanyak yang dibolehkan: 10 dari pelapor, 30 dari petugas.',
    ],
    en: [
      'No room for more files',
      'This complaint holds as many files as it may: 10 from its complainant, 30 from the offices.',
    ],
  },
  'rating-under-review': {
    id: [
      'Sedang ditinjau',
      'Koordinator sedang meninjau penilaian Anda. Keputusannya akan dikabarkan kepada Anda; untuk saat ini tidak ada yang perlu Anda lakukan.',
    ],
    en: [
      'Under review',
      'The coordinator is reviewing your rating and will tell you what is decided; nothing is asked of you now.',
    ],
  },
  'reply-period-over': {
    id: [
      'Masa tanggapan berakhir',
      'Masa untuk membalas, menilai atau meminta ditinjau ulang atas jawaban ini sudah berakhir.',
    ],
    en: [
      'Reply period over',
      'The period in which this answer could be replied to, rated or sent back is over.',
    ],
  },
  'way-back-over': {
    id: [
      'Masa melengkapi berakhir',
      'Laporan ini tidak dapat dilengkapi lagi. Kirim laporan baru dan sebut nomor ini.',
    ],
    en: [
      'Too late to complete',
      'This report can no longer be completed. Send a new one and name this number.',
    ],
  },
  'has-merged-cases': {
    id: [
      'Menampung laporan lain',
      'Laporan lain sudah digabungkan ke laporan ini. Pisahkan dahulu, lalu gabungkan satu per satu.',
    ],
    en: [
      'Others were merged into it',
      'Other complaints were merged into this one. Unmerge them first, then merge each of them.',
    ],
  },
  'common-case-goes-on': {
    id: [
      'Ditangani bersama',
      'Orang lain melaporkan hal yang sama dan menunggu jawabannya, sehingga laporan ini tetap dilanjutkan.',
    ],
    en: ['A common case', 'Others reported the same and wait for the answer, so this report goes on.'],
  },
  'erased-after-the-end': {
    id: [
      'Setelah laporan berakhir',
      'Data dapat dihapus setelah laporan ditutup atau diarsipkan. Tarik kembali laporannya lebih dulu, atau tunggu sampai selesai.',
    ],
    en: [
      'After its end',
      'Data can be erased once the report is closed or archived. Withdraw the report first, or wait for its end.',
    ],
  },
  'erasure-asked-already': {
    id: ['Sudah diminta', 'Permintaan penghapusan sudah tercatat dan menunggu keputusan petugas.'],
    en: ['Asked already', 'The request to erase is recorded and waits for an officer.'],
  },
  'erased-already': {
    id: ['Sudah dihapus', 'Isi laporan dan data pelapor sudah dihapus; laporan ini tidak dapat dilanjutkan.'],
    en: ['Erased already', 'Words and identity are erased already; this report cannot be taken up again.'],
  },
  'erasure-is-the-coordinators': {
    id: [
      'Wewenang koordinator',
      'Inspektorat hanya menghapus data pengaduan berkadar pengawasan; laporan lain dihapus oleh koordinator.',
    ],
    en: [
      'For the coordinator',
      'The inspectorate erases complaints with an oversight element alone; the coordinator erases the others.',
    ],
  },
  'nothing-corrected': {
    id: [
      'Tidak ada yang berubah',
      'Jenis, urgensi dan kategori sama dengan yang tercatat. Ubah sedikitnya satu.',
    ],
    en: ['Nothing changes', 'Class, urgency and category are as recorded. Change at least one of them.'],
  },
  'oversight-stays-with-inspectorate': {
    id: [
      'Tetap di Inspektorat',
      'Pengaduan berkadar pengawasan ditangani Inspektorat sendiri dan tidak diteruskan ke unit.',
    ],
    en: [
      'Stays with the inspectorate',
      'The inspectorate itself handles a complaint with an oversight element; it is passed down to no unit.',
    ],
  },
  'draft-is-past': {
    id: [
      'Tanggal rencana sudah lewat',
      'Tanggal dalam rancangan ini sudah tiba. Kembalikan rancangan agar ditulis dengan tanggal baru.',
    ],
    en: [
      'The planned date has come',
      'The day named in this draft has come. Give it back to be written with a new one.',
    ],
  },
  'too-many-tasks': {
    id: [
      'Terlalu banyak tugas',
      'Sudah terlalu banyak instansi dan unit mengerjakan laporan ini. Tunggu sampai salah satunya selesai.',
    ],
    en: [
      'Too many tasks',
      'Too many agencies and units work on this complaint already. Wait until one of them is done.',
    ],
  },
  'sop-full': {
    id: [
      'Terlalu banyak versi SOP',
      'Semua versi SOP bersama-sama terlalu besar untuk disimpan. Minta pengelola sistem melepas versi yang tidak dipakai laporan mana pun.',
    ],
    en: [
      'Too many versions of the SOP',
      'All versions of the SOP together are too large to be stored. Ask the operator to drop those that no report runs by.',
    ],
  },
  'sop-changed': {
    id: [
      'Sudah berubah',
      'Orang lain lebih dulu mengubah konfigurasi. Baca SOP yang tersimpan, lalu putuskan lagi.',
    ],
    en: [
      'Changed meanwhile',
      'Somebody else changed the configuration first. Read the SOP that is stored and decide again.',
    ],
  },
};
