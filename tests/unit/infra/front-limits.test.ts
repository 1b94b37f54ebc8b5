import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clientLimiter } from '../../../infra/local/client-limiter.ts';
import { startFront } from '../../../infra/local/front.ts';
import { Mailbox } from '../../../infra/local/mailbox.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { stageSettings } from '../../../infra/stage.ts';

const limits = {
  all: { requests: 5, seconds: 60 },
  submissions: { requests: 2, seconds: 300 },
} as const;

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function front() {
  let now = 0;
  const api = createServer((incoming, answer) => {
    incoming.resume();
    answer.end('taken');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => api.once('listening', resolve));
  closing.push(() => api.close());
  const port = await freePort();
  const mailbox = new Mailbox(mkdtempSync(join(tmpdir(), 'tanggap-mail-')));
  const started = await startFront(
    port,
    mailbox,
    clientLimiter(limits, () => now),
  );
  closing.push(() => started.close());
  started.open(`http://127.0.0.1:${(api.address() as AddressInfo).port}`, 'api1');
  return { url: `http://127.0.0.1:${port}`, later: (seconds: number) => (now += seconds * 1000) };
}

const submit = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/v1/klaten/complaints`, { method: 'POST', body: '{}', headers });

describe('one client that sends too many requests', () => {
  it('is asked by the API to wait, with a problem document, and is served afterwards', async () => {
    const { url, later } = await front();
    expect([(await submit(url)).status, (await submit(url)).status]).toEqual([200, 200]);
    later(100);
    const refused = await submit(url, { 'accept-language': 'en' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('200');
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await refused.json()).toMatchObject({
      type: 'urn:tanggap:problem:too-many-requests',
      status: 429,
      detail: expect.stringContaining('200 seconds'),
    });
    later(200);
    expect((await submit(url)).status).toBe(200);
  });

  it('cannot hide behind a forged X-Forwarded-For, a query or doubled slashes', async () => {
    const { url } = await front();
    for (const n of [1, 2]) await submit(url, { 'x-forwarded-for': `192.0.2.${n}` });
    expect((await submit(url, { 'x-forwarded-for': '192.0.2.3' })).status).toBe(429);
    const other = await fetch(`${url}//klaten/lapor/?a=1`, { method: 'POST' });
    expect(other.status).toBe(429);
  });

  it('loses nothing of a form: the page keeps what was typed and says when to send it again', async () => {
    const { url } = await front();
    const typed = { text: 'Jalan "rusak" <b>\r\nparah & gelap', key: 'k-1' };
    const post = () => fetch(`${url}/klaten/lapor`, { method: 'POST', body: new URLSearchParams(typed) });
    await post();
    await post();
    const refused = await post();
    expect(refused.status).toBe(429);
    const body = await refused.text();
    expect(body).toContain('Coba lagi dalam 300 detik');
    expect(body).toContain('action="/klaten/lapor"');
    expect(body).toContain('value="Jalan &#34;rusak&#34; &#60;b&#62;&#13;&#10;parah &#38; gelap"');
    expect(body).toContain('name="key" value="k-1"');
  });

  it('may not read without end either, while others are served', async () => {
    const { url } = await front();
    const reads = await Promise.all(Array.from({ length: 6 }, () => fetch(`${url}/klaten`)));
    expect(reads.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
    const limiter = clientLimiter(limits);
    for (let n = 0; n < 9; n++) limiter('192.0.2.1', 'GET', '/klaten');
    expect(limiter('192.0.2.2', 'GET', '/klaten')).toBe(0);
  });
});

it('every stage but that of the tests limits its clients', () => {
  const limited = Object.values(stageSettings).filter(({ clientLimits }) => clientLimits);
  expect(limited.map(({ name }) => name)).toEqual(['local', 'dev', 'prod']);
});
