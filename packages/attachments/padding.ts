/** White space, NUL, the end-of-file mark of DOS and the byte order mark: nothing can hide in them. */
const isPadding = (byte: number | undefined): boolean =>
  byte !== undefined && (byte <= 0x20 ? padding.has(byte) : byte === 0xef || byte === 0xbb || byte === 0xbf);
const padding = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x20]);

/** Readers find the head of a PDF in its first kilobyte. */
const maxBefore = 1024;

/** A file without what stands around it and says nothing. Some servers and phones add it to PDFs. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < maxBefore && isPadding(bytes[start])) start += 1;
  let end = bytes.length;
  while (end > start && isPadding(bytes[end - 1])) end -= 1;
  return bytes.subarray(start, end);
}
