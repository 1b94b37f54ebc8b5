const ones = [
  ...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
  ...['sepuluh', 'sebelas'],
];

/** From 0 to 99. */
function words(n: number): string {
  if (n < 12) return ones[n]!;
  if (n < 20) return `${ones[n - 10]} belas`;
  return [`${ones[Math.floor(n / 10)]} puluh`, ...(n % 10 ? [ones[n % 10]] : [])].join(' ');
}

/** `5 (lima)`, as official letters write numbers; digits only from 100 on. */
export const inWords = (n: number): string => (n < 100 ? `${n} (${words(n)})` : String(n));
