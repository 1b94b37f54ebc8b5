import type { FieldTexts } from './field-messages.ts';

export const caseFieldTexts: FieldTexts = {
  'placeholder-left': {
    id: 'Isi dahulu bagian yang masih bertanda [[…]].',
    en: 'Fill in what still stands in [[…]] first.',
  },
  'number-taken': {
    id: 'Nomor ini sudah dipakai pada surat lain. Periksa buku register.',
    en: 'Another letter already has this number. Check the registry.',
  },
  'given-by-register': {
    id: 'Nomor dan tanggal diberikan oleh register. Kosongkan isian ini.',
    en: 'The register assigns number and date. Leave this empty.',
  },
  'in-future': { id: 'Waktu ini belum tiba.', en: 'This time is in the future.' },
  'bad-day-or-instant': {
    id: 'Tulis tanggal, misalnya 2026-11-23, atau waktu dengan zonanya, misalnya 2026-11-23T07:30:00+07:00.',
    en: 'Write a date, such as 2026-11-23, or a time with its zone, such as 2026-11-23T07:30:00+07:00.',
  },
  'not-after-from': {
    id: 'Akhir rentang harus sesudah awalnya.',
    en: 'The end must be after the beginning.',
  },
  'stretch-too-long': {
    id: 'Paling banyak {limit} hari sekaligus. Tanyakan sisanya tersendiri.',
    en: 'At most {limit} days at once. Ask for the rest separately.',
  },
  'unknown-office': {
    id: 'Tidak ada kantor dengan nama atau alamat ini dalam rentang itu.',
    en: 'No office had this name or address in that period.',
  },
  'before-draft': {
    id: 'Tanggal ini sebelum konsep surat dibuat.',
    en: 'This date is before the letter was drafted.',
  },
  'before-receipt': {
    id: 'Waktu ini sebelum laporan diterima.',
    en: 'This time is before the report was received.',
  },
  'not-its-case': {
    id: 'Instansi ini tidak sedang menangani laporan ini.',
    en: 'This agency is not handling this complaint now.',
  },
  'from-tomorrow': {
    id: 'Laporan hari ini sudah dijanjikan menurut versi yang berlaku. Pilih besok atau sesudahnya.',
    en: 'Today’s reports already have dates from the version in force. Choose tomorrow or later.',
  },
  'period-missing': {
    id: 'Belum ada aturan umum untuk {names}.',
    en: 'There is no general rule for {names}.',
  },
  'extension-unit': {
    id: 'Perpanjangan harus bersatuan sama dengan periode penyelesaian permintaan informasi.',
    en: 'The extension must use the same unit as the resolve period of a request for information.',
  },
  'breach-missing': {
    id: 'Tangga untuk {names} tidak mencatat pelanggaran tenggat (breach) pada saat jatuh tempo.',
    en: 'The ladder for {names} must record the breach at the deadline.',
  },
  'period-twice': {
    id: 'Ada dua aturan untuk jenis, golongan, urgensi dan instansi yang sama.',
    en: 'There are two rules for the same kind, class, urgency and agency.',
  },
  'ladder-must-rise': {
    id: 'Nomor langkah tangga harus naik.',
    en: 'The step numbers of a ladder must increase.',
  },
  'unknown-agency': { id: 'Instansi ini tidak dikenal.', en: 'This agency is unknown.' },
  'agency-twice': {
    id: 'Sebut setiap instansi sekali saja.',
    en: 'Name each agency only once.',
  },
  'completes-nothing': {
    id: 'Tulis yang diminta, atau kirim berkasnya.',
    en: 'Write what was asked for, or attach the file.',
  },
  'suggests-itself': {
    id: 'Instansi Anda sendiri mengembalikan laporan ini. Sarankan instansi lain, atau kosongkan.',
    en: 'Your own agency is returning this complaint. Suggest another one, or leave this empty.',
  },
  'bad-instant': {
    id: 'Tulis waktu dengan zonanya, misalnya 2026-11-23T09:00:00+07:00.',
    en: 'Write the time with its zone, such as 2026-11-23T09:00:00+07:00.',
  },
  'anonymity-stays': {
    id: 'Pelapor meminta anonim: hal itu tidak dapat dicabut.',
    en: 'The complainant asked to be anonymous. This cannot be undone.',
  },
  'oversight-goes-to-inspectorate': {
    id: 'Pengaduan berkadar pengawasan hanya diteruskan ke Inspektorat.',
    en: 'Only the inspectorate handles complaints with an oversight element.',
  },
  'oversight-has-no-support': {
    id: 'Pengaduan berkadar pengawasan tidak dibagikan ke instansi pendukung.',
    en: 'A complaint with an oversight element cannot have supporting agencies.',
  },
  'planned-needs-a-date': {
    id: 'Jawaban “direncanakan” menyebut tanggalnya.',
    en: 'A planned answer needs a date.',
  },
  'only-planned-has-a-date': {
    id: 'Hanya jawaban “direncanakan” yang menyebut tanggal.',
    en: 'Only a planned answer may have a date.',
  },
  'planned-date-past': {
    id: 'Tanggal rencana harus setelah hari ini.',
    en: 'The planned date must be after today.',
  },
  'planned-too-far': {
    id: 'Rencana paling lama lima tahun ke depan.',
    en: 'The planned date may be at most five years ahead.',
  },
  'dispatched-to-it-already': {
    id: 'Laporan ini sudah ada pada instansi tersebut. Pilih instansi lain.',
    en: 'This agency already has the complaint. Choose another one.',
  },
  'reason-against-return': {
    id: 'Instansi ini mengembalikan laporannya. Untuk meneruskannya ke sana lagi, sebutkan alasannya.',
    en: 'This agency returned the complaint. Give a reason to send it there again.',
  },
  'oversight-needs-dispatch': {
    id: 'Kadar pengawasan tidak diubah lewat koreksi: teruskan laporan ini kembali.',
    en: 'A correction cannot change the oversight element. Dispatch the complaint again.',
  },
  'postponed-into-the-past': {
    id: 'Tanggal penundaan harus setelah hari ini.',
    en: 'The date must be after today.',
  },
  'postponed-too-far': {
    id: 'Tanggal ini terlalu jauh. Pilih tanggal yang lebih dekat.',
    en: 'This date is too far ahead. Choose an earlier one.',
  },
  'replied-before-asked': {
    id: 'Lembaga itu belum ditanya pada tanggal ini. Periksa tanggalnya.',
    en: 'The body had not been asked yet on this date. Check the date.',
  },
  'unknown-unit': {
    id: 'Instansi Anda tidak memiliki unit ini.',
    en: 'Your agency has no such unit.',
  },
  'unit-works-on-it': {
    id: 'Unit ini sudah mengerjakan laporan ini. Pilih unit lain, atau tunggu hasilnya.',
    en: 'This unit is already working on the complaint. Choose another one, or wait for its result.',
  },
  'which-task': {
    id: 'Kantor Anda memegang beberapa tugas dalam laporan ini: sebut yang mana.',
    en: 'Your office has several tasks in this complaint. Say which one you mean.',
  },
  'unknown-task': {
    id: 'Kantor Anda tidak memegang tugas ini.',
    en: 'Your office does not have this task.',
  },
  'contributions-owed': {
    id: 'Masukan ini belum ada: {names}. Tunggu, atau sebut mengapa jawaban dikirim tanpa masukan itu.',
    en: 'Contributions are missing from: {names}. Wait for them, or say why you answer without them.',
  },
  'unknown-complaint': {
    id: 'Nomor laporan ini tidak dikenal. Periksa lagi penulisannya.',
    en: 'This complaint number is unknown. Check the spelling.',
  },
  'merged-into-itself': {
    id: 'Laporan tidak dapat digabungkan dengan dirinya sendiri.',
    en: 'A complaint cannot be merged into itself.',
  },
  'merged-into-ended': {
    id: 'Laporan itu sudah ditutup atau diarsipkan. Pilih laporan yang masih ditangani.',
    en: 'That complaint is closed or archived. Choose one that is still being handled.',
  },
  'secret-takes-secret': {
    id: 'Laporan itu rahasia: hanya laporan rahasia yang dapat digabungkan ke dalamnya.',
    en: 'That complaint is secret. Only secret complaints can be merged into it.',
  },
  'merged-too-many': {
    id: 'Laporan itu sudah menampung 50 laporan. Pilih laporan lain sebagai induk.',
    en: 'That complaint has 50 others merged into it. Choose another one.',
  },
  'bad-lapor-number': {
    id: 'Tulis nomor SP4N-LAPOR! dengan angka, misalnya 10482215.',
    en: 'Write the SP4N-LAPOR! number in digits, such as 10482215.',
  },
  'lapor-number-taken': {
    id: 'Nomor SP4N-LAPOR! ini sudah tercatat pada laporan {names}.',
    en: 'Complaint {names} already has this SP4N-LAPOR! number.',
  },
  'lapor-number-taken-elsewhere': {
    id: 'Nomor SP4N-LAPOR! ini sudah tercatat pada laporan lain yang bukan wewenang Anda.',
    en: 'Another complaint, which your office may not see, already has this SP4N-LAPOR! number.',
  },
  'new-date-names-obstacle': {
    id: 'Rencana ini bergeser: sebut kendalanya.',
    en: 'The planned date changes. Name the obstacle.',
  },
  'unknown-attachment': {
    id: 'Lampiran ini tidak ada pada laporan ini.',
    en: 'This complaint has no such file.',
  },
  'attachment-not-ready': {
    id: 'Lampiran ini belum terkirim atau masih diperiksa. Coba lagi sebentar.',
    en: 'This file has not arrived or is still being checked. Try again shortly.',
  },
  'attachment-refused': {
    id: 'Lampiran ini tidak dapat diterima; lihat alasannya pada lampiran itu.',
    en: 'This file was refused. See the reason at the file.',
  },
  'attachment-kind': {
    id: 'Hanya foto JPEG, PNG, WebP, atau PDF. Foto HEIC: ubah dahulu ke JPEG.',
    en: 'Only a JPEG, PNG or WebP photo, or a PDF. Turn HEIC photos into JPEG first.',
  },
  'attachment-twice': {
    id: 'Sebut setiap lampiran sekali saja.',
    en: 'Name each file only once.',
  },
  'address-comes-back': {
    id: 'Surat ke alamat inilah yang kembali. Bila kini diterima lagi, isi `again` dengan alasannya.',
    en: 'Mail to this address bounced. If it receives mail again, give the reason in `again`.',
  },
  'contact-or-none': {
    id: 'Isi alamat surel atau nomor telepon, sebut mengapa alamat lama kembali menerima surat, atau nyatakan tidak ada lagi; salah satu saja.',
    en: 'Give exactly one of these: a mail address, a telephone number, the reason why the old address works again, or that there is none.',
  },
  'again-after-bounced': {
    id: 'Surel ke alamat ini kembali, bukan ditandai sebagai spam. Pilih sebab yang cocok: kotak suratnya sudah diperbaiki, sempat penuh, atau kesalahan pengiriman kami.',
    en: 'Mail to this address bounced; nobody marked it as spam. Choose a reason that fits: the mailbox was repaired, it was full for a while, or the fault was with our sending.',
  },
  'again-after-complained': {
    id: 'Surel ke alamat ini ditandai sebagai spam, bukan kembali. Pilih sebab yang cocok: tanda spam itu keliru, atau kesalahan pengiriman kami.',
    en: 'Mail to this address was marked as spam; it did not bounce. Choose a reason that fits: it was marked by mistake, or the fault was with our sending.',
  },
  'late-answer-names-obstacle': {
    id: 'Jawaban ini lewat batas waktu: sebut kendalanya.',
    en: 'This answer is late. Name the obstacle.',
  },
};
