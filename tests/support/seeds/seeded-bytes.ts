import { createCipheriv, createHash } from 'node:crypto';

/** Pseudo-random bytes that depend on the words alone. */
export function seededBytes(words: string): (count: number) => Buffer {
  const key = createHash('sha256').update(words).digest();
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  return (count) => cipher.update(Buffer.alloc(count));
}
