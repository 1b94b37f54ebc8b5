import { describe, expect, it } from 'vitest';
import { readSesEvent } from '#mail/ses-event.ts';
import { type SesEventKind, sesEvent } from '../../support/aws/ses-events.ts';

const of = (kind: SesEventKind) => sesEvent(kind, 'id-1', 'warga@contoh.example', 'bmFtZQ');

describe('an event of SES from EventBridge', () => {
  it.each<[SesEventKind, string, string]>([
    ['bounce-permanent', 'bounced', '2026-11-25T00:33:46.669Z'],
    ['bounce-transient', 'lost', '2026-11-25T00:33:46.669Z'],
    ['complaint', 'complained', '2026-11-25T00:40:02.000Z'],
    ['delivery', 'delivered', '2026-11-25T00:33:44.133Z'],
    ['delivery-delay', 'delayed', '2026-11-25T00:45:00.095Z'],
    ['reject', 'rejected', '2026-11-25T00:33:41.012Z'],
  ])('the event %s of SES is read as the status %s', (kind, status, at) => {
    const told = {
      messageId: 'id-1',
      tag: 'bmFtZQ',
      address: 'warga@contoh.example',
      sentAt: '2026-11-25T00:33:41.012Z',
    };
    const expiresAt = kind === 'delivery-delay' ? { expiresAt: '2026-11-25T14:33:41.014Z' } : {};
    expect(readSesEvent(of(kind))).toEqual({ ...told, status, at, ...expiresAt });
  });

  it('a bounce that is not permanent counts as lost, because SES has ended its attempts', () => {
    const event = of('bounce-permanent');
    event.detail.bounce.bounceType = 'Undetermined';
    expect(readSesEvent(event)).toMatchObject({ status: 'lost' });
  });

  it.each([
    ['550 5.1.1 said to be transient', { status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 unknown' }],
    ['an answer without a code', { action: 'failed' }],
  ])('a general soft bounce is lost: %s', (_, recipient) => {
    const event = of('bounce-transient');
    Object.assign(event.detail.bounce, { bounceSubType: 'General', bouncedRecipients: [recipient] });
    expect(readSesEvent(event)).toMatchObject({ status: 'lost' });
  });

  it('the answer of an absent person, which SES reports as a general soft bounce, says nothing', () => {
    const event = of('bounce-transient');
    const bouncedRecipients = [{ emailAddress: 'warga@contoh.example' }];
    Object.assign(event.detail.bounce, { bounceSubType: 'General', bouncedRecipients });
    expect(readSesEvent(event)).toBeUndefined();
  });

  it('an event of a mail without our tag is read as well', () => {
    const event = of('delivery');
    delete event.detail.mail.tags;
    expect(readSesEvent(event)).toMatchObject({ status: 'delivered' });
    expect(readSesEvent(event)).not.toHaveProperty('tag');
  });

  it.each(['not-spam', 'auth-failure'])(
    'a report of the kind %s is no complaint',
    (complaintFeedbackType) => {
      const event = of('complaint');
      event.detail.complaint.complaintFeedbackType = complaintFeedbackType;
      expect(readSesEvent(event)).toBeUndefined();
    },
  );

  it('a spam report without a feedback type counts as a complaint', () => {
    const event = of('complaint');
    delete event.detail.complaint.complaintFeedbackType;
    expect(readSesEvent(event)).toMatchObject({ status: 'complained' });
  });

  it.each([
    ['another source', (event: { source: string }) => Object.assign(event, { source: 'aws.s3' })],
    ['another kind', ({ detail }: { detail: object }) => Object.assign(detail, { eventType: 'Open' })],
    ['no mail', ({ detail }: { detail: object }) => Object.assign(detail, { mail: {} })],
    [
      'no recipient',
      ({ detail }: { detail: { mail: object } }) => Object.assign(detail.mail, { destination: [] }),
    ],
  ])('an event of SES with %s is refused', (_, spoil) => {
    const event = of('delivery');
    spoil(event);
    expect(() => readSesEvent(event)).toThrow();
  });
});
