import { number, translator } from './citizen-mail.ts';
import type { MailContent } from './mail-content.ts';
import type { TemplateContext } from './template.ts';

/** A mail to somebody without a part in the case: it opens nothing, and says how to end it. */
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
    label: translator(context)('Berhenti mengikuti laporan ini', 'Stop following this report'),
    url: context.following!.leave,
  },
});
