import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandError, CommandFailure } from '#casework/records/errors.ts';
import { steps } from '#complaints/steps/registry.ts';
import { parseInput } from '#problems/parse-input.ts';
import { problemOf, type RequestFailure } from '#problems/problem.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import { failureText as textOf } from '#wording/errors/failures.ts';
import { fieldMessage as messageOf } from '#wording/errors/field-messages.ts';
import { answerInput, dispatchInput } from '../../support/complaints/cases.ts';

type Language = 'id' | 'en';
const failureText = (rule: string, failure: string, language: Language) =>
  textOf(rule, failure, language, caseProblemTexts.failures);
const fieldMessage = (code: string, language: Language, limit?: number) =>
  messageOf(code, language, { limit, texts: caseProblemTexts.fields });

const root = join(import.meta.dirname, '../../..');

/** All sources that may refuse something. */
const sources = ['packages', 'functions'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^(wording|sop)\//.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
);
const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!))),
];

const fallback = fieldMessage('there is no such code', 'id', 1);
/** A refusal without a field; `params` are those of a schema. */
const ofRules = readdirSync(join(root, 'packages/complaints'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'packages/complaints', file), 'utf8'))
  .flatMap((text) => [...text.matchAll(/(?<!params: )\{ code: '([a-z-]+)' \}/g)].map((match) => match[1]!));
