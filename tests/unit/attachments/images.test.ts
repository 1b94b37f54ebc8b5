import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkFile } from '#attachments/check-file.ts';
import { maxPixels } from '#attachments/check-image.ts';
import { fileType } from '#attachments/file-type.ts';
import { imageHeader } from '#attachments/image-header.ts';
import { maxScans } from '#attachments/jpeg-header.ts';
import { orientationOf, type Pixels } from '#attachments/orientation.ts';
import { type ImageType, imageTypes } from '#casework/records/attachment.ts';
import {
  blue,
  codecs,
  colourAt,
  concatBytes,
  examplePhoto,
  examplePicture,
  exif,
  fixture,
  madeAt,
  red,
  withSegment,
} from '../../support/pages/example-files.ts';
import { examplePng, pngChunk } from '../../support/pages/example-png.ts';

const check = (bytes: Uint8Array<ArrayBuffer>) => checkFile(codecs, bytes);
const encoded = (type: ImageType, picture = examplePicture()) =>
  codecs[type].encode(picture).then((b) => concatBytes(b));

async function taken(bytes: Uint8Array<ArrayBuffer>): Promise<Pixels & { type: string; bytes: Buffer }> {
  const checked = await check(bytes);
  if ('unfit' in checked) throw new Error(`refused: ${checked.unfit}`);
  const image = await codecs[checked.type as ImageType].decode(concatBytes(checked.bytes));
  return { ...image, type: checked.type, bytes: Buffer.from(checked.bytes) };
}

/** JPEG and WebP change colours a little. */
const isAbout = (colour: number[], other: number[]) => colour.every((n, i) => Math.abs(n - other[i]!) < 40);

describe('a photo', () => {
  it('a photo loses the place where it was taken and everything else that is not the picture', async () => {
    const photo = withSegment(await examplePhoto(1), 0xfe, Buffer.from('rumah Budi'));
    const place = exif(1).subarray(-48);
    expect(Buffer.from(photo).includes(place)).toBe(true);
    const { bytes } = await taken(photo);
    for (const gone of [place, 'Exif', madeAt.camera, 'rumah Budi', 'http'])
      expect(bytes.includes(gone), String(gone)).toBe(false);
  });

  // Where the white corner of the upper left appears after the camera's rotation.
  it.each([
    [1, 'upper left', [0.1, 0.1]],
    [2, 'upper right', [0.9, 0.1]],
    [3, 'lower right', [0.9, 0.9]],
    [4, 'lower left', [0.1, 0.9]],
    [5, 'upper left', [0.1, 0.1]],
    [6, 'upper right', [0.9, 0.1]],
    [7, 'lower right', [0.9, 0.9]],
    [8, 'lower left', [0.1, 0.9]],
  ])(
    'a photo with EXIF orientation %i is turned upright, with its corner at the %s',
    async (orientation, _, [x, y]) => {
      const image = await taken(await examplePhoto(orientation, examplePicture(64, 32)));
      expect([image.width, image.height]).toEqual(orientation < 5 ? [64, 32] : [32, 64]);
      expect(isAbout(colourAt(image, x!, y!), [255, 255, 255])).toBe(true);
      expect(imageHeader('image/jpeg', image.bytes)?.exif).toBeUndefined();
    },
  );

  it('a photo turned by a quarter has each colour where it belongs', async () => {
    const image = await taken(await examplePhoto(6));
    expect([isAbout(colourAt(image, 0.75, 0.6), red), isAbout(colourAt(image, 0.25, 0.6), blue)]).toEqual([
      true,
      true,
    ]);
  });

  it('a photo is turned by EXIF data of either byte order, and not by invalid data', async () => {
    expect((await taken(await examplePhoto(6, examplePicture(), false))).width).toBe(48);
    const view = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    expect(orientationOf(view(exif(8)))).toBe(8);
    for (const broken of [exif(9), exif(0), exif(6).subarray(0, 12), Buffer.alloc(40)])
      expect(orientationOf(view(Buffer.from(broken)))).toBe(1);
  });
});

describe('a PNG and a WebP', () => {
  it('a PNG and a WebP lose their texts and EXIF data and are turned accordingly', async () => {
    const png = await encoded('image/png');
    const more = [pngChunk('tEXt', Buffer.from('Author\0Budi')), pngChunk('eXIf', exif(6))];
    const made = await taken(concatBytes(png.subarray(0, 33), ...more, png.subarray(33)));
    expect([made.type, made.width]).toEqual(['image/png', 48]);
    expect(made.bytes.includes('Budi') || made.bytes.includes('eXIf')).toBe(false);
    const webp = await encoded('image/webp');
    const chunk = Buffer.concat([Buffer.from('EXIF'), Buffer.alloc(4), exif(6)]);
    chunk.writeUInt32LE(exif(6).length, 4);
    const longer = concatBytes(webp, chunk);
    new DataView(longer.buffer).setUint32(4, longer.length - 8, true);
    const turned = await taken(longer);
    expect([turned.type, turned.width, turned.bytes.includes('EXIF')]).toEqual(['image/webp', 48, false]);
  });

  it('a PNG and a WebP keep their transparency', async () => {
    const picture = examplePicture();
    picture.data[3 + 4 * 200] = 0;
    for (const type of ['image/png', 'image/webp'] as const)
      expect((await taken(await encoded(type, picture))).data[3 + 4 * 200], type).toBeLessThan(128);
  });
});

