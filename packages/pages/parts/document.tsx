import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { link, translatorFor, type Visitor } from './site.ts';
import { style } from './style.ts';

interface DocumentProps {
  readonly visitor: Visitor;
  readonly tenant?: TenantConfig | undefined;
  readonly title: string;
  /** Address of the page in the other language; missing for a page that cannot be requested again. */
  readonly self?: string;
  readonly script?: string;
  /** Of a part of the site, beside the style of all pages. */
  readonly moreStyle?: string;
  readonly bodyClass?: string;
  readonly children: ComponentChildren;
}

const icon =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"%3E%3Crect width="16" height="16" rx="4" fill="%230b5d58"/%3E%3Cpath d="M4 8l3 3 5-6" stroke="white" stroke-width="2" fill="none"/%3E%3C/svg%3E';

/** Everything inside is escaped; style and script are ours. */
export const page = (frame: DocumentProps): string => `<!doctype html>${render(<Document {...frame} />)}`;

function Document({ visitor, tenant, title, self, script, children, ...look }: DocumentProps) {
  const { language } = visitor;
  const say = translatorFor(visitor);
  const where = tenant ? inLanguage(tenant.name, language) : '';
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[title, 'Tanggap', where].filter(Boolean).join(' · ')}</title>
        <meta name="robots" content={self === '' ? 'index' : 'noindex'} />
        <meta name="theme-color" content="#0b5d58" />
        <link rel="icon" href={icon} />
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {look.moreStyle && <style dangerouslySetInnerHTML={{ __html: look.moreStyle }} />}
      </head>
      <body class={look.bodyClass}>
        <a class="skip" href="#main">
          {say('Langsung ke isi', 'Skip to the content')}
        </a>
        <header class="band">
          <div class="wrap">
            <a class="home" href={tenant ? link({ ...visitor, tenant }, '') : '/'}>
              Tanggap{where && <small>{where}</small>}
            </a>
            {self !== undefined && tenant && (
              <OtherLanguage language={language} path={`/${tenant.id}${self}`} />
            )}
          </div>
        </header>
        {tenant?.demonstration && <Demonstration say={say} where={where} />}
        <main id="main" class="wrap">
          {children}
        </main>
        <footer>
          <div class="wrap">
            {where
              ? say(`Tanggap, layanan pengaduan publik ${where}.`, `Tanggap, public complaints of ${where}.`)
              : say('Tanggap, layanan pengaduan publik.', 'Tanggap, public complaints.')}
          </div>
        </footer>
        {script && <script dangerouslySetInnerHTML={{ __html: script }} />}
      </body>
    </html>
  );
}

function OtherLanguage({ language, path }: { language: 'id' | 'en'; path: string }) {
  const [other, name] = language === 'id' ? ['en', 'English'] : ['id', 'Bahasa Indonesia'];
  const joint = path.includes('?') ? '&' : '?';
  return (
    <a class="tongue" lang={other} hreflang={other} href={`${path}${joint}lang=${other}`}>
      {name}
    </a>
  );
}

function Demonstration({ say, where }: { say: ReturnType<typeof translatorFor>; where: string }) {
  return (
    <aside class="demo" aria-label={say('Pemberitahuan', 'Notice')}>
      <div class="wrap">
        <p>
          <strong>{say('Peragaan.', 'Demonstration.')}</strong>{' '}
          {say(
            `${where} tidak membaca laporan di sini. Jangan isi data pribadi yang sebenarnya.`,
            `${where} does not read reports made here. Do not enter real personal data.`,
          )}
        </p>
      </div>
    </aside>
  );
}
