import { inflateRawSync } from 'node:zlib';
import type { AttachmentRefusal } from '#casework/records/attachment.ts';

/** Names of scripts, programs, embedded files and forms. Any photo may contain the short key `/JS` by chance. */
const active = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
];
const delimiter = '(?![^\\s()<>\\[\\]{}/%])';
const activeName = new RegExp(`/(?:${active.join('|')})${delimiter}`);
const encrypted = new RegExp(`/Encrypt${delimiter}`);

const maxInflated = 64 * 1024 * 1024;

/** A PDF is passed on unchanged, so it must hold nothing active, even escaped (`/J#61vaScript`) or in a stream. */
export function checkPdf(bytes: Uint8Array): AttachmentRefusal | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-(?:1\.[0-7]|2\.0)[\r\n ]/.test(text)) return 'unreadable';
  const end = text.slice(-1024);
  if (!/startxref\s+\d+\s+%%EOF[\s\0]*$/.test(end)) return 'unreadable';
  const plain = unescaped(text);
  if (encrypted.test(plain)) return 'pdf-encrypted';
  if (activeName.test(plain)) return 'pdf-active';
  return checkObjectStreams(plain) ?? checkStreams(bytes, text);
}

/** A name may write any letter as `#` and its code (ISO 32000, 7.3.5). */
const unescaped = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Only object streams that are deflated once can be read here; all others are refused. */
function checkObjectStreams(plain: string): AttachmentRefusal | undefined {
  for (const { index } of plain.matchAll(/\/ObjStm/g)) {
    const dictionary = plain.slice(plain.lastIndexOf('obj', index), plain.indexOf('stream', index));
    const filters = dictionary.match(/\/[A-Za-z0-9]*(?:Decode|AHx|A85|LZW|RL|Crypt)\b/g) ?? [];
    if (filters.some((filter) => filter !== '/FlateDecode') || /\/DecodeParms|\/DP\b/.test(dictionary))
      return 'unreadable';
  }
  return undefined;
}

/** Inflates streams whatever their filter says, and refuses those that claim to be deflated and are not. */
function checkStreams(bytes: Uint8Array, text: string): AttachmentRefusal | undefined {
  let left = maxInflated;
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream[ \t]*(?:\r\n|\r|\n)/g)) {
    const inflated = inflate(bytes.subarray(index + keyword.length), left);
    if (inflated === 'too-much') return 'unreadable';
    if (typeof inflated !== 'object') {
      const dictionary = unescaped(text.slice(text.lastIndexOf('obj', index), index));
      const hides = inflated === 'broken' ? /\/(?:FlateDecode|Fl|ObjStm)\b/ : /\/ObjStm\b/;
      if (hides.test(dictionary)) return 'unreadable';
      continue;
    }
    left -= inflated.length;
    if (activeName.test(unescaped(inflated.toString('latin1')))) return 'pdf-active';
  }
  return undefined;
}

function inflate(bytes: Uint8Array, max: number): Buffer | 'too-much' | 'broken' | undefined {
  const [method = 0, flags = 0] = bytes;
  if ((method & 0x0f) !== 8 || (method * 256 + flags) % 31 !== 0) return undefined;
  try {
    return inflateRawSync(bytes.subarray(2), { maxOutputLength: Math.max(max, 1) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : 'broken';
  }
}
