import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';
import { checkFile } from '#attachments/check-file.ts';
import { refusalOfPdf } from '#attachments/check-pdf.ts';
import {
  codecs,
  concatBytes,
  examplePdf,
  examplePdfStream,
  fixture,
} from '../../support/pages/example-files.ts';
import { objectStream, objectStreamContent, packings } from '../../support/pages/pdf-packing.ts';
import { pageCount, readPdf } from '../../support/pages/read-pdf.ts';
import fc from '../../support/seeds/fast-check.ts';

const check = async (bytes: Uint8Array<ArrayBuffer>) => {
  const checked = await checkFile(codecs, bytes);
  return 'unfit' in checked ? checked.unfit : checked.type;
};
const remade = async (bytes: Uint8Array<ArrayBuffer>) => {
  const checked = await checkFile(codecs, bytes);
  if ('unfit' in checked) throw new Error(`refused: ${checked.unfit}`);
  return Buffer.from(checked.bytes);
};
const bytesOf = (text: string) => concatBytes(Buffer.from(text, 'latin1'));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const page = examplePdfStream('BT /F1 12 Tf 20 20 Td (Jalan sudah diperbaiki) Tj ET');
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** An object stream as in PDF 1.5, which begins with the numbers and offsets of its objects. */
const packed = (object: string) => examplePdfStream(`5 0 6 4 null ${object}`, '/Type /ObjStm /N 2 /First 8');
/** A page with the text above. Its text, its font and the objects of the test are numbered from 3. */
const letter = (
  more: (string | Buffer)[] = [],
  { catalog = '', trailer = '', entries = '', fonts = '/F1 4 0 R' } = {},
) =>
  examplePdf(
    [page, font, ...more],
    catalog,
    trailer,
    `/Contents 3 0 R /Resources << /Font << ${fonts} >> >> ${entries}`,
  );

