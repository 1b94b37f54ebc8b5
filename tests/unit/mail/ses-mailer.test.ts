import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESClient } from '@aws-sdk/client-ses';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it } from 'vitest';
import { type Mail, MailNotAcceptedError, MailUndeliverableError } from '#mail/mailer.ts';
import { sesMailer } from '#mail/ses-mailer.ts';

const mail: Mail = {
  from: { name: 'Tanggap', address: 'pengaduan@klaten.example' },
  to: { address: 'budi@example.org' },
  language: 'id',
  subject: '[KLT-7F3K-9M2Q] Ada kabar tentang laporan Anda',
  text: 'Ada kabar.',
  html: '<p>Ada kabar.</p>',
  tag: 'tag-1',
};

const closing: (() => void)[] = [];
afterEach(() =>
  closing.splice(0).forEach((close) => {
    close();
  }),
);

/** The client of wiring with shorter timeouts, against an HTTP server of the test. */
async function mailerTo(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SESClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
  });
  closing.push(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  return sesMailer(client, 'tanggap-test-mail');
}

const answers =
  (status: number, body: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
const failure = (code: string, message = 'm') =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;
const caught = async (sent: Promise<unknown>): Promise<Error> =>
  sent.then(
    () => new Error('sent'),
    (error) => error,
  );

describe('a mail by SES', () => {
  it('a mail is sent raw with configuration set and tag, and returns the message id of SES', async () => {
    let asked = new URLSearchParams();
    const mailer = await mailerTo((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        asked = new URLSearchParams(body);
        answers(
          200,
          '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
        )(request, response);
      });
    });
    expect(await mailer.send(mail)).toEqual({ messageId: 'ses-1' });
    expect(asked.get('Destinations.member.1')).toBe('budi@example.org');
    expect(asked.has('Destinations.member.2')).toBe(false);
    expect(asked.get('ConfigurationSetName')).toBe('tanggap-test-mail');
    expect(asked.get('Tags.member.1.Name')).toBe('notice');
    expect(asked.get('Tags.member.1.Value')).toBe('tag-1');
    const raw = await simpleParser(Buffer.from(asked.get('RawMessage.Data')!, 'base64'));
    expect(raw.subject).toBe(mail.subject);
  });

  it.each([
    [400, failure('Throttling', 'Maximum sending rate exceeded.')],
    [400, failure('Throttling', 'Daily message quota exceeded.')],
    [400, failure('LimitExceeded')],
    [400, failure('MailFromDomainNotVerified')],
    [400, failure('AccountSendingPausedException')],
    [400, failure('ConfigurationSetDoesNotExist')],
    [400, failure('MessageRejected', 'Email address is not verified.')],
    [403, failure('AccessDenied')],
    [503, failure('ServiceUnavailable')],
    [503, 'no XML at all'],
  ])('a mail was certainly not sent when SES answers %i: %s', async (status, body) => {
    const mailer = await mailerTo(answers(status, body));
    const error = await caught(mailer.send(mail));
    expect(error).toBeInstanceOf(MailNotAcceptedError);
    expect(error).not.toBeInstanceOf(MailUndeliverableError);
  });

  it('only exceeding the rate per second counts as throttling', async () => {
    const told = async (message: string) =>
      (await caught((await mailerTo(answers(400, failure('Throttling', message)))).send(mail))).name;
    expect(await told('Maximum sending rate exceeded.')).toBe('MailThrottledError');
    expect(await told('Daily message quota exceeded.')).toBe('MailNotAcceptedError');
  });

  it.each(['MessageRejected', 'InvalidParameterValue'])(
    'a mail will never be sent when SES answers %s',
    async (code) => {
      const mailer = await mailerTo(answers(400, failure(code)));
      expect(await caught(mailer.send(mail))).toMatchObject({ name: 'MailUndeliverableError', reason: code });
    },
  );

  it('a mail was certainly not sent when SES cannot be reached', async () => {
    const mailer = await mailerTo(answers(200, ''));
    closing.splice(0).forEach((close) => {
      close();
    });
    expect(await caught(mailer.send(mail))).toBeInstanceOf(MailNotAcceptedError);
  });

  it('a mail may have been sent when SES fails, hangs or closes the connection', async () => {
    const broken = await mailerTo(answers(500, failure('InternalFailure')));
    const hanging = await mailerTo(() => undefined);
    const gone = await mailerTo((request) => request.socket.destroy());
    for (const mailer of [broken, hanging, gone]) {
      const error = await caught(mailer.send(mail));
      expect(error).not.toBeInstanceOf(MailNotAcceptedError);
      expect(error.message).not.toBe('sent');
    }
  });
});
