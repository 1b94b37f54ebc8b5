import type { DeadlineKind } from '#events/vocabulary.ts';

export const nextStep: Readonly<Record<DeadlineKind, string>> = {
  verify: 'Periksa laporan ini, lalu teruskan kepada instansi yang berwenang.',
  accept: 'Terima laporan ini di Tanggap.',
  'first-response': 'Beri pelapor tanggapan pertama. Menerima laporan saja belum cukup.',
  resolve: 'Kirim jawaban kepada pelapor. Jawaban yang terlambat menyebutkan kendalanya.',
  contribute: 'Kirim masukan Anda kepada instansi penanggung jawab.',
  complete: 'Lengkapi laporan.',
  reply: 'Tanggapi jawaban.',
  'decide-return': 'Putuskan instansi yang tepat untuk laporan yang dikembalikan ini.',
  'approve-answer': 'Setujui rancangan jawaban, atau kembalikan dengan catatan.',
  'sub-unit': 'Selesaikan pekerjaan ini dan kirim hasilnya kepada instansi Anda.',
  'review-rating': 'Tinjau nilai rendah ini: tegaskan jawabannya atau buka kembali laporannya.',
  'mend-address':
    'Cari alamat lain pelapor. Catat alamat itu, bahwa alamat lama menerima surat lagi, atau bahwa tidak ada lagi.',
  inspect: 'Periksa penanganan laporan ini dan catat temuannya.',
  'ask-outside': 'Tanyakan kabar kepada lembaga yang menerima laporan ini, dan catat balasannya.',
  'report-planned': 'Laporkan pelaksanaan rencana, atau beri tanggal baru beserta kendalanya.',
};