describe('a PDF', () => {
  it('is made anew: its pages stay, and nothing else', async () => {
    const link = '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://x.example) >> >>';
    const field = '<< /Subtype /Widget /FT /Tx /T (Nama) /V (Budi) /Rect [0 0 9 9] >>';
    const sent = letter([link, field, '<< /Author (Budi) /Producer (Pindai) >>'], {
      catalog: '/AcroForm << /Fields [6 0 R] >> /Outlines 7 0 R /OpenAction [8 0 R /Fit] /Lang (id)',
      trailer: '/Info 7 0 R',
      entries: '/Annots [5 0 R 6 0 R] /Metadata 7 0 R /PieceInfo << /X << /Private (Budi) >> >>',
    });
    const bytes = await remade(sent);
    const { pages, info } = await readPdf(bytes);
    expect(pages).toEqual(['Jalan sudah diperbaiki']);
    expect(info).not.toHaveProperty('Author');
    const gone = ['Budi', 'Annot', 'URI', 'AcroForm', 'OpenAction', 'Outlines', 'Info', 'Metadata', 'Pindai'];
    expect(gone.filter((word) => bytes.includes(word))).toEqual([]);
    expect(await remade(concatBytes(bytes))).toEqual(bytes);
  });

  it('keeps of what its pages are drawn with only what drawing needs', async () => {
    const more = '/Metadata 3 0 R /PieceInfo << /Private (Budi) >> /A << /S /URI /URI (http://x.example) >>';
    const resources = `/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${more} >> >> ${more} >>`;
    const bytes = await remade(examplePdf([page], '', '', `/Contents 3 0 R ${resources}`));
    expect((await readPdf(bytes)).pages).toEqual(['Jalan sudah diperbaiki']);
    const gone = ['Budi', 'URI', 'Metadata', 'PieceInfo', 'Private'];
    expect(gone.filter((word) => bytes.includes(word))).toEqual([]);
  });

  it('keeps its pages in their order, with size, rotation and what they inherit', async () => {
    const tree = [
      page,
      font,
      '<< /Type /Pages /Parent 2 0 R /Kids [6 0 R 7 0 R] /Count 2 /Rotate 90 /Resources << /Font << /F1 4 0 R >> >> >>',
      '<< /Type /Page /Parent 5 0 R /MediaBox [0 0 300 200] /Contents [3 0 R] >>',
      '<< /Type /Page /Parent 5 0 R /MediaBox [0 0 100 200] /CropBox [0 0 50 50] /UserUnit 1.5 >>',
    ];
    const sent = textOf(examplePdf(tree)).replace('[8 0 R] /Count 1', '[5 0 R 8 0 R] /Count 3');
    const bytes = await remade(bytesOf(sent));
    expect((await readPdf(bytes)).pages).toEqual(['Jalan sudah diperbaiki', '', '']);
    expect(textOf(bytes).match(/\/(?:MediaBox|CropBox|Rotate|UserUnit) [^/>]+/g)).toEqual([
      '/MediaBox [0 0 300 200]',
      '/Rotate 90',
      '/MediaBox [0 0 100 200]',
      '/CropBox [0 0 50 50]',
      '/Rotate 90',
      '/UserUnit 1.5',
      '/MediaBox [0 0 200 200]',
    ]);
  });

  it('is taken whole or not at all: a PDF whose page is missing is unreadable', async () => {
    for (const kids of ['[5 0 R 9 0 R]', '[2 0 R]', '[null]'])
      expect(await check(bytesOf(textOf(letter()).replace('/Kids [5 0 R]', `/Kids ${kids}`)))).toBe(
        'unreadable',
      );
  });

  it('is read although its table of places is wrong', async () => {
    const sent = textOf(letter()).replaceAll(/\d{10} 00000 n/g, '0000000001 00000 n');
    expect((await readPdf(await remade(bytesOf(sent)))).pages).toEqual(['Jalan sudah diperbaiki']);
  });

  it('shows what its latest update says', async () => {
    const newer = textOf(examplePdfStream('BT /F1 12 Tf (Jalan rusak lagi) Tj ET'));
    const update = `3 0 obj\n${newer}\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF`;
    const bytes = await remade(concatBytes(letter(), bytesOf(update)));
    expect((await readPdf(bytes)).pages).toEqual(['Jalan rusak lagi']);
  });

  it('may mention forbidden features in its text and contain any bytes in its pictures', async () => {
    const words = examplePdfStream('BT (JavaScript, Launch and EmbeddedFile are refused) Tj ET');
    const picture = Buffer.concat([
      Buffer.from('<< /Filter /DCTDecode /Length 9 >>\nstream\n'),
      Buffer.from('\u00ff\u00d8\u00ff/JS /AA', 'latin1'),
      Buffer.from('\nendstream'),
    ]);
    expect(await check(examplePdf([words, picture], '/OpenAction [2 0 R /Fit]'))).toBe('application/pdf');
  });

  it('may call its fonts what is refused elsewhere', async () => {
    const sent = letter([], { fonts: '/F1 4 0 R /JS 4 0 R /EF 4 0 R /AF 4 0 R /AA 4 0 R' });
    expect((await readPdf(await remade(sent))).pages).toEqual(['Jalan sudah diperbaiki']);
  });

  it('may hold links to click and fields to fill in, which are left behind', async () => {
    const link =
      '<< /Subtype /Link /A << /S /URI /URI (http://x.example) /Next << /S /GoTo /D [5 0 R /Fit] >> >> >>';
    const catalog = '/AcroForm << /Fields [] /DA (/Helv 0 Tf) >> /AA << /WC << /S /Hide >> >>';
    expect(await check(letter([link], { catalog, entries: '/Annots [5 0 R]' }))).toBe('application/pdf');
  });

  it('leaves behind a stream that no page is drawn with, whatever it holds', async () => {
    const undeclared = examplePdfStream(`1 0 obj ${script}`);
    const broken = examplePdfStream('', '', Buffer.from('789cffffffffffff', 'hex'));
    const bytes = await remade(letter([undeclared, broken]));
    expect(bytes).toEqual(await remade(letter()));
  });

  it.each(['newline-first.pdf', 'nul-2000-after.pdf'])(
    'is taken with padding around it, as it was seen in the field: %s',
    async (name) => {
      expect((await readPdf(await remade(fixture(name)))).pages).toHaveLength(1);
    },
  );

  it('may have white space, NUL and a byte order mark around it, but nothing else before it', async () => {
    for (const before of ['', ' ', '\r\n', '\0\0', '\u00ef\u00bb\u00bf', ' '.repeat(1024)])
      for (const after of ['', '\n', ' '.repeat(5000), '\0'.repeat(5000), '\u001a']) {
        const padded = concatBytes(bytesOf(before), letter(), bytesOf(after));
        expect(await check(padded), JSON.stringify([before, after]).slice(0, 40)).toBe('application/pdf');
      }
    for (const before of ['GIF89a', ' '.repeat(1025), '<script>'])
      expect(await check(concatBytes(bytesOf(before), letter()))).toBe('unknown-type');
  });
});

