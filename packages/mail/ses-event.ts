import * as z from 'zod/mini';

const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/));
/** Mail servers may report an alias of our one recipient. */
const mail = z.object({
  timestamp: time,
  messageId: z.string(),
  destination: z.array(z.string()).check(z.minLength(1)),
  tags: z.optional(z.object({ notice: z.optional(z.array(z.string())) })),
});

/** Only a server that refused the mail says how; an absence notice says nothing. */
const bouncedRecipient = z.object({
  action: z.optional(z.string()),
  status: z.optional(z.string()),
  diagnosticCode: z.optional(z.string()),
});
type Bounce = {
  readonly bounceType: string;
  readonly bounceSubType?: string | undefined;
  readonly bouncedRecipients?: readonly z.infer<typeof bouncedRecipient>[] | undefined;
};

const detail = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({
      bounceType: z.string(),
      bounceSubType: z.optional(z.string()),
      bouncedRecipients: z.optional(z.array(bouncedRecipient)),
      timestamp: time,
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({ timestamp: time, complaintFeedbackType: z.nullish(z.string()) }),
  }),
  z.object({ eventType: z.literal('Delivery'), mail, delivery: z.object({ timestamp: time }) }),
  z.object({
    eventType: z.literal('DeliveryDelay'),
    mail,
    deliveryDelay: z.object({ timestamp: time, expirationTime: z.optional(time) }),
  }),
  z.object({ eventType: z.literal('Reject'), mail, reject: z.object({}) }),
]);

const envelope = z.object({ source: z.literal('aws.ses'), detail });

/** `lost`: SES ended its attempts, and the address may take mail later; `rejected`: SES refused its content. */
export type DeliveryStatus = 'delayed' | 'delivered' | 'lost' | 'rejected' | 'bounced' | 'complained';

export interface MailEvent {
  readonly messageId: string;
  readonly tag?: string;
  readonly address: string;
  readonly sentAt: string;
  readonly at: string;
  readonly status: DeliveryStatus;
  /** When SES ends its attempts at a delayed mail. */
  readonly expiresAt?: string;
}

/** SES sometimes omits the milliseconds, but our instants must sort as text. */
const instantOf = (time: string): string => new Date(time).toISOString();

/** These feedback types withdraw a spam report, or concern authentication between servers. */
const noComplaint = ['not-spam', 'auth-failure'];

/** SES reports the answers of absent people as soft bounces, too, without the refusal of a server. */
function isAbsenceNotice({ bounceType, bounceSubType = 'General', bouncedRecipients = [] }: Bounce): boolean {
  const isRefused = bouncedRecipients.some(
    ({ action, status, diagnosticCode }) =>
      action === 'failed' || (status && !status.startsWith('2.')) || diagnosticCode,
  );
  return bounceType !== 'Permanent' && bounceSubType === 'General' && !isRefused;
}

/** Undefined if it does not change a mail's status. @throws ZodError for an event that we do not subscribe to */
export function readSesEvent(body: unknown): MailEvent | undefined {
  const { detail: said } = z.parse(envelope, body);
  const tag = said.mail.tags?.notice?.[0];
  const told = {
    messageId: said.mail.messageId,
    ...(tag ? { tag } : {}),
    address: said.mail.destination[0]!,
    sentAt: instantOf(said.mail.timestamp),
  };
  switch (said.eventType) {
    case 'Bounce': {
      if (isAbsenceNotice(said.bounce)) return undefined;
      const status = said.bounce.bounceType === 'Permanent' ? 'bounced' : 'lost';
      return { ...told, at: instantOf(said.bounce.timestamp), status };
    }
    case 'Complaint':
      if (noComplaint.includes(said.complaint.complaintFeedbackType ?? '')) return undefined;
      return { ...told, at: instantOf(said.complaint.timestamp), status: 'complained' };
    case 'Delivery':
      return { ...told, at: instantOf(said.delivery.timestamp), status: 'delivered' };
    case 'DeliveryDelay': {
      const { timestamp, expirationTime } = said.deliveryDelay;
      const expiring = expirationTime ? { expiresAt: instantOf(expirationTime) } : {};
      return { ...told, at: instantOf(timestamp), status: 'delayed', ...expiring };
    }
    case 'Reject':
      return { ...told, at: told.sentAt, status: 'rejected' };
  }
}
