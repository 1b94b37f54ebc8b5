import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { type CodecFiles, type Codecs, codecFiles, makeCodecs } from '#attachments/codecs.ts';
import type { Pixels } from '#attachments/orientation.ts';

const packages = join(import.meta.dirname, '../../../node_modules/@jsquash');

export const codecs: Codecs = makeCodecs(
  Object.fromEntries(
    Object.entries(codecFiles).map(([name, path]) => [
      name,
      new Uint8Array(readFileSync(join(packages, path))),
    ]),
  ) as CodecFiles,
);

/** A small file as it was seen in the field. */
export const fixture = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/files', name)));

export const red = [220, 30, 30];
export const blue = [30, 30, 220];

/** Upper half red, lower half blue, white corner at the upper left. */
export function examplePicture(width = 64, height = 48): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const corner = x < width / 4 && y < height / 4;
      data.set([...(corner ? [255, 255, 255] : y < height / 2 ? red : blue), 255], 4 * (y * width + x));
    }
  return { width, height, data };
}

/** RGB at a point, in fractions of width and height. */
export const colourAt = ({ data, width, height }: Pixels, x: number, y: number): number[] => {
  const at = 4 * (Math.floor(y * height) * width + Math.floor(x * width));
  return [...data.slice(at, at + 3)];
};

/** Degrees, minutes and seconds, as a camera writes them. */
export const madeAt = { latitude: [7, 42, 19], longitude: [110, 36, 23], camera: 'TanggapCam 7' };

export function exif(orientation: number, little = true): Buffer {
  const u16 = (n: number) => (little ? [n & 255, n >> 8] : [n >> 8, n & 255]);
  const u32 = (n: number) => {
    const bytes = [n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24];
    return little ? bytes : bytes.reverse();
  };
  const field = (tag: number, type: number, count: number, value: number[]) => [
    ...u16(tag),
    ...u16(type),
    ...u32(count),
    ...value,
  ];
  const camera = [...Buffer.from(`${madeAt.camera}\0`)];
  const first = 8 + 2 + 3 * 12 + 4;
  const place = first + camera.length + (camera.length % 2);
  const afterPlace = place + 2 + 4 * 12 + 4;
  const degrees = (of: number[]) => of.flatMap((n) => [...u32(n), ...u32(1)]);
  return Buffer.from([
    ...Buffer.from(little ? 'II' : 'MM'),
    ...u16(42),
    ...u32(8),
    ...u16(3),
    ...field(0x0110, 2, camera.length, u32(first)),
    ...field(0x0112, 3, 1, [...u16(orientation), 0, 0]),
    ...field(0x8825, 4, 1, u32(place)),
    ...u32(0),
    ...camera,
    ...(camera.length % 2 ? [0] : []),
    ...u16(4),
    ...field(1, 2, 2, [...Buffer.from('S\0\0\0')]),
    ...field(2, 5, 3, u32(afterPlace)),
    ...field(3, 2, 2, [...Buffer.from('E\0\0\0')]),
    ...field(4, 5, 3, u32(afterPlace + 24)),
    ...u32(0),
    ...degrees(madeAt.latitude),
    ...degrees(madeAt.longitude),
  ]);
}

/** After a JPEG's first marker. */
export function withSegment(jpeg: Uint8Array, marker: number, content: Buffer): Uint8Array<ArrayBuffer> {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return concatBytes(jpeg.subarray(0, 2), Buffer.from([0xff, marker]), length, content, jpeg.subarray(2));
}

export const concatBytes = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts));

export async function examplePhoto(orientation = 6, picture = examplePicture(), little = true) {
  const jpeg = await codecs['image/jpeg'].encode(picture);
  const content = Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation, little)]);
  return withSegment(jpeg, 0xe1, content);
}

/** A valid PDF of one page and the given objects, which are numbered from 3 in order. */
export function examplePdf(
  objects: (string | Buffer)[] = [],
  catalog = '',
  trailer = '',
  page = '',
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const write = (...more: (string | Buffer)[]) => {
    for (const part of more.map((one) => Buffer.from(one as string))) {
      parts.push(part);
      length += part.length;
    }
  };
  write('%PDF-1.7\n');
  const offsets: number[] = [];
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${objects.length + 3} 0 R] /Count 1 >>`,
    ...objects,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`,
  ];
  all.forEach((object, i) => {
    offsets.push(length);
    write(`${i + 1} 0 obj\n`, object, '\nendobj\n');
  });
  const start = length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  write(
    `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer << /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return concatBytes(...parts);
}

export function examplePdfStream(
  content: string | Buffer,
  entries = '',
  deflated = deflateSync(Buffer.from(content)),
): Buffer {
  const head = `<< /Length ${deflated.length} /Filter /FlateDecode ${entries} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), deflated, Buffer.from('\nendstream')]);
}
