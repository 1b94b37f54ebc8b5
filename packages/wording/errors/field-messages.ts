import type { Language } from '#calendar/zones.ts';
import type { Bilingual } from '#tenants/bilingual.ts';

/** `{limit}` is the rule's number, `{names}` the names in it. */
export type FieldTexts = Readonly<Record<string, Bilingual>>;

/** Messages for reports and for any schema; `case-field-messages.ts` has those for steps, letters and procedures. */
export const fieldTexts: FieldTexts = {
  missing: { id: 'Wajib diisi.', en: 'This field is required.' },
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
  'unknown-field': { id: 'Isian ini tidak dikenal.', en: 'This field is unknown.' },
  'control-character': {
    id: 'Karakter ke-{position} tidak dapat ditampilkan. Hapus karakter itu, lalu coba lagi.',
    en: 'Character number {position} cannot be displayed. Delete it and try again.',
  },
  'bad-value': { id: 'Nilai ini tidak dikenal.', en: 'This value is unknown.' },
  'bad-format': { id: 'Periksa penulisannya.', en: 'Check the format.' },
  'bad-email': {
    id: 'Tulis alamat e-mail lengkap, misalnya nama@contoh.id.',
    en: 'Write a complete e-mail address, such as name@example.org.',
  },
  'office-address': {
    id: 'Ini alamat kantor pemerintah daerah. Isi alamat e-mail Anda sendiri, atau kosongkan.',
    en: 'This is an address of a government office here. Give your own e-mail address, or leave this empty.',
  },
  'bad-phone': {
    id: 'Tulis satu nomor telepon, 8 sampai 18 angka, misalnya 0812 3456 7890 atau +60 12 345 6789.',
    en: 'Write one phone number of 8 to 18 digits, such as 0812 3456 7890 or +60 12 345 6789.',
  },
  'bad-date': {
    id: 'Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-11-23.',
    en: 'Write the date as year-month-day, such as 2026-11-23.',
  },
  'bad-number': {
    id: 'Tulis angka derajat, misalnya -7.705 atau 110.606.',
    en: 'Write degrees as a number, such as -7.705 or 110.606.',
  },
  'in-the-future': { id: 'Tanggal ini belum terjadi.', en: 'This date is in the future.' },
  'too-long-ago': {
    id: 'Tanggal ini lebih dari 10 tahun yang lalu. Periksa tahunnya.',
    en: 'This date is more than 10 years ago. Check the year.',
  },
  'contact-or-anonymous': {
    id: 'Isi e-mail atau nomor telepon, atau centang “Lapor sebagai anonim”.',
    en: 'Give an e-mail address or phone number, or tick “Report anonymously”.',
  },
  'unknown-category': { id: 'Pilih salah satu kategori.', en: 'Choose one of the categories.' },
  'unknown-district': { id: 'Kecamatan ini tidak dikenal.', en: 'This district is unknown.' },
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
    en: 'This point is outside the area that we serve.',
  },
  'place-missing': {
    id: 'Isi salah satu: alamat, kecamatan dan desa, atau titik koordinat.',
    en: 'Give one of these: address, district and village, or coordinates.',
  },
};

interface FieldMessageOptions {
  readonly limit?: number | undefined;
  /** The position of the character that some rules refuse, from 1. */
  readonly position?: number | undefined;
  /** The names that some rules state. */
  readonly names?: string | undefined;
  readonly texts?: FieldTexts | undefined;
}

export function fieldMessage(
  code: string,
  language: Language,
  { limit, position = 1, names = '', texts = fieldTexts }: FieldMessageOptions = {},
): string {
  const sentence = (texts[code] ?? texts['bad-value']!)[language];
  const number = limit === undefined ? '' : grouped(limit, language);
  return sentence
    .replace('{limit}', number)
    .replace('{position}', grouped(position, language))
    .replace('{names}', () => names);
}

const grouped = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',');
