import { PdfRefusedError } from './values.ts';

/** Numbers, names, strings, arrays and dictionaries of one file. A scan of 500 pages has about 20,000. */
const maxValues = 2_000_000;

/** Bytes that the object streams of one file unpack into, whatever comes of them. */
const maxInflated = 64 * 1024 * 1024;

/** What reading one file may cost. */
export class Budget {
  #values = maxValues;
  #inflated = maxInflated;

  countValue(): void {
    this.#values -= 1;
    if (this.#values < 0) throw new PdfRefusedError('too-complex', `more than ${maxValues} values`);
  }

  /** Bytes that may still be unpacked. */
  get inflatedLeft(): number {
    return this.#inflated;
  }

  countInflated(bytes: number): void {
    this.#inflated -= bytes;
    if (this.#inflated < 0) throw new PdfRefusedError('too-complex', `unpacks to over ${maxInflated} bytes`);
  }
}
