import type { ContentSection, MailContent } from '../mails/parts/mail-content.ts';

/** Without hard line breaks inside paragraphs. */
export function renderText(content: MailContent, footer: readonly string[]): string {
  const { opening, quote, first = [], facts, sections, paragraphs, action, notes, unsubscribe } = content;
  const blocks = [
    opening,
    ...notes,
    quote?.replaceAll(/^/gm, '> '),
    ...first,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...sections.map(sectionText),
    ...paragraphs,
    action && `${action.label}:\n${action.url}`,
    ['-- ', ...footer, ...(unsubscribe ? [`${unsubscribe.label}: ${unsubscribe.url}`] : [])].join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const sectionText = ({ heading, rows }: ContentSection): string =>
  [
    heading.toUpperCase(),
    ...rows.map(({ number, title, detail, url }) =>
      [`- ${number}${title ? ` ${title}` : ''}`, `  ${detail}`, ...(url ? [`  ${url}`] : [])].join('\n'),
    ),
  ].join('\n\n');
