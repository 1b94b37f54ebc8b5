import type { FailureTexts } from './failures.ts';
import { letterRefusals } from './letter-refusals.ts';

/** Refusals by the rules of a case and of the offices that work on it. */
export const refusalTexts: FailureTexts = {
  ...letterRefusals,
  'bad-if-match': {
    id: ['If-Match salah', 'If-Match harus tag entitas dalam tanda kutip, misalnya "3", daftar tag, atau *.'],
    en: ['Bad If-Match', 'If-Match must be an entity tag in quotes, such as "3", a list of tags, or *.'],
  },
  busy: {
    id: [
      'Sedang ramai',
      'Banyak yang mengubah hal yang sama pada saat ini, dan langkah Anda belum tercatat. Coba lagi sebentar dengan kunci yang sama.',
    ],
    en: [
      'Busy',
      'Many people are changing this at the same time, and your step was not recorded. Try again shortly with the same key.',
    ],
  },
  'followers-full': {
    id: ['Sudah penuh', 'Laporan ini sudah diikuti oleh 100 orang. Lihat perkembangannya di halaman publik.'],
    en: ['Full', 'A hundred people already follow this report. See its progress on the public page.'],
  },
  'not-yours': {
    id: ['Bukan wewenang Anda', 'Langkah ini bukan wewenang kantor Anda.'],
    en: ['Not yours', 'Your office may not take this step.'],
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
      'Your office does not have this assignment, or no longer has it. See which steps are possible.',
    ],
  },
  'not-your-case': {
    id: ['Bukan laporan Anda', 'Kantor Anda tidak menangani laporan ini.'],
    en: ['Not your case', 'Your office is not handling this complaint.'],
  },
  'second-factor-missing': {
    id: [
      'Kode kedua belum dipasang',
      'Peran Anda masuk dengan kode kedua. Masuk dahulu ke ruang kerja di peramban dan pasang aplikasi autentikator.',
    ],
    en: [
      'No second factor yet',
      'Your role signs in with a second code. Sign in to the desk in a browser first and set up an authenticator app.',
    ],
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
    en: ['Not possible now', 'This step is not possible at the current stage. See which steps are possible.'],
  },
  'dispatched-already': {
    id: [
      'Sudah diteruskan',
      'Laporan ini sudah ada pada satu instansi. Untuk meneruskannya ke instansi lain, sebutkan alasannya.',
    ],
    en: [
      'Already dispatched',
      'An agency already has this complaint. Give a reason to send it to another one.',
    ],
  },
  'return-limit-reached': {
    id: [
      'Tidak dapat dikembalikan lagi',
      'Laporan ini sudah dikembalikan sebanyak yang dibolehkan; koordinator sudah menetapkan instansi Anda.',
    ],
    en: [
      'No more returns',
      'This complaint has been returned as often as the rules allow. The coordinator assigned it to your agency.',
    ],
  },
  'return-period-over': {
    id: [
      'Masa pengembalian berakhir',
      'Laporan hanya dapat dikembalikan dalam masa penerimaannya. Tangani laporan ini, atau hubungi koordinator.',
    ],
    en: [
      'Too late to return',
      'You can return a complaint only within the period to accept it. Handle it, or contact the coordinator.',
    ],
  },
  'extended-once': {
    id: [
      'Tidak dapat diperpanjang',
      'Yang dapat diperpanjang hanya jawaban atas permintaan informasi, sekali, oleh instansi yang sudah menerimanya dan sedang menanganinya.',
    ],
    en: [
      'Cannot be extended',
      'Only a request for information can be extended, and only once, by the agency that accepted it and is handling it.',
    ],
  },
  'no-extension': {
    id: [
      'Tidak ada perpanjangan',
      'SOP yang berlaku untuk laporan ini tidak memberi perpanjangan, atau laporan ini darurat. Jawablah, atau tunda dengan kendala dan tanggal.',
    ],
    en: [
      'No extension',
      'The SOP of this report has no extension, or the report is an emergency. Answer it, or postpone it with an obstacle and a date.',
    ],
  },
  'extended-too-late': {
    id: ['Terlambat diperpanjang', 'Batas waktu menjawab sudah lewat. Jawablah dengan menyebut kendalanya.'],
    en: ['Too late to extend', 'The deadline to answer has passed. Answer, and name the obstacle.'],
  },
  'reopen-limit-reached': {
    id: [
      'Tidak dapat dibuka lagi',
      'Laporan ini sudah dibuka kembali sebanyak yang dibolehkan. Beri nilai jawabannya, atau kirim laporan baru dan sebut nomor ini.',
    ],
    en: [
      'No more reopening',
      'This report has been reopened as often as the rules allow. Rate the answer, or send a new report that mentions this number.',
    ],
  },
  'oversight-goes-on': {
    id: [
      'Pemeriksaan berlanjut',
      'Pengaduan berkadar pengawasan menyangkut kepentingan umum dan tidak dapat ditarik kembali.',
    ],
    en: [
      'The inspection continues',
      'A complaint with an oversight element concerns the public interest and cannot be withdrawn.',
    ],
  },
  'too-many-attachments': {
    id: [
      'Lampiran sudah penuh',
      'Laporan ini sudah memuat lampiran sebanyak yang dibolehkan: 10 dari pelapor, 30 dari petugas.',
    ],
    en: [
      'No room for more files',
      'This complaint has the maximum number of files: 10 from the complainant, 30 from offices.',
    ],
  },
  'rated-already': {
    id: [
      'Sudah dinilai',
      'Anda sudah menilai jawaban ini. Sampai masa tanggapan berakhir Anda masih dapat menanggapinya atau membuka kembali laporan.',
    ],
    en: [
      'Rated already',
      'You have rated this answer. Until the time to reply ends you can still reply to it or reopen the report.',
    ],
  },
  'rating-under-review': {
    id: [
      'Sedang ditinjau',
      'Koordinator sedang meninjau penilaian Anda. Keputusannya akan dikabarkan kepada Anda; untuk saat ini tidak ada yang perlu Anda lakukan.',
    ],
    en: [
      'Under review',
      'The coordinator is reviewing your rating and will tell you the decision. You need not do anything now.',
    ],
  },
  'reply-period-over': {
    id: [
      'Masa tanggapan berakhir',
      'Masa untuk membalas, menilai atau meminta ditinjau ulang atas jawaban ini sudah berakhir.',
    ],
    en: ['Reply period over', 'The period to reply to this answer, rate it or reopen the report is over.'],
  },
  'way-back-over': {
    id: [
      'Masa melengkapi berakhir',
      'Laporan ini tidak dapat dilengkapi lagi. Kirim laporan baru dan sebut nomor ini.',
    ],
    en: [
      'Too late to complete',
      'This report can no longer be completed. Send a new one that mentions this number.',
    ],
  },
  'has-merged-cases': {
    id: [
      'Menampung laporan lain',
      'Laporan lain sudah digabungkan ke laporan ini. Pisahkan dahulu, lalu gabungkan satu per satu.',
    ],
    en: [
      'Contains other complaints',
      'Other complaints were merged into this one. Unmerge them first, then merge them one by one.',
    ],
  },
  'common-case-goes-on': {
    id: [
      'Ditangani bersama',
      'Orang lain melaporkan hal yang sama dan menunggu jawabannya, sehingga laporan ini tetap dilanjutkan.',
    ],
    en: [
      'Handled together',
      'Other people reported the same and are waiting for the answer, so this report continues.',
    ],
  },
  'erased-after-the-end': {
    id: [
      'Setelah laporan berakhir',
      'Data dapat dihapus setelah laporan ditutup atau diarsipkan. Tarik kembali laporannya lebih dulu, atau tunggu sampai selesai.',
    ],
    en: [
      'The report must end first',
      'Data can be erased after the report is closed or archived. Withdraw the report first, or wait until it ends.',
    ],
  },
  'erasure-asked-already': {
    id: ['Sudah diminta', 'Permintaan penghapusan sudah tercatat dan menunggu keputusan petugas.'],
    en: ['Already requested', 'The request to erase is recorded and waits for an officer’s decision.'],
  },
  'erased-already': {
    id: ['Sudah dihapus', 'Isi laporan dan data pelapor sudah dihapus; laporan ini tidak dapat dilanjutkan.'],
    en: [
      'Already erased',
      'The report’s text and the complainant’s data were erased. This report cannot continue.',
    ],
  },
  'erasure-is-the-coordinators': {
    id: [
      'Wewenang koordinator',
      'Inspektorat hanya menghapus data pengaduan berkadar pengawasan; laporan lain dihapus oleh koordinator.',
    ],
    en: [
      'For the coordinator',
      'The inspectorate erases only complaints with an oversight element. The coordinator erases the others.',
    ],
  },
  'nothing-corrected': {
    id: [
      'Tidak ada yang berubah',
      'Jenis, urgensi dan kategori sama dengan yang tercatat. Ubah sedikitnya satu.',
    ],
    en: [
      'Nothing changes',
      'Class, urgency and category are the same as before. Change at least one of them.',
    ],
  },
  'oversight-stays-with-inspectorate': {
    id: [
      'Tetap di Inspektorat',
      'Pengaduan berkadar pengawasan ditangani Inspektorat sendiri dan tidak diteruskan ke unit.',
    ],
    en: [
      'Stays with the inspectorate',
      'The inspectorate handles complaints with an oversight element itself and cannot pass them to a unit.',
    ],
  },
  'draft-is-past': {
    id: [
      'Tanggal rencana sudah lewat',
      'Tanggal dalam rancangan ini sudah tiba. Kembalikan rancangan agar ditulis dengan tanggal baru.',
    ],
    en: [
      'The planned date has passed',
      'The planned date in this draft has arrived. Return the draft so that it gets a new date.',
    ],
  },
  'too-many-tasks': {
    id: [
      'Terlalu banyak tugas',
      'Sudah terlalu banyak instansi dan unit mengerjakan laporan ini. Tunggu sampai salah satunya selesai.',
    ],
    en: [
      'Too many tasks',
      'Too many agencies and units are already working on this complaint. Wait until one of them has finished.',
    ],
  },
  'sop-full': {
    id: [
      'Terlalu banyak versi SOP',
      'Semua versi SOP bersama-sama terlalu besar untuk disimpan. Minta pengelola sistem melepas versi yang tidak dipakai laporan mana pun.',
    ],
    en: [
      'Too many versions of the SOP',
      'All SOP versions together are too large to store. Ask the operator to remove versions that no report uses.',
    ],
  },
  'sop-changed': {
    id: [
      'Sudah berubah',
      'Orang lain lebih dulu mengubah konfigurasi. Baca SOP yang tersimpan, lalu putuskan lagi.',
    ],
    en: [
      'Changed meanwhile',
      'Somebody else changed the configuration first. Read the stored SOP, then decide again.',
    ],
  },
};
