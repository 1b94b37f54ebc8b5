import { mailTranslator, when } from './citizen-mail.ts';
import type { QuotedEntry, TemplateContext } from './template.ts';

export const eventTime = (
  context: Pick<TemplateContext, 'tenant' | 'language'> & { quoted: Pick<QuotedEntry, 'event'> },
): string => when(context, context.quoted.event);

export const stillFollowed = (context: TemplateContext): string =>
  mailTranslator(context)(
    'Anda tetap mengikutinya dengan nomor dan kode rahasia Anda sendiri, dan kami mengabari Anda setiap ada perkembangan.',
    'You can still follow it with your own number and secret code, and we write to you about every change.',
  );
