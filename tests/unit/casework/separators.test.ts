import { describe, expect, it } from 'vitest';
import { codeHash, isCode } from '#casework/identifiers/secret-code.ts';
import { readTrackingNumber, trackingNumber } from '#casework/identifiers/tracking-number.ts';

const separators = ['-', ' ', '', '.', '–', '—', '\u2011', '\u2010', '\u2212', '\u00a0', '\u200b-', '/', '_'];

describe('a number and a code that a person pastes', () => {
  it.each(separators)('are read with %j between the groups', (separator) => {
    expect(isCode(['abcd', 'efgh', '1234', '5678'].join(separator), codeHash('ABCD-EFGH-1234-5678'))).toBe(
      true,
    );
    const number = trackingNumber('KLT', Uint8Array.of(1, 2, 3, 4, 5, 6, 7));
    expect(readTrackingNumber('KLT', number.replaceAll('-', separator))).toBe(number);
  });

  it('are read with marks that show nothing around them', () => {
    const number = trackingNumber('KLT', Uint8Array.of(1, 2, 3, 4, 5, 6, 7));
    expect(readTrackingNumber('KLT', `\u202a${number}\u202c\n`)).toBe(number);
    expect(isCode('\ufeffABCD-EFGH-1234-5678\u200b', codeHash('ABCD-EFGH-1234-5678'))).toBe(true);
  });

  it('are never ours if they are far too long', () => {
    expect(readTrackingNumber('KLT', `KLT${' '.repeat(300)}00000000`)).toBeUndefined();
    expect(isCode('A'.repeat(100_000), codeHash('ABCD-EFGH-1234-5678'))).toBe(false);
  });
});
