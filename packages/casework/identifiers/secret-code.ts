import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { withoutSeparators } from './separators.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const codeBytes = 10;

/** A new code of 80 random bits: it follows from nothing that a client sends. */
export const newSecretCode = (): string => codeText(randomBytes(codeBytes));

/**
 * The code, readable only with the idempotency key, for a repeat of the submission that gets the same answer. Each
 * number's pad is used once.
 */
export const sealCode = (code: string, key: string, number: string): string =>
  crossed(codeBits(code), key, number).toString('base64url');

export const unsealCode = (sealed: string, key: string, number: string): string =>
  codeText(crossed(Buffer.from(sealed, 'base64url'), key, number));

function crossed(bytes: Buffer, key: string, number: string): Buffer {
  const pad = createHmac('sha256', key).update(`code/${number}`).digest();
  return Buffer.from(bytes.map((byte, i) => byte ^ pad[i]!));
}

function codeText(bytes: Buffer): string {
  const bits = BigInt(`0x${bytes.toString('hex')}`);
  const code = Array.from(
    { length: 16 },
    (_, i) => alphabet[Number((bits >> BigInt(75 - 5 * i)) & 31n)],
  ).join('');
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

function codeBits(code: string): Buffer {
  const bits = [...plainCode(code)].reduce(
    (all, character) => all * 32n + BigInt(alphabet.indexOf(character)),
    0n,
  );
  return Buffer.from(bits.toString(16).padStart(codeBytes * 2, '0'), 'hex');
}

export const codeHash = (code: string): string => sha256(plainCode(code));

export const keyHash = (key: string): string => sha256(key);

/** Takes the same time whether the code fits or not. */
export function isCode(typed: string, hash: string): boolean {
  const given = Buffer.from(codeHash(typed));
  const stored = Buffer.from(hash);
  return given.length === stored.length && timingSafeEqual(given, stored);
}

const plainCode = (code: string): string =>
  withoutSeparators(code).toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');

const sha256 = (value: string): string => createHash('sha256').update(value).digest('base64url');
