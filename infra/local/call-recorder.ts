import { appendFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { proxyRequest } from './proxy-request.ts';
import { type Served, serve } from './serve.ts';

/** A command of the SDK as a function sent it. */
export interface SentCommand {
  /** The Lambda's name. */
  function: string;
  /** Without its ending, as `TransactWriteItems`. */
  command: string;
  /** As it went over the wire, long values cut save messages to queues. */
  input: unknown;
}

/** Where the calls of a stage lie, one JSON a line. */
export const callsFile = (stageFile: string): string => join(dirname(stageFile), 'calls.jsonl');

/** Longer than any name; bodies of mails say nothing about rights. What goes to a queue is kept whole: tests search it. */
const maxCharacters = 200;

const cut = (key: string, value: unknown): unknown =>
  typeof value === 'string' && key !== 'MessageBody' ? value.slice(0, maxCharacters) : value;

/** S3 says in the address what is wanted; a bucket and a key are its path. */
function bucketCommand({ pathname, searchParams }: URL): Omit<SentCommand, 'function'> | undefined {
  const list = searchParams.has('versions') ? 'ListObjectVersions' : 'ListObjectsV2';
  const isList = searchParams.has('versions') || searchParams.has('list-type');
  const command = isList ? list : searchParams.get('x-id');
  const [, Bucket, ...key] = decodeURIComponent(pathname).split('/');
  const VersionId = searchParams.get('versionId') ?? undefined;
  return command ? { command, input: { Bucket, Key: key.join('/'), VersionId } } : undefined;
}

/**
 * The command of a request: JSON with its name in a header, the address of S3, or the query protocol of SES with its
 * name in the body.
 */
function commandOf(url: URL, headers: IncomingMessage['headers'], body: string): SentCommand {
  const [, name = ''] = / app\/(\S+)/.exec(headers['user-agent'] ?? '') ?? [];
  const inBucket = bucketCommand(url);
  if (inBucket) return { function: name, ...inBucket };
  const target = headers['x-amz-target'];
  if (target) return { function: name, command: String(target).split('.').at(-1)!, input: JSON.parse(body) };
  const { Action = '', ...input } = Object.fromEntries(new URLSearchParams(body));
  return { function: name, command: Action, input };
}

/**
 * Stands between all functions of the stage `test` and the emulator, and adds a line to the file for each command: the
 * emulator takes every call from everybody, so that a missing right would show on AWS first.
 */
export const startCallRecorder = (port: number, emulator: string, file: string): Promise<Served> =>
  serve(port, (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', emulator);
    const parts: Buffer[] = [];
    incoming.on('data', (part) => parts.push(part));
    incoming.on('end', () => {
      // By a signed link a person asks, and no function.
      if (url.searchParams.has('X-Amz-Signature')) return;
      const sent = commandOf(url, incoming.headers, Buffer.concat(parts).toString());
      appendFileSync(file, `${JSON.stringify(sent, cut)}\n`);
    });
    proxyRequest(url, incoming, outgoing);
  });
