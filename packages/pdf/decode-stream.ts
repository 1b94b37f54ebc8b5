import { inflateRawSync } from 'node:zlib';
import type { Budget } from './budget.ts';
import { hexDigit, isWhiteSpace } from './characters.ts';
import { lzwDecode } from './lzw.ts';
import { type PredictorParameters, undoPredictor } from './predictor.ts';
import {
  isArray,
  isDict,
  nameIn,
  type PdfDict,
  PdfRefusedError,
  type PdfStream,
  type PdfValue,
} from './values.ts';

type Resolve = (value: PdfValue | undefined) => PdfValue;

/** One stream is packed at most this often. */
const maxFilters = 8;

/**
 * A stream's data, through all its filters. All that is unpacked counts, also on the way and for nothing.
 * @throws PdfRefusedError for what cannot be unpacked, or unpacks into too much.
 */
export function decodeStream({ dict, data }: PdfStream, resolve: Resolve, budget: Budget): Uint8Array {
  const entry = (...names: string[]) =>
    names.map((name) => resolve(dict.get(name))).find((one) => one !== null);
  const filters = listed(entry('Filter', 'F') ?? null).map((one) => nameIn(resolve(one)));
  const parameters = listed(entry('DecodeParms', 'DP') ?? null).map(resolve);
  if (filters.length > maxFilters) throw new PdfRefusedError('too-complex', `over ${maxFilters} filters`);
  return filters.reduce<Uint8Array>((packed, filter, i) => {
    const unpack = filter === undefined ? undefined : unpackers[filter];
    if (!unpack) throw unreadable(`the filter ${filter}`);
    const params = parameters[i] ?? null;
    const unpacked = unpack(
      packed,
      budget.inflatedLeft,
      parametersOf(isDict(params) ? params : new Map(), resolve),
    );
    budget.countInflated(unpacked.length);
    return unpacked;
  }, data);
}

const unreadable = (what: string) => new PdfRefusedError('unreadable', `${what} cannot be unpacked`);

const listed = (value: PdfValue): readonly PdfValue[] =>
  isArray(value) ? value : value === null ? [] : [value];

interface Parameters extends PredictorParameters {
  readonly earlyChange: number;
}

function parametersOf(dict: PdfDict, resolve: Resolve): Parameters {
  const number = (name: string, otherwise: number) => {
    const value = resolve(dict.get(name));
    return typeof value === 'number' ? value : otherwise;
  };
  return {
    predictor: number('Predictor', 1),
    columns: number('Columns', 1),
    colors: number('Colors', 1),
    bits: number('BitsPerComponent', 8),
    earlyChange: number('EarlyChange', 1),
  };
}

/** Unpacks at most `max` bytes. @throws PdfRefusedError */
type Unpack = (packed: Uint8Array, max: number, parameters: Parameters) => Uint8Array;

const predicted =
  (unpack: Unpack): Unpack =>
  (packed, max, parameters) => {
    const unpacked = undoPredictor(unpack(packed, max, parameters), parameters);
    if (!unpacked) throw unreadable('rows of differences');
    return unpacked;
  };

const flate: Unpack = (packed, max) => {
  const [method = 0, flags = 0] = packed;
  if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) throw unreadable('deflated data');
  try {
    // Raw, because readers forgive a wrong checksum.
    return inflateRawSync(packed.subarray(2), { maxOutputLength: Math.max(max, 1) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? new PdfRefusedError('too-complex', 'unpacks into too much')
      : unreadable('deflated data');
  }
};

const lzw: Unpack = (packed, max, { earlyChange }) => {
  const unpacked = lzwDecode(packed, max, earlyChange);
  if (unpacked === 'too-much') throw new PdfRefusedError('too-complex', 'unpacks into too much');
  if (!unpacked) throw unreadable('LZW data');
  return unpacked;
};

const asciiHex: Unpack = (packed) => {
  const digits: number[] = [];
  for (const byte of packed) {
    if (byte === 0x3e) break;
    if (isWhiteSpace(byte)) continue;
    const digit = hexDigit(byte);
    if (digit < 0) throw unreadable('hexadecimal data');
    digits.push(digit);
  }
  const out = new Uint8Array(Math.ceil(digits.length / 2));
  for (let i = 0; i < out.length; i += 1) out[i] = digits[2 * i]! * 16 + (digits[2 * i + 1] ?? 0);
  return out;
};

/** Five digits to the base of 85 are four bytes; `z` is four zeros (ISO 32000-2, 7.4.3). */
const ascii85: Unpack = (packed) => {
  const out: number[] = [];
  const group: number[] = [];
  const take = (count: number) => {
    const word = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let i = 0; i < count; i += 1) out.push(Math.floor(word / 256 ** (3 - i)) & 0xff);
    group.length = 0;
  };
  for (const byte of packed) {
    if (byte === 0x7e) break;
    if (isWhiteSpace(byte)) continue;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte < 0x21 || byte > 0x75) throw unreadable('data to the base of 85');
    else if (group.push(byte - 0x21) === 5) take(4);
  }
  const rest = group.length;
  if (rest > 1) {
    while (group.length < 5) group.push(84);
    take(rest - 1);
  }
  return Uint8Array.from(out);
};

/** A length to 127 is followed by that many bytes and one, above 128 by one byte that is repeated. */
const runLength: Unpack = (packed, max) => {
  const out = new Uint8Array(Math.min(packed.length * 64, max));
  let length = 0;
  for (let at = 0; at < packed.length && packed[at] !== 128; ) {
    const head = packed[at]!;
    const count = head < 128 ? head + 1 : 257 - head;
    if (length + count > out.length) throw new PdfRefusedError('too-complex', 'unpacks into too much');
    if (head < 128) out.set(packed.subarray(at + 1, at + 1 + count), length);
    else out.fill(packed[at + 1] ?? 0, length, length + count);
    length += count;
    at += head < 128 ? 1 + count : 2;
  }
  return out.subarray(0, length);
};

/** Data of pictures (DCT, JPX, JBIG2, CCITT) hold no objects and are not unpacked. */
const unpackers: Readonly<Record<string, Unpack>> = {
  FlateDecode: predicted(flate),
  Fl: predicted(flate),
  LZWDecode: predicted(lzw),
  LZW: predicted(lzw),
  ASCIIHexDecode: asciiHex,
  AHx: asciiHex,
  ASCII85Decode: ascii85,
  A85: ascii85,
  RunLengthDecode: runLength,
  RL: runLength,
  // Of a file that is not encrypted: the identity.
  Crypt: (packed) => packed,
};
