import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkFile } from '#attachments/check-file.ts';
import { codecs, concatBytes, examplePdf, examplePdfStream } from '../../support/pages/example-files.ts';

const check = async (bytes: Uint8Array<ArrayBuffer>) => {
  const checked = await checkFile(codecs, bytes);
  return 'unfit' in checked ? checked.unfit : checked.type;
};
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const page = examplePdfStream('BT /F1 12 Tf (Jalan sudah diperbaiki) Tj ET');
/** An object stream as in PDF 1.5, which begins with the numbers and offsets of its objects. */
const packed = (object: string) => examplePdfStream(`5 0 6 4 null ${object}`, '/Type /ObjStm /N 2 /First 8');

describe('a PDF', () => {
  it('a valid PDF is kept unchanged', async () => {
    const letter = examplePdf([page, packed('<< /Type /Page >>')]);
    expect(await checkFile(codecs, letter)).toEqual({ type: 'application/pdf', bytes: letter });
  });

  it('a PDF may mention forbidden features in its text and contain any bytes in its pictures', async () => {
    const words = examplePdfStream('BT (JavaScript, Launch and EmbeddedFile are refused) Tj ET');
    const picture = Buffer.concat([
      Buffer.from('<< /Filter /DCTDecode /Length 9 >>\nstream\n'),
      Buffer.from('\u00ff\u00d8\u00ff/JS /AA', 'latin1'),
      Buffer.from('\nendstream'),
    ]);
    expect(await check(examplePdf([words, picture], '/OpenAction [2 0 R /Fit]'))).toBe('application/pdf');
  });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['runs a script', examplePdf([script])],
    ['runs a script when opened', examplePdf([], `/OpenAction ${script}`)],
    ['runs a script under a name with escapes', examplePdf(['<< /S /J#61va#53cript /JS 4 0 R >>'])],
    ['runs a script from packed objects', examplePdf([packed(script)])],
    ['runs a script from objects packed with a wrong checksum', examplePdf([corrupted(script)])],
    [
      'runs a script in a stream that does not declare it',
      examplePdf([examplePdfStream(`1 0 obj ${script}`)]),
    ],
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
      'holds what cannot be unpacked',
      examplePdf([examplePdfStream('', '', Buffer.from('789cffffffffffff', 'hex'))]),
    ],
  ])('a PDF that %s is unreadable', async (_, bytes) => {
    expect(await check(bytes)).toBe('unreadable');
  });

  it('a PDF that unpacks to an excessive size is unreadable', async () => {
    const much = examplePdfStream('', '', deflateSync(Buffer.alloc(40 * 1024 * 1024)));
    expect(much.length).toBeLessThan(100_000);
    expect(await check(examplePdf([much]))).toBe('application/pdf');
    expect(await check(examplePdf([much, much]))).toBe('unreadable');
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
