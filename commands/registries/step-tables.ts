import { descriptionForm, folders, membersOf } from './folder-members.ts';
import { heading, imports, lines, named, property } from './source-text.ts';

export function stepTable(): string {
  const steps = membersOf('steps');
  return lines(
    heading('this folder'),
    imports([
      ['type { StepName }', '../lifecycle.ts'],
      ['type { AnyStep }', './step.ts'],
      ...named(steps, '.'),
    ]),
    '',
    '/** The implementation of each step in the lifecycle. */',
    'export const steps: Readonly<Record<StepName, AnyStep>> = {',
    ...steps.map(({ stem, name }) => property(stem, name)),
    '};',
  );
}

export function descriptionTable(): string {
  const described = membersOf('steps').filter(({ source }) => descriptionForm.test(source));
  return lines(
    heading(folders.steps),
    imports([
      ['type { PeoplesStep }', '#complaints/lifecycle.ts'],
      ['type { StepDescription }', '#complaints/steps/step.ts'],
      ...described.map(
        ({ stem, name }) => [`{ description as ${name} }`, `#complaints/steps/${stem}.ts`] as const,
      ),
    ]),
    '',
    'export const stepDescriptions: Readonly<Record<PeoplesStep, StepDescription>> = {',
    ...described.map(({ stem, name }) => property(stem, name)),
    '};',
  );
}
