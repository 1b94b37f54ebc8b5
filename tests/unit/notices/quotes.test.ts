import { expect, it } from 'vitest';
import { eventsOf } from '#notices/compose/load-quoted.ts';
import { mailTemplates } from '#notices/mails/registry.ts';
import { routing } from '#notices/plan/routing.ts';

const routed = Object.entries(routing).flatMap(([occasion, routes]) =>
  routes.map(({ template }) => [template, occasion.split(' ')[0]!] as const),
);

it.each(routed)('the mail %s quotes the entry of the event that triggers it: %s', (template, event) => {
  const { quotes } = mailTemplates[template];
  if (quotes === 'nothing') return;
  expect(eventsOf(quotes), `packages/notices/mails/${template}.ts lacks ${event} in its quotes`).toContain(
    event,
  );
});
