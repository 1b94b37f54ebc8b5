import { Budget } from './budget.ts';
import { isWhiteSpace, latin1 } from './characters.ts';
import { objectStreams } from './object-streams.ts';
import { PdfParser, PdfSyntaxError } from './parser.ts';
import {
  isDict,
  nameIn,
  type PdfDict,
  type PdfObject,
  PdfRef,
  PdfRefusedError,
  PdfStream,
  type PdfValue,
} from './values.ts';

/** Indirect objects of one file: heads of objects, whatever follows them, and what lies in object streams. */
const maxObjects = 100_000;

export interface PdfFile {
  /** Every object of the file, also those that a later one of the same number replaced. */
  readonly all: readonly PdfObject[];
  /** The dictionaries that may name the document's root, the latest first. */
  readonly trailers: readonly PdfDict[];
  /** What a value or reference stands for; null for what is missing. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
}

/**
 * The objects of a PDF, found by one walk from its first byte to its last: its tables of places (xref) are not read,
 * so that no table can lead in circles, and a damaged one does no harm. Of two objects of one number the later counts.
 * @throws PdfRefusedError
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const budget = new Budget();
  const { plain, trailers } = walk(bytes, budget);
  if (trailers.some((trailer) => (trailer.get('Encrypt') ?? null) !== null))
    throw new PdfRefusedError('pdf-encrypted', 'the file is encrypted');
  const latest = new Map(plain.map(({ number, value }) => [number, value]));
  const outside = resolveBy(latest);
  const all = plain.flatMap((object) => [object, ...objectStreams(object.value, outside, budget)]);
  if (all.length > maxObjects) throw tooManyObjects();
  const resolve = resolveBy(new Map(all.map(({ number, value }) => [number, value])));
  return { all, trailers: trailers.reverse(), resolve };
}

const tooManyObjects = () => new PdfRefusedError('too-complex', `over ${maxObjects} objects`);

/** A reference may point to a reference; more often than this only to lead astray. */
const maxHops = 8;

const resolveBy =
  (objects: ReadonlyMap<number, PdfValue>) =>
  (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let hop = 0; hop < maxHops && found instanceof PdfRef; hop += 1)
      found = objects.get(found.number) ?? null;
    return found instanceof PdfRef ? null : found;
  };

const marks =
  /(?<![0-9])([0-9]{1,10})[\0\t\n\f\r ]{1,32}[0-9]{1,5}[\0\t\n\f\r ]{1,32}obj(?![A-Za-z])|(?<![A-Za-z])trailer(?![A-Za-z])/g;

/** Before a mark that a value swallowed: as long as the head of an object. */
const lookBack = 40;

function walk(bytes: Uint8Array, budget: Budget): { plain: PdfObject[]; trailers: PdfDict[] } {
  const text = latin1(bytes);
  const plain: PdfObject[] = [];
  const trailers: PdfDict[] = [];
  const streams = streamReader(bytes, text);
  let found = 0;
  marks.lastIndex = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    found += 1;
    if (found > maxObjects) throw tooManyObjects();
    const start = marks.lastIndex;
    const parser = new PdfParser(bytes, start, budget);
    const value = valueAt(parser);
    const stream = isDict(value ?? null) ? streams(value as PdfDict, parser) : undefined;
    if (!mark[1]) {
      if (isDict(value ?? null)) trailers.push(value as PdfDict);
    } else if (value !== undefined) {
      plain.push({ number: Number(mark[1]), value: stream ?? value });
      if (stream && isCrossReference(stream.dict)) trailers.push(stream.dict);
    }
    marks.lastIndex = Math.max(start, stream ? parser.position : parser.position - lookBack);
  }
  return { plain, trailers };
}

/** Undefined where no value could be read. The parser's position says how far it looked. */
function valueAt(parser: PdfParser): PdfValue | undefined {
  try {
    return parser.value();
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined;
    throw error;
  }
}

const isCrossReference = (dict: PdfDict): boolean =>
  nameIn(dict.get('Type') ?? null) === 'XRef' || (dict.has('Root') && dict.has('W'));

/**
 * Reads a stream behind its dictionary and moves the parser to its end. A stream ends where its length says, if
 * `endstream` stands there, otherwise before the next `endstream`.
 */
function streamReader(bytes: Uint8Array, text: string) {
  let noEndFrom = Number.POSITIVE_INFINITY;
  const nextEnd = (from: number): number => {
    if (from >= noEndFrom) return -1;
    const found = text.indexOf('endstream', from);
    if (found < 0) noEndFrom = from;
    return found;
  };
  return (dict: PdfDict, parser: PdfParser): PdfStream | undefined => {
    parser.skipWhiteSpace();
    if (!text.startsWith('stream', parser.position)) return undefined;
    let start = parser.position + 'stream'.length;
    if (text[start] === '\r') start += 1;
    if (text[start] === '\n') start += 1;
    const length = dict.get('Length');
    if (typeof length === 'number' && endsAt(bytes, text, start + length)) {
      parser.position = start + length;
      return new PdfStream(dict, bytes.subarray(start, start + length));
    }
    const found = nextEnd(start);
    parser.position = found < 0 ? start : found;
    if (found < 0) return undefined;
    let end = found;
    if (text[end - 1] === '\n' && end > start) end -= 1;
    if (text[end - 1] === '\r' && end > start) end -= 1;
    return new PdfStream(dict, bytes.subarray(start, end));
  };
}

/** Line ends between data and `endstream`. */
const maxGap = 16;

function endsAt(bytes: Uint8Array, text: string, at: number): boolean {
  let end = at;
  while (end - at < maxGap && isWhiteSpace(bytes[end])) end += 1;
  return text.startsWith('endstream', end);
}
