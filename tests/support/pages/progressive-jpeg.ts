import { concatBytes } from './example-files.ts';

const segment = (marker: number, ...content: number[]): Buffer =>
  Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content]);

/** A Huffman table of one code of 1 bit. */
const oneCode = (kind: number, symbol: number): Buffer =>
  segment(0xc4, kind, 1, ...Array<number>(15).fill(0), symbol);

/** A grey progressive JPEG without any detail, whose scans but the first say nothing in a few bytes. */
export function progressiveJpeg(side: number, scans: number): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil(side / 8) ** 2;
  const size = [side >> 8, side & 255];
  // `0` a block: no difference. What is left of the last byte is filled with ones.
  const flat = Buffer.alloc(Math.ceil(blocks / 8));
  if (blocks % 8) flat[flat.length - 1] = 0xff >> (blocks % 8);
  // `0` and 14 zeros: 16,384 blocks have nothing more.
  const bits = '0'.repeat(15 * Math.ceil(blocks / 16_384));
  const nothing = Buffer.from(
    (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2)),
  );
  const scan = (first: number, last: number) => segment(0xda, 1, 1, 0, first, last, 0);
  return concatBytes(
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, 0, ...Array<number>(64).fill(1)),
    segment(0xc2, 8, ...size, ...size, 1, 1, 0x11, 0),
    oneCode(0x00, 0),
    oneCode(0x10, 0xe0),
    scan(0, 0),
    flat,
    ...Array.from({ length: scans - 1 }, () => Buffer.concat([scan(1, 63), nothing])),
    Buffer.from([0xff, 0xd9]),
  );
}
