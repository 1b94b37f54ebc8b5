import { expect, it } from 'vitest';
import { mailTemplates } from '#notices/mails/registry.ts';
import { routing } from '#notices/plan/routing.ts';
import type { TemplateName } from '#notices/plan/template-names.ts';

const citizens: readonly string[] = ['complainant', 'other-complainant', 'merged-complainants', 'followers'];

const mails: readonly (readonly [template: TemplateName, role: string])[] = [
  ['follow-asked', 'followers'],
  ...Object.values(routing).flatMap((routes) => routes.map(({ template, to }) => [template, to] as const)),
];

it.each(mails)('the mail %s exists in the languages of its recipient, %s', (template, role) => {
  expect(mailTemplates[template].languages, `packages/notices/mails/${template}.ts`).toEqual(
    citizens.includes(role) ? ['id', 'en'] : ['id'],
  );
});
