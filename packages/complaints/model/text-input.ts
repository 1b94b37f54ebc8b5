import * as z from 'zod/mini';

/** Control characters and bidirectional marks reorder or hide text; XML cannot hold noncharacters. */
const plain = (pattern: RegExp) =>
  z.refine<string>((text) => !pattern.test(text) && text.isWellFormed(), {
    params: { code: 'control-character' },
  });
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const notInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{NChar}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const notInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{NChar}]/u;

// Tried first: compiling Unicode's properties takes as long as all other patterns of a report together.
const visibleAscii = /[!-~]/;
const visiblePattern = /[^\s\p{Zs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const isBlank = (text: string): boolean => !visibleAscii.test(text) && !visiblePattern.test(text);

/** The length check reports empty texts. */
const visible = z.refine<string>((text) => text === '' || !isBlank(text), { params: { code: 'missing' } });

// Shared by all fields: what is made at load delays every cold start.
const trimmed = z.trim();
const notEmpty = z.minLength(1);
const plainText = plain(notInText);
const plainLine = plain(notInLine);

/** Trimmed, not empty, at most `max` code points. */
export const longText = (max: number) =>
  z.string().check(trimmed, notEmpty, z.maxLength(max), plainText, visible);

export const line = (max: number) =>
  z.string().check(trimmed, notEmpty, z.maxLength(max), plainLine, visible);
