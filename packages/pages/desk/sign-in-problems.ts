export type SignInProblem =
  | 'incomplete'
  | 'not-repeated'
  | 'bad-credentials'
  | 'bad-code'
  | 'weak-password'
  | 'reset-required'
  | 'expired'
  | 'too-many';

export const signInProblemText = (problem: SignInProblem, say: (id: string, en: string) => string): string =>
  ({
    incomplete: say('Isi semua kolom.', 'Fill in every field.'),
    'not-repeated': say('Kedua kata sandi tidak sama.', 'The two passwords differ.'),
    'bad-credentials': say(
      'Email atau kata sandi salah. Periksa huruf besar dan kecil.',
      'The e-mail or the password is wrong. Check upper and lower case.',
    ),
    'bad-code': say(
      'Kode salah. Pakai kode yang sedang tampil.',
      'The code is wrong. Use the one that is shown now.',
    ),
    'weak-password': say(
      'Kata sandi ini terlalu lemah. Paling sedikit 12 huruf, dengan huruf besar, huruf kecil, angka, dan tanda baca.',
      'This password is too weak. At least 12 characters, with upper and lower case, a digit and a symbol.',
    ),
    'reset-required': say(
      'Kata sandi ini harus diganti dahulu. Pilih “Lupa kata sandi”.',
      'This password must be changed first. Choose “Forgotten password”.',
    ),
    expired: say(
      'Kode sudah tidak berlaku. Minta kode baru.',
      'The code is no longer valid. Ask for a new one.',
    ),
    'too-many': say(
      'Terlalu banyak percobaan. Coba lagi 15 menit lagi.',
      'Too many attempts. Try again in 15 minutes.',
    ),
  })[problem];