const fieldCodes = [
  ...found(/\bcode: '(?!custom')([a-z-]+)'/g).filter((code) => !ofRules.includes(code)),
  ...found(/\{ code: '([a-z-]+)', field/g),
  // From `? :` in parse-input, for each kind of schema.
  ...['missing', 'wrong-type', 'too-long', 'too-large', 'too-small', 'bad-date', 'bad-format', 'bad-instant'],
];
const rules = [
  ...found(/\brule: '([a-z-]+)'/g),
  ...new Set(ofRules),
  ...found(/'((?:not-your|wrong)-[a-z-]+)'/g),
  ...['letter-is-draft', 'letter-is-signed', 'letter-is-withdrawn'],
];
const failures = found(/failure: '([a-z-]+)'/g);

describe('texts for every code', () => {
  it.each([...new Set(fieldCodes)])('the field code %s has a text of its own in both languages', (code) => {
    for (const language of ['id', 'en'] as const) {
      const message = fieldMessage(code, language, 5);
      expect(message).not.toMatch(/[{}]|undefined/);
      if (code !== 'bad-value') expect([fallback, fieldMessage('no such', 'en', 1)]).not.toContain(message);
    }
    expect(fieldMessage(code, 'id', 5)).not.toBe(fieldMessage(code, 'en', 5));
  });

  it.each([...new Set([...failures, ...rules])])(
    'the failure or rule %s has a text of its own in both languages',
    (rule) => {
      if (rule === 'wrong-type') return expect(failureText(rule, rule, 'id').title).toBe('Jenis isi salah');
      const own = failureText(rule, 'there is no such failure', 'id');
      const none = failureText('there is no such rule', 'there is no such failure', 'id');
      expect(rule === 'refused' || own.detail !== none.detail).toBe(true);
      expect(failureText(rule, rule, 'en')).not.toEqual(own);
    },
  );

  it('the search for codes finds field codes, rules and failures', () => {
    expect(fieldCodes).toContain('planned-date-past');
    expect(rules).toContain('not-your-case');
    expect(rules).toContain('return-period-over');
    expect(failures).toContain('key-reused');
  });
});

describe('a problem document', () => {
  it.each<[CommandFailure | RequestFailure, number]>([
    [{ failure: 'bad-json' }, 400],
    [{ failure: 'not-an-object' }, 400],
    [{ failure: 'bad-key' }, 400],
    [{ failure: 'bad-if-match' }, 400],
    [{ failure: 'not-yours', rule: 'not-your-case' }, 403],
    [{ failure: 'not-found' }, 404],
    [{ failure: 'refused', rule: 'wrong-stage', possible: ['answer'] }, 409],
    [{ failure: 'changed', since: [], possible: [] }, 412],
    [{ failure: 'too-large' }, 413],
    [{ failure: 'wrong-type' }, 415],
    [{ failure: 'fields', fields: [] }, 422],
    [{ failure: 'key-reused' }, 422],
    [{ failure: 'busy' }, 503],
    [{ failure: 'unavailable' }, 503],
  ])('the problem of %o has status %i', (why, status) => {
    expect(problemOf(why, 'id', caseProblemTexts).status).toBe(status);
  });

  it('a problem says which steps are possible and what changed, in the reader’s language', () => {
    const at = '2026-11-27T09:00:00+07:00';
    const type = 'complaint-accepted.v1';
    const since = [{ sequence: 2, type, at, text: { id: 'Diterima.', en: 'Accepted.' } }];
    const changed = [{ sequence: 2, type, at, text: 'Accepted.' }];
    const refused = problemOf(
      { failure: 'refused', rule: 'wrong-stage', possible: ['answer'], since },
      'en',
      caseProblemTexts,
    );
    expect(refused).toMatchObject({ type: 'urn:tanggap:problem:wrong-stage', possible: ['answer'], changed });
    expect(problemOf({ failure: 'changed', since, possible: [] }, 'en', caseProblemTexts)).toMatchObject({
      changed,
      possible: [],
    });
    expect(problemOf({ failure: 'not-found' }, 'en', caseProblemTexts)).not.toHaveProperty('changed');
  });

  it('a problem lists at most fifty fields', () => {
    const fields = Array.from({ length: 5000 }, (_, i) => ({ field: `x${i}`, code: 'unknown-field' }));
    const { errors } = problemOf({ failure: 'fields', fields }, 'id', caseProblemTexts);
    expect(errors).toHaveLength(50);
    expect(errors[0]!.field).toBe('x0');
  });

  it('a limit in a problem has the digit grouping of its language', () => {
    expect(fieldMessage('too-long', 'id', 4000)).toContain('4.000');
    expect(fieldMessage('too-long', 'en', 4000)).toContain('4,000');
  });
});

describe('the input of a step', () => {
  const problems = (step: keyof typeof steps, input: unknown): string[] => {
    try {
      parseInput(steps[step].input, input);
      return [];
    } catch (error) {
      const { reason } = error as CommandError;
      return reason.failure === 'fields'
        ? reason.fields.map(({ field, code }) => `${field}: ${code}`).sort()
        : ['?'];
    }
  };
  const dispatch = (changes: object) => problems('dispatch', dispatchInput(changes));
  const answer = (changes: object) => problems('answer', answerInput(changes));

  it('the inputs that the test builders make are valid', () => {
    expect([dispatch({}), answer({}), problems('accept', {}), problems('rate', { stars: 5 })]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('an empty dispatch is refused with every missing field', () => {
    const needed = [
      'anonymous',
      'category',
      'class',
      'lead',
      'publicText',
      'secret',
      'title',
      'urgency',
      'urgencyReason',
    ];
    expect(problems('dispatch', {})).toEqual(needed.map((field) => `${field}: missing`));
  });

  it.each<[string[], string[]]>([
    [dispatch({ title: 'a\nb' }), ['title: control-character']],
    [dispatch({ title: 'a\ud800' }), ['title: control-character']],
    [
      dispatch({ title: 'a\uffff', publicText: '\u{1fffe}' }),
      ['publicText: control-character', 'title: control-character'],
    ],
    [dispatch({ title: '😀 \u200d مرحبا' }), []],
    [answer({ public: [] }), ['public: wrong-type']],
    [problems('record-lapor', { number: '', filedAt: '2026-11-24' }), ['number: missing']],
    [
      problems('oral-reprimand', { agency: 'dlh', to: 'head', text: 'x', when: '2026-11-24 09:00' }),
      ['when: bad-instant'],
    ],
    [dispatch({ publicText: 'a\u0007' }), ['publicText: control-character']],
    [dispatch({ publicText: 'a\nb' }), []],
    [dispatch({ title: 'a'.repeat(121) }), ['title: too-long']],
    [dispatch({ urgency: 'urgent', class: '' }), ['class: bad-value', 'urgency: bad-value']],
    [dispatch({ secret: 'yes' }), ['secret: wrong-type']],
    [dispatch({ support: 'dlh' }), ['support: wrong-type']],
    [dispatch({ support: ['dlh', 1] }), ['support.1: wrong-type']],
    [dispatch({ support: Array(20).fill('dlh') }), ['support: too-large']],
    [dispatch({ extra: 1 }), ['extra: unknown-field']],
    [answer({ public: ' ' }), ['public: missing']],
    [answer({ public: 'a\u0000' }), ['public: control-character']],
    [answer({ private: 'a\udfff' }), ['private: control-character']],
    [answer({ kind: 'x', obstacle: 'y' }), ['kind: bad-value', 'obstacle: bad-value']],
    [answer({ plannedFor: '2026-13-45' }), ['plannedFor: bad-date']],
    [answer({ plannedFor: '2026-02-30' }), ['plannedFor: bad-date']],
    [answer({ public: 'a'.repeat(10_001) }), ['public: too-long']],
    [problems('accept', { now: 1 }), ['now: unknown-field']],
    [problems('rate', { stars: 0 }), ['stars: too-small']],
    [problems('rate', { stars: 6 }), ['stars: too-large']],
    [problems('rate', { stars: 4.5 }), ['stars: wrong-type']],
    [problems('rate', { stars: '5' }), ['stars: wrong-type']],
    [problems('rate', {}), ['stars: missing']],
    [problems('rate', { stars: 5, text: 'a\u001b' }), ['text: control-character']],
  ])('an input of a step has these problems: %j', (given, expected) => {
    expect(given).toEqual(expected);
  });
});