describe('the type of a file', () => {
  it.each(imageTypes)('an image is recognised by its content: %s', async (type) => {
    const bytes = await encoded(type);
    expect(fileType(bytes)).toBe(type);
    expect(imageHeader(type, bytes)).toMatchObject({ width: 64, height: 48 });
    const image = await taken(bytes);
    expect([image.type, image.width, image.height]).toEqual([type, 64, 48]);
    expect(isAbout(colourAt(image, 0.6, 0.2), red)).toBe(true);
  });

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['text', 'laporan'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a GIF', 'GIF89a'],
    ['an archive', 'PK\u0003\u0004'],
    ['a program', '\u007fELF'],
    ['a PDF behind something else', 'GIF89a%PDF-1.7'],
  ])('a file of an unknown type is refused: %s', async (_, content) => {
    expect(await check(concatBytes(Buffer.from(content)))).toEqual({ unfit: 'unknown-type' });
  });

  it.each(imageTypes)(
    'an image that is truncated or has random bytes after its header is unreadable: %s',
    async (type) => {
      const bytes = await encoded(type);
      const rubbish = concatBytes(bytes.subarray(0, 12), Buffer.alloc(400, 0x5a));
      for (const broken of [rubbish, concatBytes(bytes.subarray(0, 20))])
        expect(await check(broken)).toEqual({ unfit: 'unreadable' });
    },
  );

  it('a file that is an image and also a web page or an archive is only an image afterwards', async () => {
    const html = Buffer.from('<script>alert(document.cookie)</script>');
    const archive = Buffer.from('PK\u0003\u0004 ... PK\u0005\u0006');
    for (const type of imageTypes) {
      const { bytes } = await taken(concatBytes(await encoded(type), html, archive));
      expect(bytes.includes('<script>') || bytes.includes('PK\u0003'), type).toBe(false);
    }
    const hidden = withSegment(await encoded('image/jpeg'), 0xfe, html);
    expect((await taken(hidden)).bytes.includes('<script>')).toBe(false);
  });
});

describe('an image that is too large', () => {
  /** The header states another size than the pixels have. */
  async function claiming(type: ImageType, width: number, height: number) {
    const bytes = await encoded(type);
    const view = new DataView(bytes.buffer);
    if (type === 'image/png') {
      view.setUint32(16, width);
      view.setUint32(20, height);
    } else if (type === 'image/webp') {
      const at = 26;
      view.setUint16(at, width, true);
      view.setUint16(at + 2, height, true);
    } else {
      const at = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xc0]));
      view.setUint16(at + 5, height);
      view.setUint16(at + 7, width);
    }
    return bytes;
  }

  it.each(imageTypes)(
    'an image with too many pixels is refused by its header and never decoded: %s',
    async (type) => {
      const decoded: string[] = [];
      const watched = { ...codecs, [type]: { ...codecs[type], decode: async () => decoded.push(type) } };
      const bomb = await claiming(type, 16_000, 16_000);
      expect(16_000 * 16_000).toBeGreaterThan(maxPixels);
      expect(await checkFile(watched as never, bomb)).toEqual({ unfit: 'too-many-pixels' });
      expect(decoded).toEqual([]);
    },
  );

  it('an image with more pixels than its header says is refused after decoding', async () => {
    const huge = { width: 8000, height: 4001, data: new Uint8ClampedArray() };
    const lying = { ...codecs, 'image/png': { ...codecs['image/png'], decode: async () => huge } };
    expect(await checkFile(lying, await encoded('image/png'))).toEqual({ unfit: 'too-many-pixels' });
  });

  it('an image without width is unreadable', async () => {
    expect(await check(await claiming('image/png', 0, 48))).toEqual({ unfit: 'unreadable' });
  });
});

/** Where the segments of a JPEG begin, up to its scan. */
function segmentsOf(jpeg: Uint8Array): number[] {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const starts = [2];
  while (jpeg[starts.at(-1)! + 1] !== 0xda)
    starts.push(starts.at(-1)! + 2 + view.getUint16(starts.at(-1)! + 2));
  return starts;
}

/** A JPEG with the byte at the given distance from its frame's marker changed. */
async function frameChanged(from: number, byte: number): Promise<Uint8Array<ArrayBuffer>> {
  const jpeg = await encoded('image/jpeg');
  jpeg[Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0])) + from] = byte;
  return jpeg;
}

