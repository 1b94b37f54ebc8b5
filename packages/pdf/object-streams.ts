import type { Budget } from './budget.ts';
import { latin1 } from './characters.ts';
import { decodeStream } from './decode-stream.ts';
import { PdfParser, PdfSyntaxError } from './parser.ts';
import { nameIn, type PdfObject, PdfRefusedError, PdfStream, type PdfValue } from './values.ts';

/**
 * The objects in a stream that holds some (ISO 32000-2, 7.5.7): one that says so, or that says how many it holds and
 * where the first is, which is all that some readers ask for.
 * @throws PdfRefusedError for an object stream that cannot be read: what hides in it some reader may find.
 */
export function objectStreams(
  value: PdfValue,
  resolve: (value: PdfValue | undefined) => PdfValue,
  budget: Budget,
): PdfObject[] {
  if (!(value instanceof PdfStream)) return [];
  const [count, first] = [resolve(value.dict.get('N')), resolve(value.dict.get('First'))];
  if (typeof count !== 'number' || typeof first !== 'number') {
    if (nameIn(resolve(value.dict.get('Type'))) === 'ObjStm') throw unreadable('says not what it holds');
    return [];
  }
  const data = decodeStream(value, resolve, budget);
  const numbers = numbersByPlace(data, count, first);
  const places = [...numbers.keys()].sort((a, b) => a - b);
  return places.flatMap((at, i) => {
    const object = valueIn(data.subarray(at, places[i + 1] ?? data.length), budget);
    return object === undefined ? [] : numbers.get(at)!.map((number) => ({ number, value: object }));
  });
}

const unreadable = (what: string) => new PdfRefusedError('unreadable', `an object stream ${what}`);

/** Which objects begin where, by the pairs of numbers at the stream's head. Two may be one, and are read once. */
function numbersByPlace(data: Uint8Array, count: number, first: number): Map<number, number[]> {
  const pairs = (latin1(data.subarray(0, Math.max(first, 0))).match(/[0-9]+/g) ?? []).map(Number);
  if (count > 0 && pairs.length < 2) throw unreadable('has no head');
  const numbers = new Map<number, number[]>();
  for (let i = 0; i < count && 2 * i + 1 < pairs.length; i += 1) {
    const at = first + pairs[2 * i + 1]!;
    const there = numbers.get(at);
    if (there) there.push(pairs[2 * i]!);
    else numbers.set(at, [pairs[2 * i]!]);
  }
  return numbers;
}

function valueIn(bytes: Uint8Array, budget: Budget): PdfValue | undefined {
  try {
    return new PdfParser(bytes, 0, budget).value();
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined;
    throw error;
  }
}
