import { keptEntries, namingEntries } from './kept-entries.ts';
import { isArray, isDict, type PdfDict, PdfRef, PdfStream, type PdfValue } from './values.ts';

/** Copies what pages are drawn with into a new file, each object once. */
export class Copier {
  readonly #resolve: (value: PdfValue | undefined) => PdfValue;
  readonly #numbers = new Map<PdfValue, number>();
  readonly #waiting: { readonly value: PdfValue; readonly number: number; readonly names: boolean }[] = [];
  /** The new file's objects by their numbers less 1. */
  readonly objects: PdfValue[];

  /** The first objects are the caller's. */
  constructor(resolve: (value: PdfValue | undefined) => PdfValue, objects: PdfValue[]) {
    this.#resolve = resolve;
    this.objects = objects;
  }

  add(value: PdfValue): PdfRef {
    return new PdfRef(this.objects.push(value));
  }

  /** The copy of a value as an object of its own; the same for the same value. */
  shared(value: PdfValue, names = false): PdfRef {
    const known = this.#numbers.get(value);
    if (known !== undefined) return new PdfRef(known);
    const number = this.objects.push(null);
    this.#numbers.set(value, number);
    this.#waiting.push({ value, number, names });
    return new PdfRef(number);
  }

  /** Copies what the copies refer to, until nothing is left. */
  finish(): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop())
      this.objects[next.number - 1] = this.#copy(next.value, next.names);
  }

  #copy(value: PdfValue, names: boolean): PdfValue {
    if (value instanceof PdfRef) {
      const found = this.#resolve(value);
      return typeof found === 'object' && found !== null ? this.shared(found, names) : found;
    }
    if (value instanceof PdfStream) return new PdfStream(this.#copyDict(value.dict, false), value.data);
    if (isArray(value)) return value.map((item) => this.#copy(item, false));
    return isDict(value) ? this.#copyDict(value, names) : value;
  }

  #copyDict(dict: PdfDict, names: boolean): PdfDict {
    const copy = new Map<string, PdfValue>();
    for (const [key, value] of dict)
      if (names || keptEntries.has(key)) copy.set(key, this.#copy(value, !names && namingEntries.has(key)));
    return copy;
  }
}
