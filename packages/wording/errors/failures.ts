import type { Language } from '#calendar/zones.ts';

/** The texts of errors by rule: a title, and a detail that says what to do. */
export type FailureTexts = Readonly<
  Record<string, Record<Language, readonly [title: string, detail: string]>>
>;

/** Errors of any request; `refusals.ts` has the refusals by the rules of a case. */
export const failureTexts: FailureTexts = {
  'bad-json': {
    id: ['Isi tidak terbaca', 'Isi permintaan bukan JSON yang benar. Perbaiki lalu kirim lagi.'],
    en: ['Unreadable body', 'The body is not valid JSON. Correct it and send it again.'],
  },
  'not-an-object': {
    id: [
      'Isi bukan objek JSON',
      'Isi permintaan harus satu objek JSON, misalnya {}. Perbaiki lalu kirim lagi.',
    ],
    en: ['Not a JSON object', 'The body must be one JSON object, such as {}. Correct it and send it again.'],
  },
  'bad-key': {
    id: [
      'Kunci pengiriman salah',
      'Idempotency-Key harus acak: UUID versi 4 atau 7, atau sedikitnya 22 karakter base64url.',
    ],
    en: [
      'Bad key',
      'Idempotency-Key must be random: a UUID of version 4 or 7, or at least 22 characters of base64url.',
    ],
  },
  'not-found': {
    id: ['Tidak ditemukan', 'Nomor, kode atau alamat tidak dikenal. Periksa lagi penulisannya.'],
    en: ['Not found', 'The number, code or address is unknown. Check the spelling.'],
  },
  refused: {
    id: ['Ditolak aturan', 'Aturan tidak mengizinkan langkah ini. Lihat langkah yang mungkin.'],
    en: ['Refused by a rule', 'A rule does not allow this step. See which steps are possible.'],
  },
  changed: {
    id: ['Sudah berubah', 'Orang lain lebih dulu mengubahnya. Lihat perubahannya, lalu putuskan lagi.'],
    en: ['Changed meanwhile', 'Somebody else changed this first. See what changed, then decide again.'],
  },
  'too-large': {
    id: ['Terlalu besar', 'Isi permintaan melebihi 64 KiB. Persingkat lalu kirim lagi.'],
    en: ['Too large', 'The body exceeds 64 KiB. Shorten it and send it again.'],
  },
  'wrong-type': {
    id: ['Jenis isi salah', 'Kirim isi sebagai application/json; berkas surat sebagai application/pdf.'],
    en: [
      'Wrong content type',
      'Send the body as application/json, or the file of a letter as application/pdf.',
    ],
  },
  fields: {
    id: [
      'Ada isian yang perlu diperbaiki',
      'Perbaiki isian yang disebut, lalu kirim lagi. Tidak ada yang hilang.',
    ],
    en: ['Some fields need correcting', 'Correct the fields listed and send again. Nothing is lost.'],
  },
  'key-reused': {
    id: [
      'Kunci sudah dipakai',
      'Kunci ini sudah dipakai untuk isi lain dalam 24 jam terakhir. Pakai kunci baru.',
    ],
    en: ['Key already used', 'This key was used for different content in the last 24 hours. Use a new key.'],
  },
  unavailable: {
    id: [
      'Sedang terganggu',
      'Sistem sedang terganggu. Coba lagi sebentar dengan kunci yang sama; tidak akan tercatat dua kali.',
    ],
    en: [
      'Try again',
      'The system has a problem. Try again shortly with the same key; nothing will be recorded twice.',
    ],
  },
};

/** Title and detail of a failure: by its rule, or by its kind if the rule has no text. */
export function failureText(
  rule: string,
  failure: string,
  language: Language,
  texts: FailureTexts = failureTexts,
): { title: string; detail: string } {
  const [title, detail] = (texts[rule] ?? texts[failure] ?? texts.refused!)[language];
  return { title, detail };
}
