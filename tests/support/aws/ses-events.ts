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

/** An event of SES as EventBridge puts it into the queue, of one mail to one address; `tag` is our name of it. */
export const sesEvent = (kind: SesEventKind, messageId: string, address: string, tag = 'of-somebody-else') =>
  JSON.parse(
    samples.replaceAll('MESSAGE-ID', messageId).replaceAll('ADDRESS', address).replaceAll('NOTICE-TAG', tag),
  )[kind];
