import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkFile } from '#attachments/check-file.ts';
import { refusalOfPdf } from '#attachments/check-pdf.ts';
import { imageHeader } from '#attachments/image-header.ts';
import {
  codecs,
  concatBytes,
  examplePdf,
  examplePdfStream,
  withSegment,
} from '../support/pages/example-files.ts';
import { pngChunk } from '../support/pages/example-png.ts';
import { progressiveJpeg } from '../support/pages/progressive-jpeg.ts';

type Make = (count: number) => Uint8Array<ArrayBuffer>;
type Work = (bytes: Uint8Array<ArrayBuffer>) => unknown;

const bytesOf = (text: string) => concatBytes(Buffer.from(text, 'latin1'));
const times = <Item>(count: number, item: (i: number) => Item): Item[] =>
  Array.from({ length: count }, (_, i) => item(i));

/** Milliseconds of this thread's processor, the best of three. */
async function cost(work: Work, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const before = process.threadCpuUsage();
    await work(bytes);
    const { user, system } = process.threadCpuUsage(before);
    taken.push((user + system) / 1000);
  }
  return Math.min(...taken);
}

/** Below this many milliseconds the pauses of the engine are larger than the work. */
const noise = 60;

/** Rounds in which a busy machine may spoil a measure. What is quadratic fails in each. */
const rounds = 3;

/** Holds that twice as many cost at most three times as much. A quadratic walk over so many costs seconds. */
async function expectLinear(work: Work, make: Make, count: number): Promise<void> {
  for (let round = 1; ; round += 1) {
    const once = await cost(work, make(count));
    const twice = await cost(work, make(count * 2));
    const isLinear = twice <= 3 * Math.max(once, noise);
    if (round < rounds && !isLinear) continue;
    expect(isLinear, `${count} took ${once} ms, twice as many ${twice} ms`).toBe(true);
    return;
  }
}

/** Of a token, for 80 KB. */
const enough = (token: string): number => Math.ceil(80_000 / token.length);

const check: Work = (bytes) => checkFile(codecs, bytes);

describe('the work on a PDF grows with its bytes', () => {
  const tokens = [
    '/ObjStm ',
    'stream\n',
    'endstream ',
    'obj ',
    '1 0 obj ',
    '1 0 obj [',
    '1 0 obj (',
    '1 0 obj <<>> stream\n',
    '1 0 obj\n<</Length 5>>stream\nhello\nendobj\n',
    '1 0 obj\n<</Length 2 0 R>>stream\nhello\nendstream\nendobj\n',
    'endobj ',
    'trailer ',
    'trailer<</Root 1 0 R>> ',
    'xref\n',
    'startxref\n',
    '%%EOF\n',
    '%PDF-1.4\n',
    '%',
    '[',
    ']',
    '<',
    '<<',
    '<</A ',
    '>>',
    '(',
    '\\(',
    '/#41',
    '1 ',
    '1 0 ',
    '1 0 R ',
    'R ',
    '\0',
    ' ',
    '1',
    '-',
    '{',
  ];

  it.each(tokens)('with each %j on its own', async (token) => {
    await expectLinear(
      check,
      (count) => bytesOf(`%PDF-1.4\nobj ${token.repeat(count)}\nstartxref\n9\n%%EOF`),
      enough(token),
    );
  });

  it.each(tokens)('with each %j within a document, in an object and between objects', async (token) => {
    const document = Buffer.from(examplePdf()).toString('latin1');
    const within = (count: number) =>
      bytesOf(document.replace('xref', `9 0 obj\n${token.repeat(count)}\nendobj\nxref`));
    const between = (count: number) => bytesOf(document.replace('xref', `${token.repeat(count)}\nxref`));
    await expectLinear(check, within, enough(token));
    await expectLinear(refusalOfPdf, between, enough(token));
  });

  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';
  const withKids = (objects: (string | Buffer)[], kids: string) =>
    bytesOf(
      Buffer.from(examplePdf(objects))
        .toString('latin1')
        .replace(/\/Kids \[[^\]]*\]/, `/Kids [${kids}]`),
    );
  const content = (objects: number) => {
    const heads = times(objects, (i) => `${100 + i} ${i * 5} `).join('');
    return [heads, 'null '.repeat(objects)] as const;
  };
  const broken = deflateSync(randomBytes(2000)).subarray(0, -100);
  const shapes: Readonly<Record<string, Make>> = {
    page: (count) =>
      withKids(
        times(count, () => page),
        times(count, (i) => `${i + 3} 0 R`).join(' '),
      ),
    'page of one inherited list of resources': (count) =>
      withKids(
        [
          `<< /Kids [${times(count, () => '4 0 R').join(' ')}] /Resources << ${'/Font <<>> '.repeat(count)} >> >>`,
          page,
        ],
        '3 0 R',
      ),
    'level of pages': (count) =>
      withKids([...times(count, (i) => `<< /Kids [${i + 4} 0 R] >>`), page], '3 0 R'),
    object: (count) => examplePdf(times(count, () => '<< /A [1 2 (three)] >>')),
    'reference to a reference': (count) =>
      examplePdf(times(count, (i) => `<< /AA ${i + 4} 0 R /EF ${i + 4} 0 R /OpenAction 3 0 R >>`)),
    'action after another': (count) =>
      examplePdf(
        times(count, (i) => `<< /OpenAction << /S /GoTo /Next ${i + 4} 0 R >> /Next [3 0 R ${i + 4} 0 R] >>`),
      ),
    'page with one list of actions': (count) =>
      examplePdf([
        `[${'<< /S /GoTo >> '.repeat(count)}]`,
        ...times(count, () => '<< /AA << /O << /Next 3 0 R >> >> >>'),
      ]),
    update: (count) =>
      concatBytes(
        examplePdf(),
        bytesOf('trailer << /Root 1 0 R /Prev 9 >> startxref 9 %%EOF\n'.repeat(count)),
      ),
    stream: (count) => examplePdf(times(count, () => examplePdfStream('BT ET'))),
    'broken stream': (count) => examplePdf(times(count, () => examplePdfStream('', '', broken))),
    'stream of a wrong length': (count) =>
      examplePdf(times(count, () => '<< /Length 9 >>\nstream\nBT ET BT ET\nendstream')),
    'stream that does not end': (count) => examplePdf(times(count, () => '<< /Length 9 >>\nstream\nBT ET')),
    'object stream': (count) => examplePdf(times(count, () => examplePdfStream('5 0 null', '/N 1 /First 4'))),
    'object in one stream': (count) => {
      const [heads, objects] = content(count);
      return examplePdf([examplePdfStream(heads + objects, `/N ${count} /First ${heads.length}`)]);
    },
    'object at one place of a stream': (count) => {
      const heads = times(count, (i) => `${i} 0 `).join('');
      return examplePdf([
        examplePdfStream(`${heads}[${'1 '.repeat(count)}]`, `/N ${count} /First ${heads.length}`),
      ]);
    },
    'object stream that unpacks into a megabyte': (count) =>
      examplePdf(times(count, () => examplePdfStream(`5 0 null${' '.repeat(1_000_000)}`, '/N 1 /First 4'))),
    filter: (count) =>
      examplePdf([
        `<< /N 1 /First 4 /Length 8 /Filter [${'/AHx '.repeat(count)}] >>\nstream\n5 0 null\nendstream`,
      ]),
  };
  const counts: Readonly<Record<string, number>> = {
    'object stream that unpacks into a megabyte': 8,
    page: 500,
    'level of pages': 200,
  };

  it.each(Object.entries(shapes))('with each %s', async (shape, make) => {
    await expectLinear(check, make, counts[shape] ?? 2000);
  });
});