/** Objects that some reader acts on. Object 3 is a stream or the name of a filter, object 70 is missing. */
const activeObjects: Readonly<Record<string, string>> = {
  'a script': script,
  'the script of a rendition': '<< /S /Rendition /JS (app.alert\\(1\\)) >>',
  'a script that only its key tells': '<< /JS (app.alert\\(1\\)) >>',
  'a script that is missing': '<< /JS 70 0 R >>',
  'scripts by name': '<< /Names << /JavaScript 70 0 R >> >>',
  'a program': '<< /S /Launch /F (cmd.exe) >>',
  'a document elsewhere': '<< /S /GoToR /F (\\\\\\\\192.0.2.1\\\\x) /D [0 /Fit] >>',
  'a document within': '<< /S /GoToE /T << /R /C /N (a) >> >>',
  'a form that sends': '<< /S /SubmitForm /F (http://192.0.2.1/x) >>',
  'data from elsewhere': '<< /S /ImportData /F (a.fdf) >>',
  'a thread elsewhere': '<< /S /Thread /F (a.pdf) /D 0 >>',
  'a film': '<< /S /Movie /T (a) >>',
  'a sound': '<< /S /Sound /Sound 70 0 R >>',
  'a command to rich media': '<< /S /RichMediaExecute >>',
  'a view in three dimensions': '<< /S /GoTo3DView >>',
  'an annotation of a file': '<< /Type /Annot /Subtype /FileAttachment /FS 70 0 R >>',
  'rich media': '<< /Type /Annot /Subtype /RichMedia >>',
  'a model in three dimensions': '<< /Type /Annot /Subtype /3D >>',
  'a file': '<< /Type /Filespec /UF (a.exe) /EF << /F 70 0 R >> >>',
  'a file that is missing': '<< /EF 70 0 R >>',
  'associated files': '<< /AF [70 0 R] >>',
  'an associated file': '<< /AF << /Type /Filespec /F (a) >> >>',
  'files by name': '<< /EmbeddedFiles << /Names [] >> >>',
  'a form of XFA': '<< /AcroForm << /Fields [] /XFA 3 0 R >> >>',
  'an address when it is opened': '<< /OpenAction << /S /URI /URI (http://192.0.2.1/x) >> >>',
  'an address when a page is opened': '<< /AA << /O << /S /URI /URI (http://192.0.2.1/x) >> >> >>',
  'an address after another action':
    '<< /OpenAction << /S /GoTo /D [5 0 R /Fit] /Next [null << /S /Hide /Next << /S /URI >> >>] >> >>',
};

/** The first and the last letter of each name by their numbers (ISO 32000-2, 7.3.5). */
const escaped = (object: string): string =>
  object.replaceAll(/\/([A-Za-z0-9]+)/g, (_, name: string) => {
    const number = (at: number) => `#${name.charCodeAt(at).toString(16)}`;
    return name.length === 1
      ? `/${number(0)}`
      : `/${number(0).toUpperCase()}${name.slice(1, -1)}${number(name.length - 1)}`;
  });

