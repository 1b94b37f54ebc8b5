import { mailTranslator, number } from './citizen-mail.ts';
import type { MailContent } from './mail-content.ts';
import type { TemplateContext } from './template.ts';

/** The content of a mail to a follower: no link to the case, but one to unsubscribe. */
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
