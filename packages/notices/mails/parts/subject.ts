import type { Subject } from './mail-content.ts';
import { vacantOffices } from './office-mail.ts';
import type { MailTemplate, TemplateContext } from './template.ts';

/** A vacancy that stops all work comes first. */
export function subjectOf(template: MailTemplate, context: TemplateContext): Subject {
  const text = template.subject(context);
  return { cases: context.notice.number, text: vacantOffices(context) ? vacantFirst(text) : text };
}

const vacantFirst = (text: string): string =>
  `Jabatan kosong: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
