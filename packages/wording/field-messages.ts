import type { Language } from '#calendar/zones.ts';
import type { Bilingual } from '#tenants/bilingual.ts';

/** What is wrong with a field, and how to mend it; `{limit}` is the rule's number, `{who}` whom it names. */
const messages: Record<string, Bilingual> = {
  missing: { id: 'Wajib diisi.', en: 'This is required.' },
  'wrong-type': { id: 'Jenis nilainya tidak sesuai.', en: 'This value is of the wrong type.' },
  'too-long': {
    id: 'Terlalu panjang: paling banyak {limit} karakter.',
    en: 'Too long: at most {limit} characters.',
  },
  'too-short': {
    id: 'Terlalu pendek: sedikitnya {limit} karakter.',
    en: 'Too short: at least {limit} characters.',
  },
  'too-large': { id: 'Terlalu besar: paling banyak {limit}.', en: 'Too large: at most {limit}.' },
  'too-small': { id: 'Terlalu kecil: sedikitnya {limit}.', en: 'Too small: at least {limit}.' },
  'unknown-field': { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' },
  'control-character': {
    id: 'Ada karakter yang tidak dapat ditampilkan. Hapus, lalu ketik ulang.',
    en: 'This holds characters that cannot be shown. Delete them and type it again.',
  },
  'bad-value': { id: 'Nilai ini tidak dikenal.', en: 'This value is not known.' },
  'bad-format': { id: 'Periksa penulisannya.', en: 'Check how this is written.' },
  'bad-email': {
    id: 'Tulis alamat e-mail lengkap, misalnya nama@contoh.id.',
    en: 'Write a whole e-mail address, such as name@example.org.',
  },
  'bad-phone': {
    id: 'Tulis nomor telepon dengan angka, sedikitnya 8, misalnya 0812 3456 7890.',
    en: 'Write the phone number in digits, at least 8, such as 0812 3456 7890.',
  },
  'number-taken': {
    id: 'Nomor ini sudah dipakai pada surat lain. Periksa buku register.',
    en: 'This number stands on another letter. Check the registry.',
  },
  'given-by-register': {
    id: 'Nomor dan tanggal diberikan oleh register. Kosongkan isian ini.',
    en: 'Number and day are given by the register. Leave this out.',
  },
  'in-future': { id: 'Waktu ini belum tiba.', en: 'This lies in the future.' },
  'before-draft': {
    id: 'Tanggal ini sebelum konsep surat dibuat.',
    en: 'This is before the day of the draft.',
  },
  'before-receipt': {
    id: 'Waktu ini sebelum laporan diterima.',
    en: 'This is before the report was received.',
  },
  'not-its-case': {
    id: 'Instansi ini tidak sedang menangani laporan ini.',
    en: 'This agency does not work on this complaint now.',
  },
  'bad-date': {
    id: 'Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-11-23.',
    en: 'Write the date as year-month-day, such as 2026-11-23.',
  },
  'bad-number': {
    id: 'Tulis angka derajat, misalnya -7.705 atau 110.606.',
    en: 'Write degrees as a number, such as -7.705 or 110.606.',
  },
  'in-the-past': {
    id: 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'This day is past. Choose today or a later day.',
  },
  'period-missing': {
    id: 'Belum ada aturan umum untuk {who}.',
    en: 'There is no general rule for {who}.',
  },
  'period-twice': {
    id: 'Ada dua aturan untuk jenis, golongan, urgensi dan instansi yang sama.',
    en: 'There are two rules for the same kind, class, urgency and agency.',
  },
  'ladder-must-rise': {
    id: 'Nomor langkah tangga harus naik.',
    en: 'The steps of a ladder must rise.',
  },
  'in-the-future': { id: 'Tanggal ini belum terjadi.', en: 'This date has not come yet.' },
  'too-long-ago': {
    id: 'Tanggal ini lebih dari 10 tahun yang lalu. Periksa tahunnya.',
    en: 'This date is more than 10 years ago. Check the year.',
  },
  'contact-or-anonymous': {
    id: 'Isi e-mail atau nomor telepon, atau centang “Lapor sebagai anonim”.',
    en: 'Give an e-mail address or phone number, or tick “Report anonymously”.',
  },
  'unknown-category': { id: 'Pilih salah satu kategori.', en: 'Choose one of the categories.' },
  'unknown-district': { id: 'Kecamatan ini tidak dikenal.', en: 'This district is not known.' },
  'unknown-village': {
    id: 'Desa atau kelurahan ini tidak ada di kecamatan yang dipilih.',
    en: 'This village is not in the chosen district.',
  },
  'village-needs-district': {
    id: 'Pilih juga kecamatannya.',
    en: 'Choose the district as well.',
  },
  'coordinate-missing': {
    id: 'Isi lintang dan bujur keduanya, atau kosongkan keduanya.',
    en: 'Give both latitude and longitude, or neither.',
  },
  'outside-area': {
    id: 'Titik ini di luar wilayah yang kami layani.',
    en: 'This point lies outside the area that we serve.',
  },
  'place-missing': {
    id: 'Isi salah satu: alamat, kecamatan dan desa, atau titik koordinat.',
    en: 'Give one of these: address, district and village, or coordinates.',
  },
  'unknown-agency': { id: 'Instansi ini tidak dikenal.', en: 'This agency is not known.' },
  'agency-twice': {
    id: 'Sebut setiap instansi sekali saja.',
    en: 'Name each agency only once.',
  },
  'anonymity-stays': {
    id: 'Pelapor meminta anonim: hal itu tidak dapat dicabut.',
    en: 'The complainant asked to be anonymous: that cannot be taken back.',
  },
  'oversight-goes-to-inspectorate': {
    id: 'Pengaduan berkadar pengawasan hanya diteruskan ke Inspektorat.',
    en: 'A complaint with an oversight element goes to the inspectorate only.',
  },
  'oversight-has-no-support': {
    id: 'Pengaduan berkadar pengawasan tidak dibagikan ke instansi pendukung.',
    en: 'A complaint with an oversight element has no supporting agencies.',
  },
  'planned-needs-a-date': {
    id: 'Jawaban “direncanakan” menyebut tanggalnya.',
    en: 'A planned answer names its date.',
  },
  'only-planned-has-a-date': {
    id: 'Hanya jawaban “direncanakan” yang menyebut tanggal.',
    en: 'Only a planned answer names a date.',
  },
  'planned-date-past': {
    id: 'Tanggal rencana harus setelah hari ini.',
    en: 'The planned date must be after today.',
  },
  'dispatched-to-it-already': {
    id: 'Laporan ini sudah ada pada instansi tersebut. Pilih instansi lain.',
    en: 'This agency has the complaint already. Choose another one.',
  },
  'oversight-needs-dispatch': {
    id: 'Kadar pengawasan tidak diubah lewat koreksi: teruskan laporan ini kembali.',
    en: 'A correction cannot change the oversight element: dispatch the complaint again.',
  },
  'postponed-into-the-past': {
    id: 'Tanggal penundaan harus setelah hari ini.',
    en: 'It can only be postponed to a day after today.',
  },
  'postponed-too-far': {
    id: 'Tanggal ini terlalu jauh. Pilih tanggal yang lebih dekat.',
    en: 'This day is too far off. Choose a nearer one.',
  },
  'replied-before-asked': {
    id: 'Lembaga itu belum ditanya pada tanggal ini. Periksa tanggalnya.',
    en: 'That body had not been asked by this day. Check the date.',
  },
  'unknown-unit': {
    id: 'Instansi Anda tidak memiliki unit ini.',
    en: 'Your agency has no such unit.',
  },
  'unit-works-on-it': {
    id: 'Unit ini sudah mengerjakan laporan ini. Pilih unit lain, atau tunggu hasilnya.',
    en: 'This unit works on the complaint already. Choose another one, or wait for its result.',
  },
  'which-task': {
    id: 'Kantor Anda memegang beberapa tugas dalam laporan ini: sebut yang mana.',
    en: 'Your office holds several tasks of this complaint: say which one you mean.',
  },
  'unknown-task': {
    id: 'Kantor Anda tidak memegang tugas ini.',
    en: 'Your office does not hold this task.',
  },
  'contributions-owed': {
    id: 'Masukan ini belum ada: {who}. Tunggu, atau sebut mengapa jawaban dikirim tanpa masukan itu.',
    en: 'Still owed by: {who}. Wait for it, or say why the answer goes out without.',
  },
  'unknown-complaint': {
    id: 'Nomor laporan ini tidak dikenal. Periksa lagi penulisannya.',
    en: 'This complaint number is not known. Check how it is written.',
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
    en: 'That complaint is secret: only secret ones can be merged into it.',
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
    id: 'Nomor SP4N-LAPOR! ini sudah tercatat pada laporan {who}.',
    en: 'Complaint {who} bears this SP4N-LAPOR! number already.',
  },
  'lapor-number-taken-elsewhere': {
    id: 'Nomor SP4N-LAPOR! ini sudah tercatat pada laporan lain yang bukan wewenang Anda.',
    en: 'Another complaint, which is not for your office, bears this SP4N-LAPOR! number already.',
  },
  'new-date-names-obstacle': {
    id: 'Rencana ini bergeser: sebut kendalanya.',
    en: 'The plan moves to a new date: name the obstacle.',
  },
  'unknown-attachment': {
    id: 'Lampiran ini tidak ada pada laporan ini.',
    en: 'This complaint has no such file.',
  },
  'attachment-not-ready': {
    id: 'Lampiran ini belum terkirim atau masih diperiksa. Coba lagi sebentar.',
    en: 'This file has not come in, or is still being looked into. Try again shortly.',
  },
  'attachment-refused': {
    id: 'Lampiran ini tidak dapat diterima; lihat alasannya pada lampiran itu.',
    en: 'This file could not be taken; the reason stands with it.',
  },
  'attachment-twice': {
    id: 'Sebut setiap lampiran sekali saja.',
    en: 'Name each file only once.',
  },
  'contact-or-none': {
    id: 'Isi alamat surel atau nomor telepon, atau nyatakan tidak ada lagi; salah satu saja.',
    en: 'Give a mail address or telephone number, or say that none is left; not both.',
  },
  'late-answer-names-obstacle': {
    id: 'Jawaban ini lewat batas waktu: sebut kendalanya.',
    en: 'This answer is past its deadline: name the obstacle.',
  },
};

/** The sentence shown at a field for a problem's code; `limit` and `who` are the number and the names that go with some rules. */
export function fieldMessage(code: string, language: Language, limit?: number, who = ''): string {
  const sentence = (messages[code] ?? messages['bad-value']!)[language];
  const number = limit === undefined ? '' : grouped(limit, language);
  return sentence.replace('{limit}', number).replace('{who}', () => who);
}

const grouped = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
