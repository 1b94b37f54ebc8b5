import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As AWS reports them; `recorded/README.md` has the sources. */
const cancelled = JSON.parse(
  readFileSync(new URL('../recorded/transaction-cancelled.json', import.meta.url), 'utf8'),
) as Record<'conditionFailed' | 'conflict' | 'conflictAndCondition' | 'throttled', object>;

export type Cancellation = keyof typeof cancelled;

/** For answers that DynamoDB Local does not give: each transaction takes the next answer of `next`. */
export async function answersOfAws(engine: string) {
  const next: Cancellation[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const writes = request.headers['x-amz-target'] === 'DynamoDB_20120810.TransactWriteItems';
    const answer = writes ? next.shift() : undefined;
    const type = { 'content-type': 'application/x-amz-json-1.0' };
    if (answer) return response.writeHead(400, type).end(JSON.stringify(cancelled[answer]));
    const { host: _, 'content-length': __, connection: ___, ...headers } = request.headers;
    const passed = await fetch(engine, { method: 'POST', headers: headers as Record<string, string>, body });
    response.writeHead(passed.status, type).end(await passed.text());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    next,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
