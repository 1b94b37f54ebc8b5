import { withoutSeparators } from './separators.ts';

/** Crockford's base 32: no I, L, O or U, so that a number survives a telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Luhn's check modulo 32: finds every wrong character and all but one kind of swapped neighbours. */
function checkCharacter(payload: string): string {
  const sum = [...payload].reverse().reduce((total, character, i) => {
    const value = alphabet.indexOf(character) * (i % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 32) + (value % 32);
  }, 0);
  return alphabet[(32 - (sum % 32)) % 32]!;
}

/** Such as `KLT-7F3K-9M2Q`: 35 random bits and a check character. `random` gives 7 bytes. */
export function trackingNumber(prefix: string, random: Uint8Array): string {
  const payload = [...random.subarray(0, 7)].map((byte) => alphabet[byte & 31]).join('');
  const all = payload + checkCharacter(payload);
  return `${prefix}-${all.slice(0, 4)}-${all.slice(4)}`;
}

/** Forgives small letters, missing hyphens, O for 0 and I or L for 1. Undefined if it cannot be one of ours. */
export function readTrackingNumber(prefix: string, typed: string): string | undefined {
  const plain = withoutSeparators(typed).toUpperCase();
  if (!plain.startsWith(prefix)) return undefined;
  const body = plain.slice(prefix.length).replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (body.length !== 8 || [...body].some((character) => !alphabet.includes(character))) return undefined;
  if (checkCharacter(body.slice(0, 7)) !== body[7]) return undefined;
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`;
}
