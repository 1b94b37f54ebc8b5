import { createHmac, randomBytes } from 'node:crypto';
import type { TextRef } from '#complaints/model/text-ref.ts';

/** Words that people wrote, with the salt that ties them to history; erasing the item erases both. */
export interface Text {
  readonly id: string;
  readonly words: string;
  /** 128 random bits, base64url. */
  readonly salt: string;
}

/** Takes the words out of an input: references in their place, and the text items to store beside the case. */
export function sealWords<Input extends object>(
  input: Input,
  fields: readonly PropertyKey[],
  sequence: number,
): { sealed: Input; texts: Text[] } {
  const texts: Text[] = [];
  const sealed = Object.fromEntries(
    Object.entries(input).map(([field, value]) => {
      if (!fields.includes(field) || typeof value !== 'string') return [field, value];
      const { text, ref } = seal(field, value, sequence);
      texts.push(text);
      return [field, ref];
    }),
  ) as Input;
  return { sealed, texts };
}

/** Seals one piece of writing under the name of its field and the sequence number of its first entry. */
export function seal(field: string, words: string, sequence: number): { text: Text; ref: TextRef } {
  const salt = randomBytes(16).toString('base64url');
  const id = `${String(sequence).padStart(6, '0')}-${field}`;
  const hmac = createHmac('sha256', salt).update(words).digest('base64url');
  return { text: { id, words, salt }, ref: { id, hmac } };
}
