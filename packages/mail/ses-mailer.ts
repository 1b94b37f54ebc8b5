import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type Mailer, MailNotAcceptedError, MailThrottledError, MailUndeliverableError } from './mailer.ts';
import { rawMail } from './raw-mail.ts';

/** Needs a client without retries: the queue retries, and must know if the first attempt may have succeeded. */
export const sesMailer = (client: SESClient, configurationSet: string): Mailer => ({
  async send(mail) {
    const Data = await rawMail(mail);
    const command = new SendRawEmailCommand({
      Source: mail.from.address,
      Destinations: [mail.to.address],
      RawMessage: { Data },
      ConfigurationSetName: configurationSet,
      Tags: [{ Name: 'notice', Value: mail.tag }],
    });
    const { MessageId } = await client.send(command).catch((error: unknown) => {
      const { name } = error as Error;
      if (isRefusedForGood(error)) throw new MailUndeliverableError(name, { cause: error });
      if (isTooFast(error)) throw new MailThrottledError(name, { cause: error });
      throw wasRefused(error) ? new MailNotAcceptedError(name, { cause: error }) : error;
    });
    return { messageId: MessageId! };
  },
});

interface Failed {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number };
}

const neverReached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** A timeout, or an error after the request was accepted, leaves open whether SES sent the mail. */
function wasRefused(error: unknown): boolean {
  const { code, $metadata, $response } = error as Failed;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  if (status === undefined) return code !== undefined && neverReached.includes(code);
  return (status >= 400 && status < 500) || status === 503;
}

/** `Throttling` also reports the daily quota, which does not pass in a moment. */
function isTooFast(error: unknown): boolean {
  const { name, message } = error as Error;
  return /^Throttling/.test(name) && /sending rate/i.test(message);
}

const forGood = ['MessageRejected', 'InvalidParameterValue'];
/** SES also reports `MessageRejected` when our account or sender is not in order. */
const isOurs = /not verified|sandbox|paused|suspended|disabled/i;

function isRefusedForGood(error: unknown): boolean {
  const { name, message } = error as Error;
  return forGood.includes(name) && !isOurs.test(message);
}
