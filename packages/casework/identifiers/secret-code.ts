import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { withoutSeparators } from './separators.ts';

/** A UUID, or at least 22 characters of base64url (128 bits), so that it cannot be guessed. */
export const idempotencyKeyPattern =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9_-]{22,128})$/i;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits of an HMAC keyed by the submission's key: a repeat yields the same code, stored data cannot. */
export function secretCode(key: string, tenant: string, number: string): string {
  const digest = createHmac('sha256', key).update(`${tenant}/${number}`).digest('hex');
  const bits = BigInt(`0x${digest.slice(0, 20)}`);
  const code = Array.from(
    { length: 16 },
    (_, i) => alphabet[Number((bits >> BigInt(75 - 5 * i)) & 31n)],
  ).join('');
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
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
