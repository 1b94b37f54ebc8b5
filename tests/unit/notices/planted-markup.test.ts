import { expect, it } from 'vitest';
import { exampleMails } from '../../support/notices/example-mails.ts';

const planted = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;`;
const mails = [...(await exampleMails((text) => `${text}${planted}`))];

it.each(mails)('the mail %s shows markup that people or a tenant wrote as text', (_name, { html }) => {
  expect(html).not.toMatch(/<script|<img/i);
  expect(html).not.toContain('"\'>');
  expect(html).toContain('&lt;script>alert(1)');
});
