import type { Language } from '#calendar/zones.ts';
import type { Fact, MailContent, Row, Section } from '../mails/parts/mail-content.ts';

/** Colours of a section's mark and heading, each readable on white (4.5 to 1). */
const colours = { late: '#b3261e', today: '#8a5300', soon: '#1d5f8a', new: '#33691e' } as const;
const ink = '#1b2430';
const faint = '#566170';
const accent = '#0b5394';

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark]!);

const paragraph = (text: string, style = ''): string =>
  `<p style="margin:0 0 16px;${style}">${escaped(text).replaceAll('\n', '<br>')}</p>`;

interface Frame {
  readonly language: Language;
  readonly subject: string;
  readonly sender: string;
  readonly footer: readonly string[];
}

/**
 * A letter as HTML that mail programs show alike: one column, styles in place, nothing fetched. Made for a phone: the
 * column fills it, text is 16 pixels, what is tapped is a thumb high.
 */
export function renderHtml(content: MailContent, { language, subject, sender, footer }: Frame): string {
  const { opening, quote, first = [], facts, sections, paragraphs, action, notes } = content;
  const body = [
    paragraph(opening, 'font-size:18px;line-height:1.4;font-weight:600;'),
    ...notes.map((text) => paragraph(text, `font-size:14px;color:${faint};`)),
    quote ? quoted(quote) : '',
    ...first.map((text) => paragraph(text)),
    facts.length > 0 ? factTable(facts) : '',
    ...sections.map(sectionHtml),
    ...paragraphs.map((text) => paragraph(text)),
    action ? button(action) : '',
  ].join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(subject)}</title></head>
<body style="margin:0;padding:0;background:#eef1f5;color:${ink};font:16px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif;">
<div style="display:none;max-height:0;overflow:hidden;">${escaped(opening)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:8px;">
<tr><td style="padding:14px 20px;border-bottom:1px solid #dde2e8;font-size:14px;font-weight:600;color:${faint};">${escaped(sender)}</td></tr>
<tr><td style="padding:20px 20px 8px;">
${body}
</td></tr>
<tr><td style="padding:14px 20px;border-top:1px solid #dde2e8;font-size:13px;line-height:1.4;color:${faint};">${[...footer.map(escaped), ...leaving(content)].join('<br>')}</td></tr>
</table></td></tr></table></body></html>
`;
}

const leaving = ({ unsubscribe: leave }: MailContent): string[] =>
  leave ? [`<a href="${escaped(leave.url)}" style="color:${accent};">${escaped(leave.label)}</a>`] : [];

const quoted = (words: string): string =>
  `<blockquote style="margin:0 0 16px;padding:12px 16px;border-left:4px solid ${accent};background:#f4f7fa;">${escaped(words).replaceAll('\n', '<br>')}</blockquote>`;

const factTable = (facts: readonly Fact[]): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px;">${facts.map(factRow).join('')}</table>`;

const factRow = ({ label, value }: Fact): string =>
  `<tr><td style="padding:8px 0;border-top:1px solid #e6eaef;"><span style="display:block;font-size:13px;color:${faint};">${escaped(label)}</span>${escaped(value)}</td></tr>`;

const sectionHtml = ({ heading, tone, rows }: Section): string =>
  [
    `<h2 style="margin:20px 0 8px;font-size:16px;color:${colours[tone]};">${escaped(heading)} (${rows.length})</h2>`,
    ...rows.map((row) => rowHtml(row, colours[tone])),
    '<div style="height:8px;"></div>',
  ].join('\n');

const rowHtml = ({ number, title, detail, url }: Row, colour: string): string =>
  [
    `<a href="${escaped(url)}" style="display:block;margin:0 0 8px;padding:10px 12px;border:1px solid #dde2e8;border-left:4px solid ${colour};border-radius:4px;color:${ink};text-decoration:none;">`,
    title ? `<span style="display:block;font-weight:600;">${escaped(title)}</span>` : '',
    `<span style="display:block;font-size:14px;">${escaped(detail)}</span>`,
    `<span style="display:block;font-size:14px;color:${accent};text-decoration:underline;">${escaped(number)}</span></a>`,
  ].join('');

const button = ({ label, url }: NonNullable<MailContent['action']>): string =>
  `<p style="margin:0 0 20px;"><a href="${escaped(url)}" style="display:block;padding:13px 16px;border-radius:6px;background:${accent};color:#ffffff;font-weight:600;text-align:center;text-decoration:none;">${escaped(label)}</a></p>`;
