import type { LocalDate } from './local-date.ts';

/** One year's holidays and collective leave by the joint decree of three ministers (SKB 3 Menteri). */
export interface Decree {
  year: number;
  numbers: string;
  national: Readonly<Record<LocalDate, string>>;
  /** By date, with the occasion; empty if the decree names none. */
  collective: Readonly<Record<LocalDate, string>>;
  added: readonly { date: LocalDate; name: string; declared: LocalDate }[];
}

export const DECREES: readonly Decree[] = [
  {
    year: 2025,
    numbers: '1017/2024, 2/2024, 2/2024',
    national: {
      '2025-01-01': 'Tahun Baru 2025 Masehi',
      '2025-01-27': 'Isra Mikraj Nabi Muhammad',
      '2025-01-29': 'Tahun Baru Imlek 2576 Kongzili',
      '2025-03-29': 'Hari Suci Nyepi (Tahun Baru Saka 1947)',
      '2025-03-31': 'Idul Fitri 1446 Hijriah',
      '2025-04-01': 'Idul Fitri 1446 Hijriah',
      '2025-04-18': 'Wafat Yesus Kristus',
      '2025-04-20': 'Kebangkitan Yesus Kristus (Paskah)',
      '2025-05-01': 'Hari Buruh Internasional',
      '2025-05-12': 'Hari Raya Waisak 2569 BE',
      '2025-05-29': 'Kenaikan Yesus Kristus',
      '2025-06-01': 'Hari Lahir Pancasila',
      '2025-06-06': 'Idul Adha 1446 Hijriah',
      '2025-06-27': 'Tahun Baru Islam 1447 Hijriah',
      '2025-08-17': 'Proklamasi Kemerdekaan',
      '2025-09-05': 'Maulid Nabi Muhammad',
      '2025-12-25': 'Kelahiran Yesus Kristus',
    },
    collective: {
      '2025-01-28': 'Tahun Baru Imlek 2576 Kongzili',
      '2025-03-28': 'Hari Suci Nyepi (Tahun Baru Saka 1947)',
      '2025-04-02': 'Idul Fitri 1446 Hijriah',
      '2025-04-03': 'Idul Fitri 1446 Hijriah',
      '2025-04-04': 'Idul Fitri 1446 Hijriah',
      '2025-04-07': 'Idul Fitri 1446 Hijriah',
      '2025-05-13': 'Hari Raya Waisak 2569 BE',
      '2025-05-30': 'Kenaikan Yesus Kristus',
      '2025-06-09': 'Idul Adha 1446 Hijriah',
      '2025-12-26': 'Kelahiran Yesus Kristus',
    },
    added: [{ date: '2025-08-18', name: 'Proklamasi Kemerdekaan', declared: '2025-08-01' }],
  },
  {
    year: 2026,
    numbers: '1497/2025, 2/2025, 5/2025',
    national: {
      '2026-01-01': 'Tahun Baru 2026 Masehi',
      '2026-01-16': 'Isra Mikraj Nabi Muhammad',
      '2026-02-17': 'Tahun Baru Imlek 2577 Kongzili',
      '2026-03-19': 'Hari Suci Nyepi (Tahun Baru Saka 1948)',
      '2026-03-21': 'Idul Fitri 1447 Hijriah',
      '2026-03-22': 'Idul Fitri 1447 Hijriah',
      '2026-04-03': 'Wafat Yesus Kristus',
      '2026-04-05': 'Kebangkitan Yesus Kristus (Paskah)',
      '2026-05-01': 'Hari Buruh Internasional',
      '2026-05-14': 'Kenaikan Yesus Kristus',
      '2026-05-27': 'Idul Adha 1447 Hijriah',
      '2026-05-31': 'Hari Raya Waisak 2570 BE',
      '2026-06-01': 'Hari Lahir Pancasila',
      '2026-06-16': 'Tahun Baru Islam 1448 Hijriah',
      '2026-08-17': 'Proklamasi Kemerdekaan',
      '2026-08-25': 'Maulid Nabi Muhammad',
      '2026-12-25': 'Kelahiran Yesus Kristus',
    },
    collective: {
      '2026-02-16': 'Tahun Baru Imlek 2577 Kongzili',
      '2026-03-18': 'Hari Suci Nyepi (Tahun Baru Saka 1948)',
      '2026-03-20': 'Idul Fitri 1447 Hijriah',
      '2026-03-23': 'Idul Fitri 1447 Hijriah',
      '2026-03-24': 'Idul Fitri 1447 Hijriah',
      '2026-05-15': 'Kenaikan Yesus Kristus',
      '2026-05-28': 'Idul Adha 1447 Hijriah',
      '2026-12-24': 'Kelahiran Yesus Kristus',
    },
    added: [],
  },
  {
    year: 2027,
    numbers: '1205/2026, 3/2026, 2/2026',
    national: {
      '2027-01-01': 'Tahun Baru 2027 Masehi',
      '2027-01-05': 'Isra Mikraj Nabi Muhammad',
      '2027-02-06': 'Tahun Baru Imlek 2578 Kongzili',
      '2027-03-08': 'Hari Suci Nyepi (Tahun Baru Saka 1949)',
      '2027-03-10': 'Idul Fitri 1448 Hijriah',
      '2027-03-11': 'Idul Fitri 1448 Hijriah',
      '2027-03-26': 'Wafat Yesus Kristus',
      '2027-03-28': 'Kebangkitan Yesus Kristus (Paskah)',
      '2027-05-01': 'Hari Buruh Internasional',
      '2027-05-06': 'Kenaikan Yesus Kristus',
      '2027-05-17': 'Idul Adha 1448 Hijriah',
      '2027-05-20': 'Hari Raya Waisak 2571 BE',
      '2027-06-01': 'Hari Lahir Pancasila',
      '2027-06-06': 'Tahun Baru Islam 1449 Hijriah',
      '2027-08-15': 'Maulid Nabi Muhammad',
      '2027-08-17': 'Proklamasi Kemerdekaan',
      '2027-12-25': 'Kelahiran Yesus Kristus',
      '2027-12-26': 'Isra Mikraj Nabi Muhammad',
    },
    collective: {
      '2027-02-05': 'Tahun Baru Imlek 2578 Kongzili',
      '2027-03-09': 'Idul Fitri 1448 Hijriah',
      '2027-03-12': 'Idul Fitri 1448 Hijriah',
      '2027-03-15': 'Idul Fitri 1448 Hijriah',
      '2027-03-25': '',
      '2027-05-18': '',
      '2027-05-19': '',
      '2027-12-24': 'Kelahiran Yesus Kristus',
    },
    added: [],
  },
];

/** National holidays on a fixed day, `MM-DD`: the only certain ones before a decree. */
export const FIXED_HOLIDAYS: Readonly<Record<string, string>> = {
  '01-01': 'Tahun Baru Masehi',
  '05-01': 'Hari Buruh Internasional',
  '06-01': 'Hari Lahir Pancasila',
  '08-17': 'Proklamasi Kemerdekaan',
  '12-25': 'Kelahiran Yesus Kristus',
};

/** The decrees as known on a day, without leave declared later. */
export function decreesKnownOn(date: LocalDate): readonly Decree[] {
  return DECREES.map((decree) => ({
    ...decree,
    added: decree.added.filter((leave) => leave.declared <= date),
  }));
}

export function decreesVersion(decrees: readonly Decree[]): string {
  const last = Math.max(...decrees.map((decree) => decree.year));
  return `${last}.${decrees.reduce((sum, decree) => sum + decree.added.length, 0)}`;
}