describe('a PDF that acts by itself or carries files', () => {
  it.each(Object.entries(activeObjects))('is refused: %s', async (_, object) => {
    expect(await check(letter([object]))).toBe('pdf-active');
    expect(await check(letter([escaped(object)]))).toBe('pdf-active');
    expect(await check(letter([`[<< /Deep [${object}] >>]`]))).toBe('pdf-active');
    expect(refusalOfPdf(letter([object]))).toBe('pdf-active');
  });

  it.each(Object.entries(activeObjects))(
    'is refused however it is packed and escaped: %s',
    async (_, object) => {
      const missed: string[] = [];
      for (const [way, pack] of Object.entries(packings))
        for (const said of [object, escaped(object)])
          for (const type of ['/Type /ObjStm', '/Type /Obj#53tm', '', '/Type /XObject']) {
            const stream = objectStream(pack(objectStreamContent(said)), type);
            const reason = await check(examplePdf(['/FlateDecode', stream]));
            if (reason !== 'pdf-active') missed.push(`${way}, ${type}: ${reason}`);
          }
      expect(missed).toEqual([]);
    },
  );

  it('is refused although an update brings it, or hides it from some readers', async () => {
    const update = (object: string) =>
      bytesOf(`5 0 obj ${object} endobj trailer << /Root 1 0 R >> startxref 9 %%EOF`);
    expect(await check(concatBytes(letter(['null']), update(script)))).toBe('pdf-active');
    expect(await check(concatBytes(letter([script]), update('null')))).toBe('pdf-active');
  });

  it('is refused if the data of a stream, or a page, lie in another file', async () => {
    const elsewhere = '<< /Length 0 /F (\\\\\\\\192.0.2.1\\\\x) >>\nstream\n\nendstream';
    const page = '<< /Subtype /Form /Length 0 /Ref << /F (a.pdf) /Page 0 >> >>\nstream\n\nendstream';
    for (const stream of [elsewhere, page]) expect(await check(letter([stream]))).toBe('pdf-active');
  });

  it.each(['double-flate-objstm.pdf', 'gotor-unc.pdf', 'rendition-js.pdf', 'uri-openaction.pdf', 'xfa.pdf'])(
    'is refused as it was seen in the field: %s',
    async (name) => {
      expect(await check(fixture(name))).toBe('pdf-active');
    },
  );
});

