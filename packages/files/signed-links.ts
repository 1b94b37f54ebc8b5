import type { SignatureV4 } from '@smithy/signature-v4';
import type { TenantScope } from '#access/tenant-scope.ts';
import type { AttachmentType } from '#casework/records/attachment.ts';
import type { FileLinks } from '#casework/records/attachment-store.ts';
import { objectKey } from './object-keys.ts';

interface Bucket {
  readonly signer: Pick<SignatureV4, 'presign'>;
  /** Without a slash at the end. */
  readonly url: string;
}

interface Signed {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly until: string;
}

/** Signature Version 4 in the query, made without a request. A link to send fixes type and size of the file. */
export function signedLinks(bucket: () => Bucket, realNow: () => number, { tenant }: TenantScope): FileLinks {
  async function sign({ method, key, headers = {}, query = {}, until }: Signed): Promise<string> {
    const { signer, url } = bucket();
    const { protocol, host, hostname, port, pathname, origin } = new URL(`${url}/${key}`);
    const signed = await signer.presign(
      {
        method,
        protocol,
        hostname,
        ...(port ? { port: Number(port) } : {}),
        path: pathname,
        query: { ...query },
        headers: { ...headers, host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
      },
      { expiresIn: Math.floor((Date.parse(until) - realNow()) / 1000) },
    );
    const pairs = Object.entries(signed.query ?? {}).map(
      ([name, value]) => `${name}=${escaped(String(value))}`,
    );
    return `${origin}${pathname}?${pairs.join('&')}`;
  }
  return {
    toSend: (number, { id, type, size, until }) =>
      sign({
        method: 'PUT',
        key: objectKey('incoming', { tenant, number, id }),
        headers: { 'content-type': type, 'content-length': String(size) },
        until,
      }),
    toFetch: (number, { id, type }, until) =>
      sign({
        method: 'GET',
        key: objectKey('ready', { tenant, number, id }),
        query: {
          'response-content-type': type,
          'response-content-disposition': `${shown[type]}; filename="${number}-${id.slice(0, 3)}.${endings[type]}"`,
          'response-cache-control': 'private, no-store',
        },
        until,
      }),
  };
}

const endings: Record<AttachmentType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** We encoded the pictures ourselves; a PDF comes from outside and is only downloaded. */
const shown: Record<AttachmentType, string> = {
  'image/jpeg': 'inline',
  'image/png': 'inline',
  'image/webp': 'inline',
  'application/pdf': 'attachment',
};

/** RFC 3986: more than `encodeURIComponent` escapes. */
const escaped = (value: string): string =>
  encodeURIComponent(value).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