describe('a picture that another program reads', () => {
  it.each([
    ['one-byte-between.jpg', [64, 48]],
    ['prefix-6.webp', [48, 64]],
    ['animated.webp', [64, 48]],
  ])('is taken upright, as it was seen in the field: %s', async (name, size) => {
    const { width, height } = await taken(fixture(name));
    expect([width, height]).toEqual(size);
  });

  it.each<[string, number[]]>([
    ['a byte', [0x00]],
    ['bytes', [0x20, 0x0d, 0x0a, 0x00, 0x41]],
    ['fill bytes', [0xff, 0xff, 0xff]],
    ['a marker that is none', [0xff, 0x00, 0x12]],
    ['a marker without a length', [0xff, 0x01]],
  ])('is taken upright with %s before any of its segments', async (_, between) => {
    const photo = await examplePhoto(6);
    for (const at of segmentsOf(photo)) {
      const image = await taken(concatBytes(photo.subarray(0, at), Buffer.from(between), photo.subarray(at)));
      expect([image.width, image.height], `at ${at}`).toEqual([48, 64]);
    }
  });

  const tiff = (little: boolean) => exif(6, little);
  const prefixed = (little: boolean) => Buffer.concat([Buffer.from('Exif\0\0'), exif(6, little)]);
  it.each([
    ['with the head of a JPEG', prefixed],
    ['without it', tiff],
  ])('is turned by EXIF data %s, of either byte order', async (_, data) => {
    for (const little of [true, false]) {
      const jpeg = withSegment(await encoded('image/jpeg'), 0xe1, data(little));
      const png = await encoded('image/png');
      const pngTurned = concatBytes(png.subarray(0, 33), pngChunk('eXIf', data(little)), png.subarray(33));
      const webp = concatBytes(await encoded('image/webp'), Buffer.from('EXIF\0\0\0\0'), data(little));
      const view = new DataView(webp.buffer);
      view.setUint32(webp.length - data(little).length - 4, data(little).length, true);
      view.setUint32(4, webp.length - 8, true);
      for (const file of [jpeg, pngTurned, webp]) expect((await taken(file)).width).toBe(48);
    }
  });

  it('keeps its colours at 16 bits', async () => {
    const row = Buffer.concat(Array.from({ length: 8 }, () => Buffer.from([220, 9, 30, 9, 30, 9])));
    const png = examplePng({ width: 8, height: 8, bits: 16, colours: 2 }, Array(8).fill(row));
    expect(isAbout(colourAt(await taken(png), 0.5, 0.5), red)).toBe(true);
  });

  it('is shown by its first frame where that lies on the canvas', async () => {
    const [frame, other] = await Promise.all(
      [32, 4].map((size) => encoded('image/webp', examplePicture(size, size))),
    );
    const uint24 = (n: number) => Buffer.from([n & 255, (n >> 8) & 255, n >> 16]);
    const chunk = (name: string, content: Buffer) => {
      const head = Buffer.from(`${name}\0\0\0\0`);
      head.writeUInt32LE(content.length, 4);
      return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
    };
    const animated = (picture: Uint8Array, x: number, y: number, size: number) =>
      chunk(
        'ANMF',
        Buffer.concat([
          ...[x / 2, y / 2, size - 1, size - 1, 100].map(uint24),
          Buffer.from([0]),
          picture.subarray(12),
        ]),
      );
    const canvas = Buffer.concat([Buffer.from([0x12, 0, 0, 0]), uint24(63), uint24(47)]);
    const body = Buffer.concat([
      Buffer.from('WEBP'),
      chunk('VP8X', canvas),
      chunk('ANIM', Buffer.alloc(6)),
      animated(frame!, 16, 8, 32),
      animated(other!, 0, 0, 4),
    ]);
    const image = await taken(concatBytes(chunk('RIFF', body)));
    expect([image.width, image.height]).toEqual([64, 48]);
    expect(isAbout(colourAt(image, 40 / 64, 16 / 48), red)).toBe(true);
    expect(image.data[3]).toBe(0);
  });

  it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>, string]>([
    ['has the colours of print', async () => fixture('cmyk.jpg'), 'cmyk'],
    ['has 12 bits a sample', () => frameChanged(4, 12), 'unusual-coding'],
    ['has two colours', () => frameChanged(9, 2), 'unusual-coding'],
    ['is coded without loss', () => frameChanged(1, 0xc3), 'unusual-coding'],
    ['is coded arithmetically', () => frameChanged(1, 0xc9), 'unusual-coding'],
  ])('is refused with a reason that helps if it %s', async (_, file, reason) => {
    expect(await check(await file())).toEqual({ unfit: reason });
  });

  it('is refused before it is opened if it has more scans than any encoder writes', async () => {
    const jpeg = await encoded('image/jpeg');
    const scan = segmentsOf(jpeg).at(-1)!;
    const scans = (count: number) =>
      concatBytes(
        jpeg.subarray(0, scan),
        ...Array<Uint8Array>(count).fill(jpeg.subarray(scan, -2)),
        jpeg.subarray(-2),
      );
    expect(imageHeader('image/jpeg', scans(maxScans))).not.toHaveProperty('refusal');
    expect(await check(scans(maxScans + 1))).toEqual({ unfit: 'too-complex' });
  });

  it('is refused if it grows too large when it is made anew', async () => {
    const noise = Array.from({ length: 4800 }, () => randomBytes(600));
    const png = examplePng({ width: 4800, height: 4800, bits: 1, colours: 0 }, noise);
    expect(png.length).toBeLessThan(3_000_000);
    expect(await check(png)).toEqual({ unfit: 'grows-too-large' });
  });
});
