import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClientLimiter } from './client-limiter.ts';
import type { Mailbox } from './mailbox.ts';
import { mailboxPage } from './mailbox-pages.ts';
import { proxyRequest } from './proxy-request.ts';
import { serve } from './serve.ts';
import { tooManyRequests } from './too-many-requests.ts';

export interface Front {
  /** Until then, clients are asked to wait. */
  open(emulator: string, api: string): void;
  close(): Promise<void>;
}

export const ownerPath = '/_local';

async function showMailbox(mailbox: Mailbox, path: string, outgoing: ServerResponse): Promise<void> {
  const { status, headers, body } = await mailboxPage(mailbox, path);
  outgoing.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
}

function say(outgoing: ServerResponse, status: number, type: string, text: string): void {
  outgoing.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

/** Only paths below the API: `/%2e%2e/` would reach the rest of the emulator. */
function passOn(api: string, path: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const target = path.startsWith('/') ? URL.parse(`${api}${path.slice(1)}`) : null;
  if (target?.href.startsWith(api)) proxyRequest(target, incoming, outgoing);
  else say(outgoing, 404, 'text/plain', 'Not found.\n');
}

/** Hides the API's stage and id, limits clients, compresses as CloudFront does, and serves the mailbox under `/mailbox`. */
export async function startFront(
  port: number,
  mailbox: Mailbox,
  waitOf: ClientLimiter = () => 0,
): Promise<Front> {
  let upstream: string | undefined;

  const limited = (api: string, path: string, incoming: IncomingMessage, outgoing: ServerResponse): void => {
    // The connection's own address: any client may write X-Forwarded-For.
    const seconds = waitOf(incoming.socket.remoteAddress ?? '', incoming.method, path);
    if (seconds === 0) passOn(`${api}/`, path, incoming, outgoing);
    else tooManyRequests(incoming, outgoing, seconds).catch(() => outgoing.destroy());
  };

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const path = incoming.url ?? '/';
    if (path === ownerPath) say(outgoing, 200, 'application/json', JSON.stringify({ pid: process.pid }));
    else if (/^\/mailbox(\/|$)/.test(path)) {
      showMailbox(mailbox, path, outgoing).catch((error) => say(outgoing, 500, 'text/plain', `${error}\n`));
    } else if (upstream) limited(upstream, path, incoming, outgoing);
    else say(outgoing, 503, 'text/plain', 'Tanggap is starting.\n');
  };

  const { close } = await serve(port, answer);
  return {
    open: (emulator, api) => {
      upstream = `${emulator}/_aws/execute-api/${api}/$default`;
    },
    close,
  };
}
