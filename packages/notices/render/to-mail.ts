import type { Address, Mail } from '#mail/mailer.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComposedMail, Subject } from '../mails/parts/mail-content.ts';
import { renderHtml } from './render-html.tsx';
import { renderText } from './render-text.ts';

/** The tag is added when the mail is sent. */
export type UntaggedMail = Omit<Mail, 'tag'>;

const subjectLine = ({ cases, text }: Subject): string => (cases ? `[${cases}] ${text}` : text);

export function toMail(
  { language, subject, content }: ComposedMail,
  to: Address,
  { mail, name, demonstration }: TenantConfig,
): UntaggedMail {
  const t = (id: string, en: string): string => (language === 'id' ? id : en);
  const footer = [
    t(
      `Surat otomatis dari ${mail.name}. Balasan ke alamat ini tidak dibaca.`,
      `Automatic mail from ${mail.name}. Replies to this address are not read.`,
    ),
    ...(demonstration
      ? [
          t(
            `Data percontohan: ${inLanguage(name, 'id')} tidak terlibat.`,
            `Demonstration data: ${inLanguage(name, 'en')} has no part in it.`,
          ),
        ]
      : []),
  ];
  const line = subjectLine(subject);
  return {
    from: { name: mail.name, address: mail.from },
    to,
    language,
    subject: line,
    text: renderText(content, footer),
    html: renderHtml(content, { language, subject: line, sender: mail.name, footer }),
    ...(content.unsubscribe ? { unsubscribe: content.unsubscribe.url } : {}),
  };
}
