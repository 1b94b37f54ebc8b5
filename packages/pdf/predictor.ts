export interface PredictorParameters {
  /** 1 none, 2 as TIFF, 10 to 15 as PNG. */
  readonly predictor: number;
  readonly columns: number;
  readonly colors: number;
  readonly bits: number;
}

/** Rows that were written as differences (ISO 32000-2, 7.4.4.4). Undefined for what cannot be such rows. */
export function undoPredictor(
  data: Uint8Array,
  { predictor, columns, colors, bits }: PredictorParameters,
): Uint8Array | undefined {
  if (predictor === 1) return data;
  const [pixel, row] = [Math.ceil((colors * bits) / 8), Math.ceil((columns * colors * bits) / 8)];
  if (!(pixel >= 1 && row >= pixel)) return undefined;
  if (predictor === 2) return bits === 8 ? sumRows(data, pixel, row) : undefined;
  return predictor >= 10 && predictor <= 15 ? undoPng(data, pixel, row) : undefined;
}

function sumRows(data: Uint8Array, pixel: number, row: number): Uint8Array {
  const out = data.slice();
  for (let i = 0; i < out.length; i += 1) if (i % row >= pixel) out[i] = out[i]! + out[i - pixel]!;
  return out;
}

/** Before each row stands the kind of its differences: none, left, above, their mean, or Paeth's choice. */
function undoPng(data: Uint8Array, pixel: number, row: number): Uint8Array | undefined {
  const rows = Math.ceil(data.length / (row + 1));
  const out = new Uint8Array(Math.max(data.length - rows, 0));
  for (let y = 0; y < rows; y += 1) {
    const kind = data[y * (row + 1)]!;
    if (kind > 4) return undefined;
    const end = Math.min(row, out.length - y * row);
    for (let x = 0; x < end; x += 1) {
      const at = y * row + x;
      const left = x >= pixel ? out[at - pixel]! : 0;
      const above = y > 0 ? out[at - row]! : 0;
      const corner = x >= pixel && y > 0 ? out[at - row - pixel]! : 0;
      const guess = [0, left, above, (left + above) >> 1, kind === 4 ? paeth(left, above, corner) : 0][kind]!;
      out[at] = data[y * (row + 1) + 1 + x]! + guess;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
