import type { Language } from '#calendar/zones.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

export const unfitFileTexts: Record<string, Bilingual> = {
  'unknown-type': {
    id: 'Isi berkas ini bukan foto (JPEG, PNG, WebP) atau PDF. Kirim dalam salah satu bentuk itu.',
    en: 'This file is neither a photo (JPEG, PNG, WebP) nor a PDF. Send it as one of these.',
  },
  unreadable: {
    id: 'Berkas ini rusak atau tidak terbaca. Buka, simpan sekali lagi, lalu kirim ulang.',
    en: 'This file is damaged or cannot be read. Open it, save it again and resend it.',
  },
  'too-many-pixels': {
    id: 'Foto ini terlalu besar ukurannya: paling banyak 32 megapiksel. Perkecil, lalu kirim ulang.',
    en: 'This picture is too large: at most 32 megapixels. Make it smaller and send it again.',
  },
  'file-too-large': {
    id: 'Berkas ini lebih dari 10 MB. Perkecil, lalu kirim ulang.',
    en: 'This file is larger than 10 MB. Make it smaller and send it again.',
  },
  'too-many-pages': {
    id: 'PDF ini lebih dari 2.000 halaman. Kirim halaman yang penting saja.',
    en: 'This PDF has more than 2,000 pages. Send only those that matter.',
  },
  'too-complex': {
    id: 'Susunan berkas ini terlalu rumit untuk diperiksa. Cetak ulang ke PDF atau buat tangkapan layarnya, lalu kirim hasilnya.',
    en: 'This file is built in too complicated a way to be checked. Print it to PDF again, or take a screenshot, and send the result.',
  },
  'pdf-encrypted': {
    id: 'PDF ini dikunci dengan sandi. Buka kuncinya, lalu kirim ulang.',
    en: 'This PDF is locked with a password. Unlock it and send it again.',
  },
  'pdf-active': {
    id: 'PDF ini memuat program, formulir atau berkas lain. Cetak ulang ke PDF, lalu kirim hasilnya.',
    en: 'This PDF contains a program, a form or other files. Print it to PDF again and send the result.',
  },
};

export const unfitFileText = (reason: string, language: Language): string =>
  inLanguage(unfitFileTexts[reason] ?? unfitFileTexts.unreadable!, language);
