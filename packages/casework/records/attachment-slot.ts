import type { Instant } from '#calendar/zones.ts';
import { type Attachment, isLapsed, maxAttachments, type Side } from './attachment.ts';

const letter: Readonly<Record<Side, string>> = { complainant: 'c', office: 'o' };

/** One of the numbered places that a side has in a case, as `c03`: by them the bound is kept without counting. */
const slotNames = (side: Side): string[] =>
  Array.from({ length: maxAttachments[side] }, (_, i) => letter[side] + String(i + 1).padStart(2, '0'));

/** A file's id begins with its place; the random rest keeps others from guessing it. */
export const attachmentId = (place: string, random: string): string => `${place}-${random}`;
export const slotOf = (id: string): string => id.slice(0, 3);

/** An hour after its link has ended, nobody is still sending. */
const stillSendingMs = 3_600_000;

export interface AttachmentSlot {
  readonly name: string;
  /** Who holds it still, and gives it up. */
  readonly instead?: Attachment;
}

/**
 * The places that a further file may take, best first: free or lapsed ones; and only where there is none, what was
 * refused or never sent, the oldest first. What is ready gives way to nothing.
 */
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
