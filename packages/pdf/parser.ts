import type { Budget } from './budget.ts';
import { hexDigit, isRegular, isWhiteSpace, latin1 } from './characters.ts';
import { PdfName, PdfRef, PdfString, type PdfValue } from './values.ts';

/** Nested arrays and dictionaries. */
const maxDepth = 100;

/** Not a value of PDF. The parser stands where it found that out, so that a caller who goes on there stays linear. */
export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError';
}

const structural = new Set(['obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer', 'startxref']);

type Opened = { readonly closer: ']' | '>>' | undefined; readonly items: PdfValue[] };

/** Reads values from bytes. It only moves forward, and looks at each byte a fixed number of times. */
export class PdfParser {
  readonly #bytes: Uint8Array;
  readonly #budget: Budget;
  position: number;

  constructor(bytes: Uint8Array, position: number, budget: Budget) {
    this.#bytes = bytes;
    this.position = position;
    this.#budget = budget;
  }

  /**
   * The next value, also `12 0 R`. Undefined where an object ends without one.
   * @throws PdfSyntaxError
   */
  value(): PdfValue | undefined {
    const opened: Opened[] = [{ closer: undefined, items: [] }];
    for (;;) {
      this.skipWhiteSpace();
      const { closer, items } = opened.at(-1)!;
      const found = this.#next();
      this.#budget.countValue();
      if (found === 'end') {
        if (closer) throw new PdfSyntaxError('an array or dictionary does not end');
        return items[0];
      }
      if (found === '[' || found === '<<') {
        if (opened.length > maxDepth) throw new PdfSyntaxError('nested too deeply');
        opened.push({ closer: found === '[' ? ']' : '>>', items: [] });
      } else if (found === ']' || found === '>>') {
        if (found !== closer) throw new PdfSyntaxError('closes what is not open');
        opened.pop();
        const whole = found === ']' ? items : dictOf(items);
        if (opened.length === 1) return whole;
        opened.at(-1)!.items.push(whole);
      } else if (found === 'R') {
        const [number, generation] = items.splice(-2);
        if (typeof number !== 'number' || typeof generation !== 'number')
          throw new PdfSyntaxError('R without its numbers');
        items.push(new PdfRef(number));
      } else items.push(found);
    }
  }

  skipWhiteSpace(): void {
    const bytes = this.#bytes;
    for (;;) {
      while (isWhiteSpace(bytes[this.position])) this.position += 1;
      if (bytes[this.position] !== 0x25) return;
      while (this.position < bytes.length && bytes[this.position] !== 0x0a && bytes[this.position] !== 0x0d)
        this.position += 1;
    }
  }

  /** The next token. `end` at the end of the bytes and before a keyword that belongs to the file's structure. */
  #next(): Exclude<PdfValue, readonly PdfValue[]> | '[' | ']' | '<<' | '>>' | 'R' | 'end' {
    const bytes = this.#bytes;
    const first = bytes[this.position];
    switch (first) {
      case undefined:
        return 'end';
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x5b:
        this.position += 1;
        return '[';
      case 0x5d:
        this.position += 1;
        return ']';
      case 0x3c:
        if (bytes[this.position + 1] !== 0x3c) return this.#hexString();
        this.position += 2;
        return '<<';
      case 0x3e:
        this.position += 2;
        if (bytes[this.position - 1] !== 0x3e) throw new PdfSyntaxError('a single >');
        return '>>';
      default:
        return this.#word();
    }
  }

  #word(): null | boolean | number | 'R' | 'end' {
    const start = this.position;
    let end = start;
    while (isRegular(this.#bytes[end])) end += 1;
    if (end === start) {
      this.position += 1;
      throw new PdfSyntaxError('a brace or a parenthesis');
    }
    // Longer than any number or keyword, and not worth a string.
    const word = latin1(this.#bytes.subarray(start, Math.min(end, start + 40)));
    if (structural.has(word)) return 'end';
    this.position = end;
    if (word === 'R') return 'R';
    if (/^[-+]*[0-9]*\.?[0-9]*(?:-[0-9]*)?$/.test(word)) return numberOf(word);
    return word === 'true' || word === 'false' ? word === 'true' : null;
  }

  #name(): PdfName {
    const bytes = this.#bytes;
    let end = this.position + 1;
    while (isRegular(bytes[end])) end += 1;
    const raw = latin1(bytes.subarray(this.position + 1, end));
    this.position = end;
    return new PdfName(
      raw.includes('#')
        ? raw.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          )
        : raw,
    );
  }

  #literal(): PdfString {
    const bytes = this.#bytes;
    const out: number[] = [];
    let depth = 0;
    for (; this.position < bytes.length; this.position += 1) {
      const byte = bytes[this.position]!;
      if (byte === 0x5c) {
        this.#escape(out);
        continue;
      }
      if (byte === 0x28) depth += 1;
      if (byte === 0x29) depth -= 1;
      if (depth === 0) {
        this.position += 1;
        return new PdfString(Uint8Array.from(out.slice(1)));
      }
      out.push(byte);
    }
    throw new PdfSyntaxError('a string does not end');
  }

  /** Leaves the position on the last byte of the escape. */
  #escape(out: number[]): void {
    const bytes = this.#bytes;
    this.position += 1;
    const byte = bytes[this.position];
    if (byte === undefined || byte === 0x0a) return;
    if (byte === 0x0d) {
      if (bytes[this.position + 1] === 0x0a) this.position += 1;
      return;
    }
    if (byte < 0x30 || byte > 0x37) {
      out.push(escapes.get(byte) ?? byte);
      return;
    }
    let code = 0;
    let digits = 0;
    for (let at = this.position; digits < 3 && bytes[at]! >= 0x30 && bytes[at]! <= 0x37; at += 1, digits += 1)
      code = code * 8 + bytes[at]! - 0x30;
    this.position += digits - 1;
    out.push(code & 0xff);
  }

  #hexString(): PdfString {
    const end = this.#bytes.indexOf(0x3e, this.position);
    if (end < 0) {
      this.position = this.#bytes.length;
      throw new PdfSyntaxError('a string does not end');
    }
    const digits: number[] = [];
    for (let at = this.position + 1; at < end; at += 1) {
      const digit = hexDigit(this.#bytes[at]);
      if (digit >= 0) digits.push(digit);
    }
    this.position = end + 1;
    const out = new Uint8Array(Math.ceil(digits.length / 2));
    for (let i = 0; i < out.length; i += 1) out[i] = digits[2 * i]! * 16 + (digits[2 * i + 1] ?? 0);
    return new PdfString(out);
  }
}

const escapes = new Map([...'nrtbf'].map((letter, i) => [letter.charCodeAt(0), '\n\r\t\b\f'.charCodeAt(i)]));

/** As readers forgive: `--5`, `.`, `5-3` (a minus within a number, which some programs write, ends it). */
function numberOf(word: string): number {
  const number = Number.parseFloat(word.replace(/^[-+]*(?=[-+])/, ''));
  return Number.isFinite(number) ? number : 0;
}

/** Of a key that stands twice the last counts. What has no name before it is left out. */
function dictOf(items: readonly PdfValue[]): Map<string, PdfValue> {
  const dict = new Map<string, PdfValue>();
  for (let i = 0; i < items.length; i += 1) {
    const key = items[i];
    if (!(key instanceof PdfName)) continue;
    i += 1;
    if (i < items.length) dict.set(key.text, items[i]!);
  }
  return dict;
}
