/** A value with its spread, so that a reader sees what the machine's noise is worth. */
export interface Spread {
  readonly median: number;
  /** First and third quartile. */
  readonly from: number;
  readonly to: number;
}

/** The value below which this part (0 to 1) of the values lies, between two neighbours where needed. */
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

/** Ratios of what was measured side by side, run by run. */
export const ratiosOf = (measured: readonly number[], reference: readonly number[]): number[] =>
  measured.map((value, i) => value / reference[i]!);
