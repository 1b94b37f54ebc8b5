import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const samples = readFileSync(join(import.meta.dirname, '../recorded/ses-events.json'), 'utf8');

export type SesEventKind =
  | 'bounce-permanent'
  | 'bounce-transient'
  | 'complaint'
  | 'delivery'
  | 'delivery-delay'
  | 'reject';

/** A delivery event of SES as EventBridge sends it, for one mail to one address; `tag` is our reference. */
export const sesEvent = (kind: SesEventKind, messageId: string, address: string, tag = 'of-somebody-else') =>
  JSON.parse(
    samples.replaceAll('MESSAGE-ID', messageId).replaceAll('ADDRESS', address).replaceAll('NOTICE-TAG', tag),
  )[kind];

/** The same event as if SES had reported it at `at`; the mail was sent then too. */
export const reportedAt = <Event extends object>(event: Event, at: string): Event =>
  JSON.parse(JSON.stringify(event, (key, value) => (key === 'timestamp' || key === 'time' ? at : value)));
