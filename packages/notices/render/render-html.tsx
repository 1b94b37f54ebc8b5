import { Fragment } from 'preact';
import { render } from 'preact-render-to-string';
import type { Language } from '#calendar/zones.ts';
import type { ContentFact, ContentRow, ContentSection, MailContent } from '../mails/parts/mail-content.ts';

/** Each has a contrast of 4.5 to 1 on white. */
const colours = { late: '#b3261e', today: '#8a5300', soon: '#1d5f8a', new: '#33691e' } as const;
const ink = '#1b2430';
const faint = '#566170';
const accent = '#0b5394';

interface Frame {
  readonly language: Language;
  readonly subject: string;
  readonly sender: string;
  readonly footer: readonly string[];
}

/** No external resources, for all mail programs; on phones a fluid column, 16 pixels and links a thumb high. */
export const renderHtml = (content: MailContent, frame: Frame): string =>
  `<!doctype html>\n${render(<Document content={content} {...frame} />)}\n`;

const fullWidth = { role: 'presentation', width: '100%', cellpadding: '0', cellspacing: '0' } as const;

function Document({ content, language, subject, sender, footer }: Frame & { content: MailContent }) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{subject}</title>
      </head>
      <body
        style={`margin:0;padding:0;background:#eef1f5;color:${ink};font:16px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif;`}
      >
        <div style="display:none;max-height:0;overflow:hidden;">{content.opening}</div>
        <table {...fullWidth}>
          <tr>
            <td align="center" style="padding:12px;">
              <table {...fullWidth} style="max-width:600px;background:#ffffff;border-radius:8px;">
                <tr>
                  <td
                    style={`padding:14px 20px;border-bottom:1px solid #dde2e8;font-size:14px;font-weight:600;color:${faint};`}
                  >
                    {sender}
                  </td>
                </tr>
                <tr>
                  <td style="padding:20px 20px 8px;">
                    <Body {...content} />
                  </td>
                </tr>
                <tr>
                  <td
                    style={`padding:14px 20px;border-top:1px solid #dde2e8;font-size:13px;line-height:1.4;color:${faint};`}
                  >
                    <Footer lines={footer} unsubscribe={content.unsubscribe} />
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}

function Body({ opening, quote, first = [], facts, sections, paragraphs, action, notes }: MailContent) {
  return (
    <>
      <Paragraph text={opening} style="font-size:18px;line-height:1.4;font-weight:600;" />
      {notes.map((text) => (
        <Paragraph text={text} style={`font-size:14px;color:${faint};`} />
      ))}
      {quote ? <Quote words={quote} /> : null}
      {first.map((text) => (
        <Paragraph text={text} />
      ))}
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {sections.map((section) => (
        <SectionRows {...section} />
      ))}
      {paragraphs.map((text) => (
        <Paragraph text={text} />
      ))}
      {action ? <Button {...action} /> : null}
    </>
  );
}

const Paragraph = ({ text, style = '' }: { text: string; style?: string }) => (
  <p style={`margin:0 0 16px;${style}`}>
    <Lines text={text} />
  </p>
);

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, n) => (
      <Fragment key={n}>
        {n > 0 ? <br /> : null}
        {line}
      </Fragment>
    ))}
  </>
);

const Quote = ({ words }: { words: string }) => (
  <blockquote style={`margin:0 0 16px;padding:12px 16px;border-left:4px solid ${accent};background:#f4f7fa;`}>
    <Lines text={words} />
  </blockquote>
);

const Facts = ({ facts }: { facts: readonly ContentFact[] }) => (
  <table {...fullWidth} style="margin:0 0 16px;">
    {facts.map(({ label, value }) => (
      <tr>
        <td style="padding:8px 0;border-top:1px solid #e6eaef;">
          <span style={`display:block;font-size:13px;color:${faint};`}>{label}</span>
          {value}
        </td>
      </tr>
    ))}
  </table>
);

const SectionRows = ({ heading, tone, rows }: ContentSection) => (
  <>
    <h2 style={`margin:20px 0 8px;font-size:16px;color:${colours[tone]};`}>
      {`${heading} (${rows.length})`}
    </h2>
    {rows.map((row) => (
      <CaseRow {...row} colour={colours[tone]} />
    ))}
    <div style="height:8px;" />
  </>
);

const CaseRow = ({ number, title, detail, url, colour }: ContentRow & { colour: string }) => {
  const box = `display:block;margin:0 0 8px;padding:10px 12px;border:1px solid #dde2e8;border-left:4px solid ${colour};border-radius:4px;color:${ink};text-decoration:none;`;
  const line = 'display:block;font-size:14px;';
  const words = (
    <>
      {title ? <span style="display:block;font-weight:600;">{title}</span> : null}
      <span style={line}>{detail}</span>
      <span style={url ? `${line}color:${accent};text-decoration:underline;` : line}>{number}</span>
    </>
  );
  return url ? (
    <a href={url} style={box}>
      {words}
    </a>
  ) : (
    <div style={box}>{words}</div>
  );
};

const Button = ({ label, url }: NonNullable<MailContent['action']>) => (
  <p style="margin:0 0 20px;">
    <a
      href={url}
      style={`display:block;padding:13px 16px;border-radius:6px;background:${accent};color:#ffffff;font-weight:600;text-align:center;text-decoration:none;`}
    >
      {label}
    </a>
  </p>
);

const Footer = ({
  lines,
  unsubscribe,
}: {
  lines: readonly string[];
  unsubscribe: MailContent['unsubscribe'];
}) => (
  <>
    <Lines text={lines.join('\n')} />
    {unsubscribe ? (
      <>
        <br />
        <a href={unsubscribe.url} style={`color:${accent};`}>
          {unsubscribe.label}
        </a>
      </>
    ) : null}
  </>
);
