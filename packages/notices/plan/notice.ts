import type { Instant } from '#calendar/zones.ts';
import type { Owner } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import type { TemplateName } from './template-names.ts';

export type NoticeChannel = 'mail';

/** What a notice to an office is about. The notice applies only while this is unchanged. */
export interface About {
  readonly assignment: string;
  readonly deadline?: DeadlineKind;
  readonly deadlineAt?: Instant;
  /** Former owner of a revoked assignment. The notice applies only if that owner holds no other work of the case. */
  readonly endedFor?: Owner;
}

/** A vacant office and its deputy `by`. */
export interface Vacancy {
  readonly office: string;
  readonly by: string;
}

/** One message to one recipient about one event. It holds no texts, names or addresses. */
export interface Notice {
  readonly tenant: string;
  readonly number: string;
  /** Sequence number of the event in its case. */
  readonly sequence: number;
  /**
   * `complainant`; an office id; `merged:` and the number of a merged case; or `follower:` and the keyed hash of an
   * address.
   */
  readonly recipient: string;
  readonly channel: NoticeChannel;
  readonly template: TemplateName;
  /** The recipient is informed; another office must act. */
  readonly copy: boolean;
  readonly about?: About;
  /** Vacant offices that the recipient acts for. */
  readonly actingFor: readonly string[];
  /** Offices with a suppressed address that the recipient replaces; determined when the mail is sent. */
  readonly bouncedFor?: readonly string[];
  /** Vacant offices that the mail mentions. */
  readonly vacancies: readonly Vacancy[];
}

const merged = 'merged:';
/** Recipient id for the complainant of a merged case. */
export const complainantOf = (number: string): string => `${merged}${number}`;
/** Number of the merged case whose complainant is the recipient; undefined for other recipients. */
export const mergedNumber = ({ recipient }: Pick<Notice, 'recipient'>): string | undefined =>
  recipient.startsWith(merged) ? recipient.slice(merged.length) : undefined;

const follower = 'follower:';
/** Recipient id for a follower. */
export const followerOf = (hash: string): string => `${follower}${hash}`;
/** Recipient id for the question to confirm, one per request. */
export const askedFollower = (hash: string, askedAt: Instant): string =>
  `${followerOf(hash)}/${Date.parse(askedAt)}`;
/** Hash of the follower who is the recipient; undefined for other recipients. */
export const followerHash = ({ recipient }: Pick<Notice, 'recipient'>): string | undefined =>
  recipient.startsWith(follower) ? recipient.slice(follower.length).split('/')[0] : undefined;

/** Id of a notice within its case, unique because sequence numbers are. */
export const noticeId = ({ sequence, recipient, channel }: Notice): string =>
  `${String(sequence).padStart(6, '0')}-${recipient}-${channel}`;

/** The notices that are sent to one office at one instant. */
export interface DigestBatch {
  readonly tenant: string;
  readonly office: string;
  readonly sendAt: Instant;
}
