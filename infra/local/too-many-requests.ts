import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes of a form that the page keeps; the API takes no more either. */
const maxBytes = 64 * 1024;

const texts = {
  id: {
    title: 'Terlalu banyak permintaan',
    detail: (seconds: number) =>
      `Dari sambungan ini datang terlalu banyak permintaan sekaligus. Coba lagi dalam ${seconds} detik.`,
    kept: 'Isian Anda belum terkirim, tetapi tersimpan di halaman ini. Setelah itu tekan tombol ini.',
    again: 'Kirim lagi',
  },
  en: {
    title: 'Too many requests',
    detail: (seconds: number) =>
      `Too many requests came from this connection at once. Try again in ${seconds} seconds.`,
    kept: 'What you typed was not sent, but this page keeps it. Then press this button.',
    again: 'Send again',
  },
};

/** 429: a problem document for the API, else a page that keeps what was typed into a form. */
export async function tooManyRequests(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  seconds: number,
): Promise<void> {
  const path = incoming.url ?? '/';
  const language = /^\s*en\b/i.test(incoming.headers['accept-language'] ?? '') ? 'en' : 'id';
  const { title, detail } = texts[language];
  const headers = {
    'retry-after': String(seconds),
    'cache-control': 'no-store',
    'content-language': language,
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=63072000',
  };
  if (path.startsWith('/api/')) {
    incoming.resume();
    const type = 'urn:tanggap:problem:too-many-requests';
    const problem = { type, title, status: 429, detail: detail(seconds), errors: [] };
    outgoing.writeHead(429, { ...headers, 'content-type': 'application/problem+json; charset=utf-8' });
    outgoing.end(JSON.stringify(problem));
    return;
  }
  const form = incoming.method === 'POST' ? await formOf(incoming) : undefined;
  outgoing.writeHead(429, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
  });
  outgoing.end(page(language, { path, seconds, form }));
}

/** Undefined for a body that is too long or no form. */
async function formOf(incoming: IncomingMessage): Promise<URLSearchParams | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
  }
  const isForm = /^application\/x-www-form-urlencoded/i.test(incoming.headers['content-type'] ?? '');
  return isForm && length <= maxBytes ? new URLSearchParams(Buffer.concat(parts).toString()) : undefined;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"'\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

function page(
  language: keyof typeof texts,
  { path, seconds, form }: { path: string; seconds: number; form: URLSearchParams | undefined },
): string {
  const { title, detail, kept, again } = texts[language];
  const fields = [...(form ?? [])].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const resend = form
    ? `<form method="post" action="${escaped(path)}">${fields.join('')}<p>${kept}</p><button>${again}</button></form>`
    : `<p><a href="${escaped(path)}">${again}</a></p>`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${detail(seconds)}</p>${resend}</html>`;
}
