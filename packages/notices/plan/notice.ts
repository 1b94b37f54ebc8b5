import type { Instant } from '#calendar/zones.ts';
import type { Owner } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';
import type { TemplateName } from './template-names.ts';

export type NoticeChannel = 'mail';

/** The notice applies only while this is unchanged. */
export interface About {
  readonly assignment: string;
  readonly deadline?: DeadlineKind;
  readonly deadlineAt?: Instant;
  /** The notice applies only if this former owner holds no other work of the case. */
  readonly endedFor?: Owner;
}

/** A vacant office and its deputy `by`. */
export interface Vacancy {
  readonly office: string;
  readonly by: string;
}

/** Holds no texts, names or addresses. */
export interface Notice {
  readonly tenant: string;
  readonly number: string;
  readonly sequence: number;
  /** `complainant`, an office id, `merged:` and a case number, or `follower:` and the keyed hash of an address. */
  readonly recipient: string;
  readonly channel: NoticeChannel;
  readonly template: TemplateName;
  /** The recipient is informed; another office must act. */
  readonly copy: boolean;
  readonly about?: About;
  readonly actingFor: readonly string[];
  /** Offices with a suppressed address that the recipient replaces; determined when the mail is sent. */
  readonly bouncedFor?: readonly string[];
  readonly vacancies: readonly Vacancy[];
}

const merged = 'merged:';
export const complainantOf = (number: string): string => `${merged}${number}`;
export const mergedNumber = ({ recipient }: Pick<Notice, 'recipient'>): string | undefined =>
  recipient.startsWith(merged) ? recipient.slice(merged.length) : undefined;

const follower = 'follower:';
export const followerOf = (hash: string): string => `${follower}${hash}`;
/** One per request. */
export const askedFollower = (hash: string, askedAt: Instant): string =>
  `${followerOf(hash)}/${Date.parse(askedAt)}`;
export const followerHash = ({ recipient }: Pick<Notice, 'recipient'>): string | undefined =>
  recipient.startsWith(follower) ? recipient.slice(follower.length).split('/')[0] : undefined;

/** Unique within its case, because sequence numbers are. */
export const noticeId = ({ sequence, recipient, channel }: Notice): string =>
  `${String(sequence).padStart(6, '0')}-${recipient}-${channel}`;

export interface DigestBatch {
  readonly tenant: string;
  readonly office: string;
  readonly sendAt: Instant;
}
