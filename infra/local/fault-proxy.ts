import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { proxyRequest } from './proxy-request.ts';
import { type Served, serve } from './serve.ts';

/** `pass` forwards, `503` answers instead, `hang` never answers, `lost` forwards and drops the answer. */
export const faultModes = ['pass', '503', 'hang', 'lost'] as const;
export type FaultMode = (typeof faultModes)[number];

/** PUT sets the mode; GET returns the number of requests since then. */
export const faultPath = '/_fault';

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** The service acts, but the connection breaks before its answer. */
function askInVain(target: URL, incoming: IncomingMessage): void {
  const { method, headers, socket } = incoming;
  const onward = request(target, { method, headers }, (answer) =>
    answer.resume().on('end', () => socket.destroy()),
  );
  onward.on('error', () => socket.destroy());
  incoming.pipe(onward);
}

/** The emulator cannot simulate failures of AWS services. */
export async function startFaultProxy(port: number, target: string): Promise<Served> {
  let mode: FaultMode = 'pass';
  let requests = 0;
  const held = new Set<IncomingMessage>();

  function switchTo(request: string): boolean {
    const found = faultModes.find((name) => name === request);
    if (!found) return false;
    mode = found;
    requests = 0;
    for (const incoming of held) incoming.socket.destroy();
    held.clear();
    return true;
  }

  async function control(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const known = incoming.method !== 'PUT' || switchTo(await bodyOf(incoming));
    outgoing.writeHead(known ? 200 : 400, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify({ mode, requests }));
  }

  function answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
    requests += 1;
    if (mode === 'pass') proxyRequest(new URL(incoming.url ?? '/', target), incoming, outgoing);
    else if (mode === 'lost') askInVain(new URL(incoming.url ?? '/', target), incoming);
    else if (mode === 'hang') held.add(incoming);
    else outgoing.writeHead(503, { 'content-type': 'text/plain' }).end('Service Unavailable');
  }

  return serve(port, (incoming, outgoing) => {
    if (incoming.url === faultPath) control(incoming, outgoing);
    else answer(incoming, outgoing);
  });
}
