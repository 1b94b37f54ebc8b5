import * as z from 'zod/mini';

/**
 * Marks that copying leaves behind and that carry nothing: soft hyphens, zero-width spaces, byte order marks, and marks
 * of direction, which could also reorder a text. Joiners stay: emoji and some scripts need them.
 */
const emptyMarks =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** Word processors send line breaks of their own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const otherLineBreaks = /[\u000b\u000c\u0085\u2028\u2029]/g;

const withoutMarks = (lineBreak: string) =>
  z.overwrite<string>((text) =>
    text.replaceAll(emptyMarks, '').replaceAll(otherLineBreaks, lineBreak).trim(),
  );

/** Names the position of the first character that no page can show; XML cannot hold noncharacters. */
const displayable = (pattern: RegExp) =>
  z.check<string>(({ value, issues }) => {
    const at = value.search(pattern);
    if (at < 0) return;
    const position = [...value.slice(0, at)].length + 1;
    issues.push({ code: 'custom', input: value, params: { code: 'control-character', position } });
  });
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const notInText = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ud800-\udfff\p{NChar}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const notInLine = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\p{NChar}]/u;

// Tried first: compiling Unicode's properties takes as long as all other patterns of a report together.
const visibleAscii = /[!-~]/;
const visiblePattern = /[^\s\p{Zs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const isBlank = (text: string): boolean => !visibleAscii.test(text) && !visiblePattern.test(text);

/** The length check reports empty texts. */
const visible = z.refine<string>((text) => text === '' || !isBlank(text), { params: { code: 'missing' } });

// Shared by all fields: what is made at load delays every cold start.
const cleanText = withoutMarks('\n');
const cleanLine = withoutMarks(' ');
const notEmpty = z.minLength(1);
const displayableText = displayable(notInText);
const displayableLine = displayable(notInLine);

/** Without marks that carry nothing, trimmed, not empty, at most `max` code points. */
export const longText = (max: number) =>
  z.string().check(cleanText, notEmpty, z.maxLength(max), displayableText, visible);

export const line = (max: number) =>
  z.string().check(cleanLine, notEmpty, z.maxLength(max), displayableLine, visible);
