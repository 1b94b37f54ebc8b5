const [whiteSpace, delimiter] = [1, 2];
/** By byte: a table, because up to 64 MB are asked for one by one. */
const kinds = new Uint8Array(256);
for (const byte of Buffer.from('\0\t\n\f\r ', 'latin1')) kinds[byte] = whiteSpace;
for (const byte of Buffer.from('()<>[]{}/%', 'latin1')) kinds[byte] = delimiter;

export const isWhiteSpace = (byte: number | undefined): boolean =>
  byte !== undefined && kinds[byte] === whiteSpace;

/** Whether a byte belongs to a name, number or keyword (ISO 32000-2, 7.2.3). */
export const isRegular = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === 0;

/** -1 for what is no hexadecimal digit. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
