import * as z from 'zod/mini';

/**
 * No control characters (save tab and line break in long texts), no marks that reorder what is read, and nothing that
 * Unicode calls no character, which XML cannot bear.
 */
const plain = (pattern: RegExp) =>
  z.refine<string>((text) => !pattern.test(text) && text.isWellFormed(), {
    params: { code: 'control-character' },
  });
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const notInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{NChar}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const notInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{NChar}]/u;

/** Something that leaves ink: no spaces, no formatting characters, nothing that fonts leave out. */
const visiblePattern = /[^\s\p{Zs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a reader would see nothing of it. */
export const isBlank = (text: string): boolean => !visiblePattern.test(text);

/** What is empty is found by its length. */
const visible = z.refine<string>((text) => text === '' || !isBlank(text), { params: { code: 'missing' } });

/** What a person writes in paragraphs; trimmed, not empty, `most` characters (code points) at most. */
export const longText = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), plain(notInText), visible);

/** What a person writes in one line. */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), plain(notInLine), visible);
