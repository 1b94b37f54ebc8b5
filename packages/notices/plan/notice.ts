import type { Instant } from '#calendar/zones.ts';
import type { Owner } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import type { TemplateName } from './template-names.ts';

export type NoticeChannel = 'mail';

/** What a notice to an office is about; it is told only while this still is as it was. */
export interface About {
  readonly assignment: string;
  readonly deadline?: DeadlineKind;
  readonly deadlineAt?: Instant;
  /** Whose it was, of an assignment that ended: it is told only to an owner that holds nothing of the case again. */
  readonly endedFor?: Owner;
}

/** A vacant office, and the office that was told in its place. */
export interface Vacancy {
  readonly office: string;
  readonly by: string;
}

/** One thing told to one recipient by one channel because of one event. Holds no words, names or addresses. */
export interface Notice {
  readonly tenant: string;
  readonly number: string;
  /** The event's sequence number in its case. */
  readonly sequence: number;
  /**
   * `complainant`, the id of an office, `merged:` and the number of a case whose complainant follows this one, or
   * `follower:` and the keyed hash of an address.
   */
  readonly recipient: string;
  readonly channel: NoticeChannel;
  readonly template: TemplateName;
  /** The recipient is to know, another is to act. */
  readonly copy: boolean;
  readonly about?: About;
  /** The recipient is told this in place of these vacant offices. */
  readonly actingFor: readonly string[];
  /** Offices that mail does not reach, in whose place the recipient is told; found when it is sent. */
  readonly bouncedFor?: readonly string[];
  /** The recipient is told that these offices are vacant. */
  readonly vacancies: readonly Vacancy[];
}

const merged = 'merged:';
/** The complainant of a case that was merged into the one of a notice, as its recipient. */
export const complainantOf = (number: string): string => `${merged}${number}`;
/** Of which merged case the complainant is told; undefined for every other recipient. */
export const mergedNumber = ({ recipient }: Pick<Notice, 'recipient'>): string | undefined =>
  recipient.startsWith(merged) ? recipient.slice(merged.length) : undefined;

const follower = 'follower:';
/** Whoever follows a case, as the recipient of its news. */
export const followerOf = (hash: string): string => `${follower}${hash}`;
/** As the recipient of the question whether they want to; each asking is a notice of its own. */
export const askedFollower = (hash: string, askedAt: Instant): string =>
  `${followerOf(hash)}/${Date.parse(askedAt)}`;
/** Which follower is told; undefined for every other recipient. */
export const followerHash = ({ recipient }: Pick<Notice, 'recipient'>): string | undefined =>
  recipient.startsWith(follower) ? recipient.slice(follower.length).split('/')[0] : undefined;

/** Names a notice in its case; never used twice, because an event's number never is. */
export const noticeId = ({ sequence, recipient, channel }: Notice): string =>
  `${String(sequence).padStart(6, '0')}-${recipient}-${channel}`;

/** What is collected for an office to be sent at one instant. */
export interface DigestBatch {
  readonly tenant: string;
  readonly office: string;
  readonly sendAt: Instant;
}
