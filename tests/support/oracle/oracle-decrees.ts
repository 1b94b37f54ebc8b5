/** SKB 3 Menteri, copied by hand from domain.md section 5. "MM-DD", by year. */
type DecreedYear = {
  /** Numbers of the decree, in the order domain.md gives them. */
  readonly decree: string;
  readonly national: string;
  /** Cuti bersama, later additions included. */
  readonly collective: string;
};

const DECREES: ReadonlyMap<string, DecreedYear> = new Map([
  [
    '2025',
    {
      decree: 'SKB 1017/2024, 2/2024, 2/2024; 08-18 added on 2025-08-01',
      national:
        '01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 09-05 12-25',
      collective: '01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 12-26 08-18',
    },
  ],
  [
    '2026',
    {
      decree: 'SKB 1497/2025, 2/2025, 5/2025',
      national:
        '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25',
      collective: '02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24',
    },
  ],
  [
    '2027',
    {
      decree: 'SKB 1205/2026, 3/2026, 2/2026',
      national:
        '01-01 01-05 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-17 05-20 06-01 06-06 08-15 08-17 12-25 12-26',
      collective: '02-05 03-09 03-12 03-15 03-25 05-18 05-19 12-24',
    },
  ],
]);

/** @throws for a year without a decree in domain.md, because the oracle never estimates */
export function isDecreedDayOff(date: string): boolean {
  const year = DECREES.get(date.slice(0, 4));
  if (year === undefined) {
    throw new RangeError(`oracle: no decree for ${date} (domain.md has 2025, 2026 and 2027 only)`);
  }
  const day = date.slice(5);
  return year.national.split(' ').includes(day) || year.collective.split(' ').includes(day);
}