describe('the check of PDFs', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['runs a script', examplePdf([script])],
    ['runs a script when opened', examplePdf([], `/OpenAction ${script}`)],
    ['runs a script under a name with escapes', examplePdf(['<< /S /J#61va#53cript /JS 4 0 R >>'])],
    ['runs a script from packed objects', examplePdf([packed(script)])],
    ['runs a script from objects packed with a wrong checksum', examplePdf([corrupted(script)])],
    ['starts a program', examplePdf(['<< /S /Launch /F (cmd.exe) >>'])],
    ['carries a file', examplePdf(['<< /Type /EmbeddedFile >>'])],
    ['carries files by name', examplePdf([], '/Names << /EmbeddedFiles 5 0 R >>')],
    ['carries rich media', examplePdf(['<< /Subtype /RichMedia>>'])],
    ['sends what is typed', examplePdf(['<< /S /SubmitForm /F (http://x.example) >>'])],
  ])('a PDF that %s is refused', async (_, bytes) => {
    expect(await check(bytes)).toBe('pdf-active');
  });

  it('an encrypted PDF is refused, because its contents cannot be checked', async () => {
    expect(await check(examplePdf([page], '', '/Encrypt 4 0 R'))).toBe('pdf-encrypted');
    expect(await check(examplePdf([page], '', '/#45ncrypt<</Filter/Standard>>'))).toBe('pdf-encrypted');
  });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['has no version', concatBytes(Buffer.from('%PDF-x\n'), examplePdf().subarray(9))],
    ['breaks off', concatBytes(examplePdf([page]).subarray(0, -30))],
    ['goes on as something else', concatBytes(examplePdf(), Buffer.from('PK\u0003\u0004 an archive'))],
    ['is a page for a browser', concatBytes(Buffer.from('%PDF-1.7\n<script>alert(1)</script>'))],
    [
      'packs objects by another method',
      examplePdf([packed('null').toString('latin1').replace('/FlateDecode', '/LZWDecode')]),
    ],
    [
      'packs objects twice',
      examplePdf([
        Buffer.from(
          packed('null').toString('latin1').replace('/FlateDecode', '[/ASCIIHexDecode /FlateDecode]'),
          'latin1',
        ),
      ]),
    ],
    [
      'packs objects as differences',
      examplePdf([examplePdfStream('5 0 null', '/Type /ObjStm /DecodeParms << /Predictor 12 >>')]),
    ],
    ['packs objects under a broken header that some readers accept', examplePdf([behead(script)])],
    ['holds packed objects that are cut off', examplePdf([cutOff(script)])],
    [
      'packs objects that cannot be unpacked',
      examplePdf([
        examplePdfStream('', '/Type /ObjStm /N 1 /First 4', Buffer.from('789cffffffffffff', 'hex')),
      ]),
    ],
  ])('a PDF that %s is unreadable', async (_, bytes) => {
    expect(await check(bytes)).toBe('unreadable');
  });

  it('a PDF that unpacks into an excessive size is too complex', async () => {
    const zeros = (length: number): Buffer => {
      const content = Buffer.concat([Buffer.from('7 0 null'), Buffer.alloc(length)]);
      return examplePdfStream('', '/N 1 /First 4', deflateSync(content));
    };
    const much = zeros(40 * 1024 * 1024);
    expect(much.length).toBeLessThan(100_000);
    expect(await check(examplePdf([much]))).toBe('application/pdf');
    expect(await check(examplePdf([much, much]))).toBe('too-complex');
    expect(await check(examplePdf([zeros(65 * 1024 * 1024)]))).toBe('too-complex');
  });

  it('a PDF of any bytes has a verdict, and what is taken can be opened', async () => {
    const example = letter([packed('<< /Type /Page >>')], { catalog: '/OpenAction [2 0 R /Fit]' });
    const changes = fc.array(fc.tuple(fc.nat(example.length - 1), fc.nat(255)), { maxLength: 12 });
    const pieces = fc.constantFrom(
      '[',
      '<<',
      '(',
      'stream\n',
      '1 0 obj',
      ' R',
      '/',
      '>>',
      'endobj',
      '<',
      '%',
    );
    await fc.assert(
      fc.asyncProperty(changes, pieces, fc.nat(example.length), async (bytes, piece, at) => {
        const broken = example.slice();
        for (const [where, byte] of bytes) broken[where] = byte;
        const whole = concatBytes(broken.subarray(0, at), bytesOf(piece), broken.subarray(at));
        const checked = await checkFile(codecs, whole);
        if ('unfit' in checked) return;
        expect(await pageCount(checked.bytes)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

function corrupted(object: string): Buffer {
  const stream = packed(object);
  const end = stream.lastIndexOf('\nendstream');
  stream[end - 1]! ^= 0xff;
  return stream;
}

/** Readers show the part that can be read, so the file must be refused. */
function cutOff(object: string): Buffer {
  const more = randomBytes(2000).toString('hex');
  const whole = deflateSync(Buffer.from(`5 0 6 4 null ${object} ${more}`));
  return examplePdfStream('', '/Type /ObjStm /N 2 /First 8', whole.subarray(0, -500));
}

function behead(object: string): Buffer {
  const stream = packed(object);
  stream[stream.indexOf('stream\n') + 'stream\n'.length + 1]! ^= 0x01;
  return stream;
}
