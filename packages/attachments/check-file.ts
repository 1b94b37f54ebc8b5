import { checkImage } from './check-image.ts';
import { checkPdf } from './check-pdf.ts';
import type { Checked } from './checked.ts';
import type { Codecs } from './codecs.ts';
import { fileType } from './file-type.ts';

export async function checkFile(codecs: Codecs, bytes: Uint8Array<ArrayBuffer>): Promise<Checked> {
  const type = fileType(bytes);
  if (!type) return { unfit: 'unknown-type' };
  return type === 'application/pdf' ? checkPdf(bytes) : checkImage(codecs, type, bytes);
}
