import type { AttachmentType } from '#casework/records/attachment.ts';
import { withoutPadding } from './padding.ts';

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** A PDF must begin at byte 0: readers accept a kilobyte before it, which can hide another format. */
export function fileType(bytes: Uint8Array): AttachmentType | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (ascii(withoutPadding(bytes), 0, 5) === '%PDF-') return 'application/pdf';
  return undefined;
}
