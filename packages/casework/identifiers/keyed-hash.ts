import { createHmac } from 'node:crypto';

type Keys = { readonly current: string } & Readonly<Record<string, string>>;

const hashUnder = (id: string, key: string, value: string): string =>
  `${id}.${createHmac('sha256', key).update(value).digest('base64url')}`;

/** The hash is prefixed with the id of the current key. */
export function keyedHash(secret: string, value: string): string {
  const keys = JSON.parse(secret) as Keys;
  return hashUnder(keys.current, keys[keys.current]!, value);
}

/** By every valid key, to find values hashed before a rotation. */
export function keyedHashes(secret: string, value: string): string[] {
  const { current: _, ...keys } = JSON.parse(secret) as Keys;
  return Object.entries(keys).map(([id, key]) => hashUnder(id, key, value));
}
