import { createHmac } from 'node:crypto';

/** The stage's secret as it is stored: keys by id, and which one is current. */
type Keys = { readonly current: string } & Readonly<Record<string, string>>;

const hashUnder = (id: string, key: string, value: string): string =>
  `${id}.${createHmac('sha256', key).update(value).digest('base64url')}`;

/** Hash of a value under the current key, bearing the key's id. */
export function keyedHash(secret: string, value: string): string {
  const keys = JSON.parse(secret) as Keys;
  return hashUnder(keys.current, keys[keys.current]!, value);
}

/** Hashes of a value under every key that still holds: what was hashed before a rotation is found as well. */
export function keyedHashes(secret: string, value: string): string[] {
  const { current: _, ...keys } = JSON.parse(secret) as Keys;
  return Object.entries(keys).map(([id, key]) => hashUnder(id, key, value));
}
