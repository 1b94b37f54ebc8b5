import * as z from 'zod/mini';

const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/));
/** We send each mail to one address; what mail servers name instead may be an alias behind it. */
const mail = z.object({
  timestamp: time,
  messageId: z.string(),
  destination: z.array(z.string()).check(z.minLength(1)),
  tags: z.optional(z.object({ notice: z.optional(z.array(z.string())) })),
});

const detail = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({ bounceType: z.string(), timestamp: time }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({ timestamp: time, complaintFeedbackType: z.nullish(z.string()) }),
  }),
  z.object({ eventType: z.literal('Delivery'), mail, delivery: z.object({ timestamp: time }) }),
  z.object({ eventType: z.literal('DeliveryDelay'), mail, deliveryDelay: z.object({ timestamp: time }) }),
  z.object({ eventType: z.literal('Reject'), mail, reject: z.object({}) }),
]);

/** An event of SES as EventBridge puts it into a queue; what more it says is not looked at. */
const envelope = z.object({ source: z.literal('aws.ses'), detail });

/** What became of a mail. `bounced` is for good; what came back for the moment is `delayed`. */
export type DeliveryStatus = 'delayed' | 'delivered' | 'rejected' | 'bounced' | 'complained';

export interface MailEvent {
  readonly messageId: string;
  /** The name that we gave it. */
  readonly tag?: string;
  /** To whom we sent it. */
  readonly address: string;
  /** When SES took it from us. */
  readonly sentAt: string;
  readonly at: string;
  readonly status: DeliveryStatus;
}

/** As we write instants, so that they sort; SES leaves out the milliseconds here and there. */
const instantOf = (time: string): string => new Date(time).toISOString();

/** Reports that are no reader's complaint: one takes a complaint back, the other is of servers about servers. */
const noComplaint = ['not-spam', 'auth-failure'];

/**
 * Reads an event of SES; undefined for one that says nothing of a mail's fate.
 * @throws ZodError for what is no event of SES that we asked for.
 */
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
      const status = said.bounce.bounceType === 'Permanent' ? 'bounced' : 'delayed';
      return { ...told, at: instantOf(said.bounce.timestamp), status };
    }
    case 'Complaint':
      if (noComplaint.includes(said.complaint.complaintFeedbackType ?? '')) return undefined;
      return { ...told, at: instantOf(said.complaint.timestamp), status: 'complained' };
    case 'Delivery':
      return { ...told, at: instantOf(said.delivery.timestamp), status: 'delivered' };
    case 'DeliveryDelay':
      return { ...told, at: instantOf(said.deliveryDelay.timestamp), status: 'delayed' };
    case 'Reject':
      return { ...told, at: told.sentAt, status: 'rejected' };
  }
}
