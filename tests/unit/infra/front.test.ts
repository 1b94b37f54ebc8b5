import { mkdtempSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { faultPath, startFaultProxy } from '../../../infra/local/fault-proxy.ts';
import { startFront } from '../../../infra/local/front.ts';
import { Mailbox } from '../../../infra/local/mailbox.ts';
import { freePort, needPort } from '../../../infra/local/ports.ts';

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function emulatorAnswering(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function frontBefore(emulator?: string): Promise<string> {
  const port = await freePort();
  const front = await startFront(port, new Mailbox(mkdtempSync(join(tmpdir(), 'tanggap-mail-'))));
  closing.push(() => front.close());
  if (emulator) front.open(emulator, 'api1');
  return `http://127.0.0.1:${port}`;
}

const page = '<p>Laporan</p>'.repeat(200);
const pages: RequestListener = ({ url, method, headers }, answer) =>
  answer
    .writeHead(200, {
      'content-type': 'text/html',
      'x-seen': `${method} ${url} ${headers['accept-encoding']}`,
    })
    .end(page);

const get = async (url: string, encoding: string) => {
  const { request } = await import('node:http');
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      resolve({ headers: answer.headers, body: Buffer.concat(parts) });
    })
      .on('error', reject)
      .end();
  });
};

test('the front serves the paths of the API without its id and stage', async () => {
  const front = await frontBefore(await emulatorAnswering(pages));
  const answer = await fetch(`${front}/klaten/lapor?x=1`);
  expect(answer.headers.get('x-seen')).toBe('GET /_aws/execute-api/api1/$default/klaten/lapor?x=1 undefined');
});

test.each([
  '/%2e%2e/',
  '/../..',
  '/a/.%2E/../_ministack/health',
  '/..',
  '/%2e%2e/$default2/x',
  'http://x/',
  '*',
])('the path %s leads out of the API and is refused', async (path) => {
  const front = new URL(await frontBefore(await emulatorAnswering(pages)));
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    request({ host: front.hostname, port: front.port, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(404);
});

test('the front compresses pages with an encoding that the client accepts', async () => {
  const front = await frontBefore(await emulatorAnswering(pages));
  const brotli = await get(`${front}/klaten`, 'gzip, br');
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
  const gzip = await get(`${front}/klaten`, 'gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(page);
  const plain = await get(`${front}/klaten`, 'identity');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(page);
});

test('the front does not compress small or already compressed answers', async () => {
  const front = await frontBefore(
    await emulatorAnswering(({ url }, answer) => {
      const small = url?.endsWith('small');
      answer
        .writeHead(200, {
          'content-type': small ? 'text/html' : 'image/jpeg',
          'content-length': small ? 2 : 2000,
        })
        .end('x'.repeat(small ? 2 : 2000));
    }),
  );
  for (const path of ['small', 'photo']) {
    expect((await get(`${front}/${path}`, 'br')).headers['content-encoding']).toBeUndefined();
  }
});

test('until the stage is ready the front asks clients to wait, and returns its process id', async () => {
  const front = await frontBefore();
  expect((await fetch(`${front}/klaten`)).status).toBe(503);
  expect(await (await fetch(`${front}/_local`)).json()).toEqual({ pid: process.pid });
});

test('the front answers 502 if the emulator has ended', async () => {
  const front = await frontBefore(`http://127.0.0.1:${await freePort()}`);
  expect((await fetch(`${front}/klaten`)).status).toBe(502);
});

test('a port in use is refused with the setting that chooses another', async () => {
  const port = Number(new URL(await emulatorAnswering(pages)).port);
  await expect(needPort(port, 'FRONT_PORT')).rejects.toThrow(
    `Port ${port} is in use by another program: end it, or choose another port: FRONT_PORT=${port + 1} npm start`,
  );
});

test('the fault proxy forwards, refuses or hangs according to its mode', async () => {
  const proxy = await startFaultProxy(await freePort(), await emulatorAnswering(pages));
  closing.push(() => proxy.close());
  const set = (mode: string) => fetch(`${proxy.url}${faultPath}`, { method: 'PUT', body: mode });
  expect((await fetch(proxy.url)).status).toBe(200);
  await set('503');
  expect((await fetch(proxy.url)).status).toBe(503);
  expect(await (await fetch(`${proxy.url}${faultPath}`)).json()).toEqual({ mode: '503', requests: 1 });
  await set('hang');
  await expect(fetch(proxy.url, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout|aborted/);
  await set('pass');
  expect((await fetch(proxy.url)).status).toBe(200);
  expect((await set('explode')).status).toBe(400);
});
