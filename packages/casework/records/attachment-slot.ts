import type { Instant } from '#calendar/zones.ts';
import { type Attachment, isLapsed, maxAttachments, type Side } from './attachment.ts';

const letter: Readonly<Record<Side, string>> = { complainant: 'c', office: 'o' };

/** Such as `c03`: numbered slots limit the files of a case without counting. */
const slotNames = (side: Side): string[] =>
  Array.from({ length: maxAttachments[side] }, (_, i) => letter[side] + String(i + 1).padStart(2, '0'));

export const attachmentId = (place: string, random: string): string => `${place}-${random}`;
export const slotOf = (id: string): string => id.slice(0, 3);

/** No upload is in progress an hour after its link ended. */
const stillSendingMs = 3_600_000;

export interface AttachmentSlot {
  readonly name: string;
  readonly instead?: Attachment;
}

/** Best first: free or expired ones, then refused or never sent files, oldest first; never ready files. */
export function slotsFor(side: Side, known: readonly Attachment[], realNow: Instant): AttachmentSlot[] {
  const held = new Map(known.map((one) => [slotOf(one.id), one]));
  const places = slotNames(side).map((name): AttachmentSlot => {
    const holder = held.get(name);
    return { name, ...(holder ? { instead: holder } : {}) };
  });
  const free = places.filter(({ instead }) => !instead || isLapsed(instead, realNow));
  if (free.length > 0) return free;
  const given = places.filter(({ instead }) => instead && isReplaceable(instead, realNow));
  return given.sort((a, b) => (a.instead!.at < b.instead!.at ? -1 : 1));
}

function isReplaceable(attachment: Attachment, realNow: Instant): boolean {
  if (attachment.state === 'refused') return true;
  const notSent = Date.parse(realNow) - stillSendingMs;
  return attachment.state === 'expected' && Date.parse(attachment.until) < notSent;
}
