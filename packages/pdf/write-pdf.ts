import { isArray, isDict, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './values.ts';

/** Writes a PDF of these objects, numbered from 1 in their order. The first is the catalog. */
export function writePdf(objects: readonly PdfValue[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  // Four bytes over 127 tell programs that it is no text (ISO 32000-2, 7.5.2).
  write('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  const rows = objects.map((value, i) => {
    const row = `${String(length).padStart(10, '0')} 00000 n \n`;
    write(`${i + 1} 0 obj\n`);
    if (value instanceof PdfStream) {
      write(`${written(new Map([...value.dict, ['Length', value.data.length]]))}\nstream\n`);
      write(value.data);
      write('\nendstream');
    } else write(written(value));
    write('\nendobj\n');
    return row;
  });
  const start = length;
  write(`xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
  write(`trailer\n<</Size ${rows.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

function written(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return decimal(value);
  if (value instanceof PdfName) return nameText(value.text);
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (isDict(value))
    return `<<${[...value].map(([key, one]) => `${nameText(key)} ${written(one)}`).join('')}>>`;
  throw new Error('a stream stands within another object');
}

/** PDF knows no exponents, and readers no larger numbers. */
const decimal = (value: number): string =>
  Number.isInteger(value)
    ? String(Math.max(-1e15, Math.min(value, 1e15)))
    : value.toFixed(8).replace(/\.?0+$/, '');

const nameText = (text: string): string =>
  `/${text.replaceAll(/[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g, (one) => `#${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
