import { mailTranslator, number } from './citizen-mail.ts';
import type { MailContent } from './mail-content.ts';
import type { TemplateContext } from './template.ts';

/** No link to the case, but one to unsubscribe. */
export const followerMail = (
  context: TemplateContext,
  said: Pick<MailContent, 'opening'> & Partial<MailContent>,
): MailContent => ({
  facts: [number(context)],
  sections: [],
  paragraphs: [],
  notes: [],
  ...said,
  unsubscribe: {
    label: mailTranslator(context)('Berhenti mengikuti laporan ini', 'Stop following this report'),
    url: context.following!.leave,
  },
});
