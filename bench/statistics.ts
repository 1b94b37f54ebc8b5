/** The spread shows the noise of the machine. */
export interface Spread {
  readonly median: number;
  /** First and third quartile. */
  readonly from: number;
  readonly to: number;
}

/** Quantile (0 to 1), interpolated between neighbours. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = Math.floor(place);
  return sorted[low]! + (sorted[Math.ceil(place)]! - sorted[low]!) * (place - low);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Median and quartiles, to three decimals. */
export const spreadOf = (values: readonly number[]): Spread => ({
  median: rounded(median(values)),
  from: rounded(quantile(values, 0.25)),
  to: rounded(quantile(values, 0.75)),
});

export const rounded = (value: number, decimals = 3): number => Number(value.toFixed(decimals));

export const ratiosOf = (measured: readonly number[], reference: readonly number[]): number[] =>
  measured.map((value, i) => value / reference[i]!);
