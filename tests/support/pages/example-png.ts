import { crc32, deflateSync } from 'node:zlib';
import { concatBytes } from './example-files.ts';

/** A chunk of a PNG, with its checksum. */
export function pngChunk(name: string, content: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), content])));
  return Buffer.concat([length, Buffer.from(name), content, sum]);
}

interface PngSize {
  readonly width: number;
  readonly height: number;
  /** Bits of one sample. */
  readonly bits: number;
  /** 0 grey, 2 RGB, 6 RGB with opacity. */
  readonly colours: 0 | 2 | 6;
}

/** A PNG of the given rows, without filters. */
export function examplePng({ width, height, bits, colours }: PngSize, rows: readonly Buffer[]) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = bits;
  head[9] = colours;
  const unfiltered = Buffer.concat(rows.flatMap((row) => [Buffer.from([0]), row]));
  return concatBytes(
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(unfiltered, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  );
}
