import { createHmac, randomBytes } from 'node:crypto';
import type { TextRef } from '#complaints/model/text-ref.ts';

/** The salt binds the text to history; erasing the item erases both. */
export interface StoredText {
  readonly id: string;
  readonly words: string;
  /** 128 random bits, base64url. */
  readonly salt: string;
}

/** Replaces the free text of an input by references; returns the texts to store beside the case. */
export function externalizeTexts<Input extends object>(
  input: Input,
  fields: readonly PropertyKey[],
  sequence: number,
): { sealed: Input; texts: StoredText[] } {
  const texts: StoredText[] = [];
  const sealed = Object.fromEntries(
    Object.entries(input).map(([field, value]) => {
      if (!fields.includes(field) || typeof value !== 'string') return [field, value];
      const { text, ref } = commitText(field, value, sequence);
      texts.push(text);
      return [field, ref];
    }),
  ) as Input;
  return { sealed, texts };
}

export function commitText(
  field: string,
  words: string,
  sequence: number,
): { text: StoredText; ref: TextRef } {
  const salt = randomBytes(16).toString('base64url');
  const id = `${String(sequence).padStart(6, '0')}-${field}`;
  const hmac = createHmac('sha256', salt).update(words).digest('base64url');
  return { text: { id, words, salt }, ref: { id, hmac } };
}
