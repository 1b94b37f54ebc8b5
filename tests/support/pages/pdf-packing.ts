import { deflateSync } from 'node:zlib';

/** How a stream's data are packed: the entries of its dictionary, and the data. */
export interface Packed {
  readonly entries: string;
  readonly data: Buffer;
}

const hex = (data: Buffer): Buffer => Buffer.from(`${data.toString('hex')}>`);

function base85(data: Buffer): Buffer {
  const groups: string[] = [];
  for (let at = 0; at < data.length; at += 4) {
    const group = data.subarray(at, at + 4);
    let word = [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (group[i] ?? 0), 0);
    const digits = Array.from({ length: 5 }, () => {
      const digit = word % 85;
      word = Math.floor(word / 85);
      return String.fromCharCode(0x21 + digit);
    }).reverse();
    groups.push(digits.slice(0, group.length + 1).join(''));
  }
  return Buffer.from(`${groups.join('\n')}~>`);
}

const runs = (data: Buffer): Buffer =>
  Buffer.concat([
    ...Array.from(data, (byte) => Buffer.from(byte === 0x20 ? [255, byte] : [0, byte])),
    Buffer.from([128]),
  ]);

/** Codes for single bytes only, with a clear often enough that all have 9 bits. */
function lzw(data: Buffer): Buffer {
  const codes = [
    256,
    ...Array.from(data).flatMap((byte, i) => (i % 200 === 199 ? [byte, 256] : [byte])),
    257,
  ];
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
}

/** Rows of 4 bytes, each as its difference from the row above. */
function differences(data: Buffer): Buffer {
  const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4, 0x20)]);
  const rows: Buffer[] = [];
  for (let at = 0; at < padded.length; at += 4)
    rows.push(
      Buffer.from([2, ...padded.subarray(at, at + 4).map((byte, i) => byte - (padded[at + i - 4] ?? 0))]),
    );
  return Buffer.concat(rows);
}

/** Each way to pack a stream. Object 3 is the name of the filter, for the way that refers to it. */
export const packings: Readonly<Record<string, (data: Buffer) => Packed>> = {
  'not at all': (data) => ({ entries: '', data }),
  deflated: (data) => ({ entries: '/Filter /FlateDecode', data: deflateSync(data) }),
  'deflated under a short name': (data) => ({ entries: '/Filter /Fl', data: deflateSync(data) }),
  'deflated twice': (data) => ({
    entries: '/Filter [/FlateDecode /FlateDecode]',
    data: deflateSync(deflateSync(data)),
  }),
  'deflated under an escaped name': (data) => ({
    entries: '/F#69lter /Flate#44ecode',
    data: deflateSync(data),
  }),
  'deflated by a filter elsewhere': (data) => ({ entries: '/Filter 3 0 R', data: deflateSync(data) }),
  'deflated by a list of filters elsewhere': (data) => ({
    entries: '/Filter [3 0 R]',
    data: deflateSync(data),
  }),
  'deflated as differences': (data) => ({
    entries: '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>',
    data: deflateSync(differences(data)),
  }),
  'in hexadecimal digits': (data) => ({ entries: '/Filter /ASCIIHexDecode', data: hex(data) }),
  'to the base of 85': (data) => ({ entries: '/Filter [/ASCII85Decode]', data: base85(data) }),
  'deflated, to the base of 85': (data) => ({
    entries: '/Filter [/A85 /Fl]',
    data: base85(deflateSync(data)),
  }),
  'as runs': (data) => ({ entries: '/Filter /RunLengthDecode', data: runs(data) }),
  'by LZW': (data) => ({ entries: '/Filter /LZWDecode', data: lzw(data) }),
};

/** A stream that holds one object as number 80. `type` says what it is, for those who ask. */
export function objectStream({ entries, data }: Packed, type = '/Type /ObjStm'): Buffer {
  const head = `<< ${type} /N 1 /First 5 /Length ${data.length} ${entries} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream')]);
}

export const objectStreamContent = (object: string): Buffer => Buffer.from(`80 0 ${object}`, 'latin1');
