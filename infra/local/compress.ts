import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** CloudFront compresses neither smaller answers nor formats that are compressed already. */
const smallest = 1_000;
const compressible = /^(text\/|application\/(json|problem\+json|javascript|xml|manifest\+json)|image\/svg)/;

type Encoding = 'br' | 'gzip';

function worthwhile({ statusCode = 0, headers }: IncomingMessage): boolean {
  if (statusCode < 200 || statusCode === 204 || statusCode === 304 || headers['content-encoding'])
    return false;
  if (Number(headers['content-length'] ?? smallest) < smallest) return false;
  return compressible.test(headers['content-type'] ?? '');
}

/** What CloudFront would choose; undefined for none. */
export function encodingFor(answer: IncomingMessage, accepted: string): Encoding | undefined {
  if (!worthwhile(answer)) return undefined;
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

export const compressor = (encoding: Encoding): Transform =>
  encoding === 'gzip'
    ? createGzip()
    : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
