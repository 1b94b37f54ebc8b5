import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lifecycle } from '#complaints/lifecycle.ts';
import { complaintEvents } from '#events/complaint/union.ts';
import * as vocabulary from '#events/vocabulary.ts';

const root = join(import.meta.dirname, '../..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');

/** The exported types, interfaces and constants of a folder. */
const exportedNames = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(root, folder, file), 'utf8').matchAll(/^export (?:type|interface) (\w+)/gm),
    ])
    .map((match) => match[1]!);

const types = new Set(['packages', 'events'].flatMap(exportedNames));
const eventTypes = Object.keys(complaintEvents);

const known: Readonly<Record<string, (name: string) => boolean>> = {
  step: (name) => Object.hasOwn(lifecycle, name),
  event: (name) => eventTypes.includes(`${name}.v1`),
  role: (name) => vocabulary.roles.some((one) => one === name),
  stage: (name) => vocabulary.stages.some((one) => one === name),
  class: (name) => vocabulary.complaintClasses.some((one) => one === name),
  urgency: (name) => vocabulary.urgencies.some((one) => one === name),
  obstacle: (name) => vocabulary.obstacles.some((one) => one === name),
  deadline: (name) => vocabulary.deadlineKinds.some((one) => one === name),
  assignment: (name) => vocabulary.assignmentKinds.some((one) => one === name),
  form: (name) => vocabulary.ladderForms.some((one) => one === name),
  kind: (name) => vocabulary.answerKinds.some((one) => one === name),
  type: (name) => types.has(name),
  file: (name) => existsSync(join(root, name)),
};

/** The names in the last column, as `step dispatch`. */
const named = glossary
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => [
    ...line
      .split('|')
      .at(-2)!
      .matchAll(/`([a-z]+) ([^`]+)`/g),
  ])
  .map(([, kind, name]) => [kind!, name!] as const);

describe('the glossary', () => {
  test.each(named)('the glossary names the %s %s, which exists in the code', (kind, name) => {
    expect(known[kind]?.(name), `docs/glossary.md: there is no ${kind} ${name}`).toBe(true);
  });

  test.each(
    Object.keys(lifecycle).filter(
      (step) =>
        !['triage', 'recompute', 'fall-due', 'stop-address', 'withhold-receipt', 'reprimand'].includes(step),
    ),
  )('the glossary explains the step %s, which people take', (step) => {
    const explained = named.some(([kind, name]) => kind === 'step' && name === step);
    expect(explained, `docs/glossary.md lacks the step ${step}`).toBe(true);
  });

  test.each([...vocabulary.stages, ...vocabulary.complaintClasses])(
    'the glossary explains the stage or class %s',
    (word) => {
      const explained = named.some(([, name]) => name === word);
      expect(explained, `docs/glossary.md lacks ${word}`).toBe(true);
    },
  );
});
