import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { caseFolder, objectKey, sentFile } from '#files/object-keys.ts';
import { signedLinks } from '#files/signed-links.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { expectedAttachment } from '../../support/table/attachment-store-suite.ts';

const url = 'https://tanggap-test.s3.ap-southeast-3.amazonaws.com';
const secretAccessKey = 'wJalrXUtnFEMI';

class Sha256 {
  readonly #hash;
  constructor(secret?: string | Uint8Array) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Uint8Array);
  }
  update(data: string | Uint8Array) {
    this.#hash.update(data);
  }
  digest = async () => new Uint8Array(this.#hash.digest());
  reset() {}
}

const signer = new SignatureV4({
  service: 's3',
  region: 'ap-southeast-3',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken: 'token+/=' },
  sha256: Sha256 as never,
  uriEscapePath: false,
  applyChecksum: false,
});
const now = Date.now();
const until = new Date(now + 300_000).toISOString();
const links = signedLinks(
  () => ({ signer, url }),
  () => now,
  scopeOf(await klaten()),
);
const number = 'KLT-7F3K-9M2Q';
const file = expectedAttachment('c03-aB_-aB_-aB_-', { size: 4321 }) as never;

/** Written from AWS's own description of the signature. */
function signatureFor(method: string, link: string, headers: Record<string, string>): string {
  const { pathname, search } = new URL(link);
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => !pair.startsWith('X-Amz-Signature='))
    .sort()
    .join('&');
  const names = Object.keys(headers).sort();
  const canonical = [
    method,
    pathname,
    query,
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const date = /X-Amz-Date=(\d{8}T\d{6}Z)/.exec(search)![1]!;
  const scoped = [date.slice(0, 8), 'ap-southeast-3', 's3', 'aws4_request'];
  const toSign = [
    'AWS4-HMAC-SHA256',
    date,
    scoped.join('/'),
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const key = scoped.reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  return createHmac('sha256', key).update(toSign).digest('hex');
}
const signatureOf = (link: string) => new URL(link).searchParams.get('X-Amz-Signature');
const host = new URL(url).host;

describe('a link to upload a file', () => {
  it('an upload link is signed for its type and size and for no other', async () => {
    const link = await links.toSend(number, file);
    const computed = (type: string, length: number) =>
      signatureFor('PUT', link, { host, 'content-type': type, 'content-length': String(length) });
    expect(new URL(link).pathname).toBe(`/incoming/klaten/${number}/c03-aB_-aB_-aB_-`);
    expect(signatureOf(link)).toBe(computed('image/jpeg', 4321));
    expect(signatureOf(link)).not.toBe(computed('image/jpeg', 4322));
    expect(signatureOf(link)).not.toBe(computed('text/html', 4321));
    expect(signatureOf(link)).not.toBe(signatureFor('GET', link, { host }));
  });
});

describe('a link to open a file', () => {
  const open = (type: string) => links.toFetch(number, { ...(file as object), type } as never, until);

  it('a link to open a file is valid for five minutes and makes S3 answer with our type and file name', async () => {
    const link = await open('image/png');
    expect(signatureOf(link)).toBe(signatureFor('GET', link, { host }));
    const query = Object.fromEntries(new URL(link).searchParams);
    expect(query).toMatchObject({
      'X-Amz-Expires': '300',
      'X-Amz-Security-Token': 'token+/=',
      'response-content-type': 'image/png',
      'response-content-disposition': `inline; filename="${number}-c03.png"`,
      'response-cache-control': 'private, no-store',
    });
  });

  it('a link to a PDF makes the browser save it instead of showing it', async () => {
    const query = new URL(await open('application/pdf')).searchParams;
    expect(query.get('response-content-disposition')).toBe(`attachment; filename="${number}-c03.pdf"`);
  });
});

describe('the key of an object', () => {
  it('the key of an uploaded object says which case and attachment it belongs to, and no other key does', () => {
    const of = { tenant: 'klaten', number, id: 'c03-x' };
    expect(sentFile(objectKey('incoming', of))).toEqual(of);
    expect(objectKey('ready', of).startsWith(caseFolder('ready', of))).toBe(true);
    for (const other of [objectKey('ready', of), 'incoming/klaten/x', 'incoming/a/b/c/d', 'x'])
      expect(sentFile(other)).toBeUndefined();
  });
});
