import type { Language } from '#calendar/zones.ts';
import type { ComposedMail } from '../mails/parts/mail-content.ts';
import { subjectOf } from '../mails/parts/subject.ts';
import type { MailTemplate, TemplateContext } from '../mails/parts/template.ts';

/** Uses the template's first language if it lacks the recipient's. */
export function composeCase(
  template: MailTemplate,
  recipientLanguage: Language,
  known: Omit<TemplateContext, 'language'>,
): ComposedMail {
  const [first] = template.languages;
  const language = template.languages.includes(recipientLanguage) ? recipientLanguage : first;
  const context: TemplateContext = { ...known, language };
  return { language, subject: subjectOf(template, context), content: template.content(context) };
}
