import type { Letter, Section } from './letter.ts';

/** A letter as plain text; paragraphs are not broken, every reader wraps for its own screen. */
export function renderText(letter: Letter, footer: readonly string[]): string {
  const { opening, quote, first = [], facts, sections, paragraphs, action, notes, leave } = letter;
  const blocks = [
    opening,
    ...notes,
    quote?.replaceAll(/^/gm, '> '),
    ...first,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...sections.map(sectionText),
    ...paragraphs,
    action && `${action.label}:\n${action.url}`,
    ['-- ', ...footer, ...(leave ? [`${leave.label}: ${leave.url}`] : [])].join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const sectionText = ({ heading, rows }: Section): string =>
  [
    heading.toUpperCase(),
    ...rows.map(({ number, title, detail, url }) =>
      [`- ${number}${title ? ` ${title}` : ''}`, `  ${detail}`, `  ${url}`].join('\n'),
    ),
  ].join('\n\n');
