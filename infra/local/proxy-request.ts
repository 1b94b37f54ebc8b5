import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { compressor, encodingFor } from './compress.ts';

/** Drops Accept-Encoding: this proxy can compress only plain answers. */
const forwardedHeaders = ({ headers, socket }: IncomingMessage) => {
  const { connection: _, 'accept-encoding': __, ...rest } = headers;
  return {
    ...rest,
    'x-forwarded-for': socket.remoteAddress,
    'x-forwarded-proto': 'http',
    'x-forwarded-port': String(socket.localPort),
  };
};

function answerWith(answer: IncomingMessage, accepted: string, outgoing: ServerResponse): void {
  const { connection: _, 'transfer-encoding': __, ...headers } = answer.headers;
  const encoding = encodingFor(answer, accepted);
  if (!encoding) {
    outgoing.writeHead(answer.statusCode ?? 502, headers);
    pipeline(answer, outgoing, () => {});
    return;
  }
  const { 'content-length': ___, vary, ...others } = headers;
  outgoing.writeHead(answer.statusCode ?? 502, {
    ...others,
    'content-encoding': encoding,
    vary: [vary, 'Accept-Encoding'].filter(Boolean).join(', '),
  });
  pipeline(answer, compressor(encoding), outgoing, () => {});
}

export function proxyRequest(target: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = request(target, { method: incoming.method, headers: forwardedHeaders(incoming) });
  onward.on('response', (answer) =>
    answerWith(answer, String(incoming.headers['accept-encoding'] ?? ''), outgoing),
  );
  onward.on('error', (error) => {
    if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain' });
    outgoing.end(`${error.message}\n`);
  });
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
