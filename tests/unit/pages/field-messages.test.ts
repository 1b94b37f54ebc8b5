import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import { fieldMessage, fieldTexts } from '#wording/errors/field-messages.ts';

const packages = join(import.meta.dirname, '../../../packages');
const sources = ['casework', 'complaints', 'problems'].flatMap((folder) =>
  readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(packages, folder, name), 'utf8')),
);

/** Codes of rules that name no field, written `{ code: '…' }`; `params` are those of a schema. */
const ofNoField = readdirSync(join(packages, 'complaints'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(packages, 'complaints', name), 'utf8'))
  .flatMap((source) =>
    [...source.matchAll(/(?<!params: )\{ code: '([a-z-]+)' \}/g)].map((found) => found[1]),
  );

/** Codes as the rules write them: `field: …, code: '…'` and `code: '…', field: …`. */
const codesIn = (source: string): string[] =>
  [
    ...[...source.matchAll(/\bcode: (?!'custom')(?:[^,}]*?\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(
      (found) => found.slice(1).filter((code) => !ofNoField.includes(code)),
    ),
    ...[...source.matchAll(/\{\s*code: '([a-z-]+)',\s*field/g)].map((found) => found[1]),
  ].filter((code) => code !== undefined);
const codes = sources.flatMap(codesIn);

/** Sources of the checks of a report: schemas, text rules and tenant rules. */
const ofReports = [
  'casework/commands/check-submission.ts',
  'casework/commands/submission.ts',
  'complaints/model/text-input.ts',
  'problems/parse-input.ts',
].flatMap((file) => codesIn(readFileSync(join(packages, file), 'utf8')));

describe('the message at a field', () => {
  test.each([...new Set(codes)])('the code %s has a message of its own in both languages', (code) => {
    for (const language of ['id', 'en'] as const) {
      const sentence = fieldMessage(code, language, {
        limit: 4000,
        names: 'Dinas',
        texts: caseProblemTexts.fields,
      });
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      if (code !== 'bad-value') expect(sentence).not.toBe(fieldMessage('bad-value', language));
    }
  });

  test('every error that a report can have is among the texts that the submission function loads', () => {
    expect(ofReports).toContain('place-missing');
    for (const code of ofReports) expect(Object.keys(fieldTexts)).toContain(code);
  });

  test('the search for error codes finds codes in the rules, in schemas and in the tenant’s checks', () => {
    expect(new Set(codes)).toContain('control-character');
    expect(new Set(codes)).toContain('place-missing');
    expect(new Set(codes)).toContain('planned-date-past');
    expect(new Set(codes)).toContain('too-long');
  });

  test('a limit in a message has the digit grouping of its language', () => {
    expect(fieldMessage('too-long', 'id', { limit: 4000 })).toContain('4.000');
    expect(fieldMessage('too-long', 'en', { limit: 4000 })).toContain('4,000');
  });

  test('an unknown code has the general message', () => {
    expect(fieldMessage('no-such-code', 'id')).toBe('Nilai ini tidak dikenal.');
  });
});
