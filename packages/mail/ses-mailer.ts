import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type Mailer, MailNotAcceptedError, MailThrottledError, MailUndeliverableError } from './mailer.ts';
import { rawMail } from './raw-mail.ts';

/**
 * Mail by Amazon SES. The client must try once only and give up after seconds: the queue tries again, and it must
 * know whether a mail may have gone out.
 */
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

/**
 * SES said no (a wrong request, too fast, unavailable) or was never reached. A silence, or an error after the request
 * was taken, leaves open whether the mail went out.
 */
function wasRefused(error: unknown): boolean {
  const { code, $metadata, $response } = error as Failed;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  if (status === undefined) return code !== undefined && neverReached.includes(code);
  return (status >= 400 && status < 500) || status === 503;
}

/** Too many in this second. Too many today is `Throttling` as well, and does not pass in a moment. */
function isTooFast(error: unknown): boolean {
  const { name, message } = error as Error;
  return /^Throttling/.test(name) && /sending rate/i.test(message);
}

/** What SES says of one mail or its address. All else that it refuses is of us, or of the moment, and passes. */
const forGood = ['MessageRejected', 'InvalidParameterValue'];
/** SES says `MessageRejected` as well where our account or sender is not in order. */
const isOurs = /not verified|sandbox|paused|suspended|disabled/i;

function isRefusedForGood(error: unknown): boolean {
  const { name, message } = error as Error;
  return forGood.includes(name) && !isOurs.test(message);
}
