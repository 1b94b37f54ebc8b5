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
  'grows-too-large': {
    id: 'Foto ini menjadi lebih dari 16 MB saat kami buat ulang. Simpan sebagai JPEG, lalu kirim ulang.',
    en: 'This picture grows to more than 16 MB when we make it anew. Save it as a JPEG and send it again.',
  },
  cmyk: {
    id: 'Foto ini memakai warna cetak (CMYK). Simpan dengan warna layar (RGB) atau buat tangkapan layarnya, lalu kirim hasilnya.',
    en: 'This picture has the colours of print (CMYK). Save it with the colours of screens (RGB), or take a screenshot, and send the result.',
  },
  'unusual-coding': {
    id: 'Foto ini disimpan sebagai JPEG yang jarang dipakai. Simpan sebagai JPEG biasa atau buat tangkapan layarnya, lalu kirim hasilnya.',
    en: 'This picture is saved as a rare kind of JPEG. Save it as an ordinary JPEG, or take a screenshot, and send the result.',
  },
  'too-many-pages': {
    id: 'PDF ini lebih dari 2.000 halaman. Kirim halaman yang penting saja.',
    en: 'This PDF has more than 2,000 pages. Send only those that matter.',
  },
  'too-complex': {
    id: 'Susunan berkas ini terlalu rumit untuk diperiksa. Cetak ulang ke PDF atau buat tangkapan layarnya, lalu kirim hasilnya.',
    en: 'This file is built in too complicated a way to be checked. Print it to PDF again, or take a screenshot, and send the result.',
  },
  'took-too-long': {
    id: 'Pemeriksaan berkas ini terlalu lama sehingga dihentikan. Perkecil, atau buat tangkapan layarnya, lalu kirim hasilnya.',
    en: 'Checking this file took too long and was stopped. Make it smaller, or take a screenshot, and send the result.',
  },
  'pdf-encrypted': {
    id: 'PDF ini dikunci dengan sandi. Buka kuncinya, lalu kirim ulang.',
    en: 'This PDF is locked with a password. Unlock it and send it again.',
  },
  'pdf-active': {
    id: 'PDF ini memuat program, berkas lain, atau perintah yang berjalan sendiri. Cetak ulang ke PDF, lalu kirim hasilnya.',
    en: 'This PDF contains a program, other files, or commands that run by themselves. Print it to PDF again and send the result.',
  },
};

export const unfitFileText = (reason: string, language: Language): string =>
  inLanguage(unfitFileTexts[reason] ?? unfitFileTexts.unreadable!, language);