describe('the work on a picture grows with its bytes', () => {
  const picture = { width: 16, height: 16, data: new Uint8ClampedArray(16 * 16 * 4) };
  const encoded = async (type: 'image/jpeg' | 'image/png' | 'image/webp') =>
    concatBytes(await codecs[type].encode(picture));
  const header: Work = (bytes) =>
    imageHeader(bytes[0] === 0xff ? 'image/jpeg' : bytes[0] === 0x89 ? 'image/png' : 'image/webp', bytes);

  it('with each scan of a JPEG', async () => {
    await expectLinear(check, (count) => progressiveJpeg(1500, count), 12);
    await expectLinear(header, (count) => progressiveJpeg(64, count), 1000);
  });

  it.each<[string, number[]]>([
    ['byte', [0x20]],
    ['fill byte', [0xff]],
    ['marker that is none', [0xff, 0x00]],
    ['marker without a length', [0xff, 0x01]],
    ['comment', [0xff, 0xfe, 0x00, 0x02]],
    ['segment of EXIF data', [0xff, 0xe1, 0x00, 0x0a, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d]],
    ['frame', [0xff, 0xc0, 0x00, 0x0b, 8, 0, 9, 0, 9, 1, 1, 0x11, 0]],
  ])('with each %s before the segments of a JPEG', async (_, part) => {
    const jpeg = await encoded('image/jpeg');
    const make: Make = (count) =>
      concatBytes(jpeg.subarray(0, 2), Buffer.from(times(count, () => part).flat()), jpeg.subarray(2));
    await expectLinear(check, make, 2000);
  });

  it('with each entry of EXIF data', async () => {
    const jpeg = await encoded('image/jpeg');
    const make: Make = (count) => {
      const entries = Buffer.concat([
        Buffer.from('Exif\0\0MM\0*\0\0\0\u0008', 'latin1'),
        Buffer.from([count >> 8, count & 255]),
        Buffer.alloc(12 * count),
      ]);
      return withSegment(jpeg, 0xe1, entries);
    };
    await expectLinear(check, make, 2500);
  });

  it('with each chunk of a PNG and a WebP', async () => {
    const [png, webp] = [await encoded('image/png'), await encoded('image/webp')];
    const text = pngChunk('tEXt', Buffer.from('a\0b'));
    const withTexts: Make = (count) =>
      concatBytes(png.subarray(0, 33), ...times(count, () => text), png.subarray(33));
    await expectLinear(check, withTexts, 2000);
    const withChunks =
      (name: string): Make =>
      (count) => {
        const bytes = concatBytes(webp, Buffer.from(`${name}\0\0\0\0`.repeat(count)));
        new DataView(bytes.buffer).setUint32(4, bytes.length - 8, true);
        return bytes;
      };
    await expectLinear(check, withChunks('ICCP'), 2000);
    await expectLinear(check, withChunks('ANMF'), 2000);
  });
});
