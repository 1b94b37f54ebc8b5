import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Latency in milliseconds, as of SES in the same region. */
const latency = 20;
const second = 1000;

export interface AcceptedMail {
  readonly at: number;
  readonly tag: string;
}

/** At most `rate` mails in any second; unlike SES it allows no bursts. Also serves the secret. */
export async function serveSes(rate: number) {
  const taken: AcceptedMail[] = [];
  let tooFast = 0;
  const takes = (now: number): boolean => taken.filter(({ at }) => at > now - second).length < rate;
  const answerOf = (form: URLSearchParams): [status: number, body: string] => {
    const now = performance.now();
    if (!takes(now)) {
      tooFast += 1;
      const error =
        '<Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message>';
      return [400, `<ErrorResponse><Error>${error}</Error></ErrorResponse>`];
    }
    taken.push({ at: now, tag: form.get('Tags.member.1.Value')! });
    const id = `<MessageId>ses-${taken.length}</MessageId>`;
    return [
      200,
      `<SendRawEmailResponse><SendRawEmailResult>${id}</SendRawEmailResult></SendRawEmailResponse>`,
    ];
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      if (request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue') {
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
        response.end(JSON.stringify({ SecretString: '{"current":"k1","k1":"of the bench"}' }));
        return;
      }
      const [status, body] = answerOf(new URLSearchParams(Buffer.concat(parts).toString()));
      setTimeout(() => response.writeHead(status, { 'content-type': 'text/xml' }).end(body), latency);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    taken,
    tooFast: () => tooFast,
    stop: () => server.close(),
  };
}

/** The maximum of accepted mails in any second. */
export const peakRate = (taken: readonly AcceptedMail[]): number =>
  Math.max(
    0,
    ...taken.map(({ at: from }) => taken.filter(({ at }) => at >= from && at < from + second).length),
  );
