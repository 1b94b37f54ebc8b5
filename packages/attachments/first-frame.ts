import type { Pixels } from './orientation.ts';

/** The first picture of an animation, as a WebP of its own, and where on the canvas it is shown. */
export interface FirstFrame {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly x: number;
  readonly y: number;
}

/**
 * The first frame of an animated WebP; undefined for one that does not move. The container is described at
 * https://developers.google.com/speed/webp/docs/riff_container.
 */
export function firstFrame(bytes: Uint8Array<ArrayBuffer>): FirstFrame | undefined {
  const frame = chunksOf(bytes, 12).find(({ name }) => name === 'ANMF')?.content;
  if (!frame || frame.length < 16) return undefined;
  const uint24 = (at: number) => frame[at]! | (frame[at + 1]! << 8) | (frame[at + 2]! << 16);
  const parts = chunksOf(frame, 16).filter(
    ({ name }) => name === 'ALPH' || name === 'VP8 ' || name === 'VP8L',
  );
  const hasAlpha = parts.some(({ name }) => name !== 'VP8 ');
  // Only the extended form may have a chunk for opacity. It states the frame's size as the frame does.
  const extended = Buffer.from([hasAlpha ? 0x10 : 0, 0, 0, 0, ...frame.subarray(6, 12)]);
  const chunks = [chunk('VP8X', extended), ...parts.map(({ name, content }) => chunk(name, content))];
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  return { bytes: new Uint8Array(chunk('RIFF', body)), x: 2 * uint24(0), y: 2 * uint24(3) };
}

interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
}

function chunksOf(bytes: Uint8Array, from: number): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = from; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    chunks.push({ name, content: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function chunk(name: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name), length, content, Buffer.alloc(content.length % 2)]);
}

/** The frame on its canvas, which is transparent around it. */
export function onCanvas(
  frame: Pixels,
  { x, y }: Pick<FirstFrame, 'x' | 'y'>,
  { width, height }: Pick<Pixels, 'width' | 'height'>,
): Pixels {
  if (x === 0 && y === 0 && frame.width === width && frame.height === height) return frame;
  const data = new Uint8ClampedArray(width * height * 4);
  const shown = Math.min(frame.width, width - x);
  for (let row = 0; row < frame.height && y + row < height && shown > 0; row += 1) {
    const from = row * frame.width * 4;
    data.set(frame.data.subarray(from, from + shown * 4), ((y + row) * width + x) * 4);
  }
  return { width, height, data };
}
