import { appendFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { proxyRequest } from './proxy-request.ts';
import { type Served, serve } from './serve.ts';

export interface SentCommand {
  function: string;
  /** E.g. `TransactWriteItems`. */
  command: string;
  /** The request as sent. Long values are cut, except messages to queues. */
  input: unknown;
}

export const callsFile = (stageFile: string): string => join(dirname(stageFile), 'calls.jsonl');

/** Longer than any name. Tests search messages to queues, so those are stored whole. */
const maxCharacters = 200;

const cut = (key: string, value: unknown): unknown =>
  typeof value === 'string' && key !== 'MessageBody' ? value.slice(0, maxCharacters) : value;

/** S3's operation follows from the query, bucket and key from the path. */
function bucketCommand({ pathname, searchParams }: URL): Omit<SentCommand, 'function'> | undefined {
  const list = searchParams.has('versions') ? 'ListObjectVersions' : 'ListObjectsV2';
  const isList = searchParams.has('versions') || searchParams.has('list-type');
  const command = isList ? list : searchParams.get('x-id');
  const [, Bucket, ...key] = decodeURIComponent(pathname).split('/');
  const VersionId = searchParams.get('versionId') ?? undefined;
  return command ? { command, input: { Bucket, Key: key.join('/'), VersionId } } : undefined;
}

/** JSON protocols name the command in a header, S3 by the URL, SES in the body. */
function commandOf(url: URL, headers: IncomingMessage['headers'], body: string): SentCommand {
  const [, name = ''] = / app\/(\S+)/.exec(headers['user-agent'] ?? '') ?? [];
  const inBucket = bucketCommand(url);
  if (inBucket) return { function: name, ...inBucket };
  const target = headers['x-amz-target'];
  if (target) return { function: name, command: String(target).split('.').at(-1)!, input: JSON.parse(body) };
  const { Action = '', ...input } = Object.fromEntries(new URLSearchParams(body));
  return { function: name, command: Action, input };
}

/** The emulator checks no permissions, so tests compare the recorded commands with the policies. */
export const startCallRecorder = (port: number, emulator: string, file: string): Promise<Served> =>
  serve(port, (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', emulator);
    const parts: Buffer[] = [];
    incoming.on('data', (part) => parts.push(part));
    incoming.on('end', () => {
      // Browsers, not functions, use signed links.
      if (url.searchParams.has('X-Amz-Signature')) return;
      const sent = commandOf(url, incoming.headers, Buffer.concat(parts).toString());
      appendFileSync(file, `${JSON.stringify(sent, cut)}\n`);
    });
    proxyRequest(url, incoming, outgoing);
  });
