import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { marshall } from '#table/engine/attribute-values.ts';
import { configKey } from '#table/keys/tenant-keys.ts';
import { StageError } from '../../infra/local/stage-errors.ts';
import { loadKlaten } from '../store/make-table.ts';

/** Answers submit's two calls as DynamoDB does, without delay. */
export interface StoreOverTls {
  readonly endpoint: string;
  /** Path of the certificate to trust. */
  readonly certificate: string;
  stop(): void;
}

export async function startStoreOverTls(): Promise<StoreOverTls> {
  const { key, cert } = selfSigned();
  const tenant = await loadKlaten();
  const stored = marshall({
    ...configKey(tenant.id, 1),
    version: 1,
    effectiveAt: '2026-01-01T00:00:00.000Z',
  });
  const config = { B: gzipSync(JSON.stringify(tenant)).toString('base64') };
  const answers: Record<string, object> = {
    Query: {
      Count: 1,
      ScannedCount: 1,
      Items: [{ ...stored, config }],
    },
    TransactWriteItems: {},
  };
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const call = String(request.headers['x-amz-target']).split('.').at(-1)!;
    request.resume().on('end', () => {
      const body = JSON.stringify(answers[call] ?? { message: `no answer to ${call}` });
      response.writeHead(answers[call] ? 200 : 400, {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-requestid': 'BENCH0000000000000000000000000000000000000000000000',
      });
      response.end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `https://localhost:${port}`, certificate: cert, stop: () => server.close() };
}

function selfSigned(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-keyout',
    key,
    '-out',
    cert,
  ];
  try {
    const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    execFileSync('openssl', [...request, ...named], { stdio: 'ignore' });
  } catch {
    throw new StageError('openssl is needed for a certificate: sudo apt-get install openssl');
  }
  return { key, cert };
}
