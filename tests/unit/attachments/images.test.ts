import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkFile } from '#attachments/check-file.ts';
import { maxPixels } from '#attachments/check-image.ts';
import { fileType } from '#attachments/file-type.ts';
import { imageHeader } from '#attachments/image-header.ts';
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
  madeAt,
  red,
  withSegment,
} from '../../support/pages/example-files.ts';

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

/** A chunk of a PNG, with its checksum. */
function pngChunk(name: string, content: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), content])));
  return Buffer.concat([length, Buffer.from(name), content, sum]);
}

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
