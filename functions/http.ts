import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Language } from '#calendar/zones.ts';
import type { RequestFailure } from '#problems/problem.ts';
import { languageOf } from './language.ts';

export type HttpEvent = Partial<APIGatewayProxyEventV2WithJWTAuthorizer>;
export type Response = APIGatewayProxyStructuredResultV2;

export interface Request {
  /** Decoded by the gateway. */
  readonly path: string;
  readonly rawQuery: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  /** For actions that accept files, with a limit of their own in bytes. @throws RequestError `too-large` */
  bytes(most: number): Uint8Array;
  readonly language: Language;
  /** `sub` of the token, which the gateway verified. */
  readonly subject: string | undefined;
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
  /** IP address of the connection. */
  readonly address: string;
}

export type Action = (request: Request) => Promise<Response>;

/** Bytes. */
export const maxBytes = 64 * 1024;

export class RequestError extends Error {
  readonly reason: RequestFailure;
  constructor(failure: Exclude<RequestFailure['failure'], 'unavailable'>) {
    super(failure);
    this.reason = { failure };
  }
}

export function requestOf(event: HttpEvent): Request {
  const headers = event.headers ?? {};
  return {
    path: event.rawPath ?? '/',
    rawQuery: event.rawQueryString ?? '',
    parameters: (event.pathParameters ?? {}) as Record<string, string>,
    query: (event.queryStringParameters ?? {}) as Record<string, string>,
    // Read lazily: actions that accept files have a limit of their own.
    get body() {
      return bodyOf(event);
    },
    bytes: (most) => bytesOf(event, most),
    language: languageOf(headers['accept-language']),
    subject: event.requestContext?.authorizer?.jwt?.claims?.sub as string | undefined,
    header: (name) => headers[name],
    cookie: (name) => cookieOf(event, name),
    address: event.requestContext?.http?.sourceIp ?? '',
  };
}

/** The gateway puts cookies into a list; the emulator leaves them in their header. */
function cookieOf({ cookies, headers }: HttpEvent, name: string): string | undefined {
  const all = cookies ?? headers?.cookie?.split(';') ?? [];
  const found = all.map((one) => one.trim()).find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

function bytesOf({ body = '', isBase64Encoded }: HttpEvent, most: number): Buffer {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > most) throw new RequestError('too-large');
  return bytes;
}

function bodyOf(event: HttpEvent): string {
  const bytes = bytesOf(event, maxBytes);
  // Invalid UTF-8 would be stored mangled.
  if (!isUtf8(bytes)) throw new RequestError('bad-json');
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/** @throws RequestError `wrong-type`, `bad-json` or `not-an-object` */
export function jsonBody({ body, header }: Request): object {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(header('content-type') ?? ''))
    throw new RequestError('wrong-type');
  const value = parsed(body);
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new RequestError('not-an-object');
  return value;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new RequestError('bad-json');
  }
}

/** For one person: no cache may keep it. */
export const json = (statusCode: number, value: unknown, headers: Record<string, string> = {}): Response => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(value),
});

export const binary = (type: string, bytes: Uint8Array): Response => ({
  statusCode: 200,
  headers: { 'content-type': type, 'cache-control': 'no-store' },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});
