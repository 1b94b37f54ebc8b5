import type { Instant, LocalDate } from '#calendar/zones.ts';
import type { Assignment } from '#events/assignments.ts';
import type { ReprimandSent } from '#events/complaint/reprimand-sent.v1.ts';
import type { WordsErased } from '#events/complaint/words-erased.v1.ts';
import type { AttachmentRef } from '#events/envelope.ts';
import type {
  AnswerKind,
  ArchiveReason,
  Channel,
  Class,
  CompletionOrigin,
  DeadlineKind,
  laporStates,
  missingItems,
  Obstacle,
  OutsideBody,
  Stage,
  Urgency,
} from '#events/vocabulary.ts';
import type { TextRef } from './text-ref.ts';

/**
 * Where it happened; each of the three ways is sufficient alone. Coordinates in degrees, WGS 84: the middle of the cell
 * in which the point lies, which itself is kept apart like words. Reports older than that have the point here.
 */
export interface Place {
  readonly point?: TextRef;
  readonly address?: TextRef;
  readonly district?: string;
  readonly village?: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** The citizen's clock: receipt + verify period + resolve period of the class (domain.md section 3). */
export interface PromisedDate {
  readonly at: Instant;
  readonly provisional: boolean;
  /** True when it leans on a year without a decree. */
  readonly estimate: boolean;
  /** The dispatch or correction of class or urgency from which on the lead's period is the least. */
  readonly correctedAt?: Instant;
  /** What it is counted as, where a late correction leaves it as it was. */
  readonly countedAs?: Pick<Complaint, 'class' | 'urgency'>;
}

/** An answer as it is written, before it goes out. */
export interface AnswerDraft {
  readonly kind: AnswerKind;
  readonly public: TextRef;
  readonly private?: TextRef;
  readonly obstacle?: Obstacle;
  /** The local day for which the work is planned. */
  readonly plannedFor?: LocalDate;
  readonly attachments?: AttachmentRef[] | undefined;
}

export interface Answer extends AnswerDraft {
  readonly at: Instant;
}

/** Whom outside the regency the complaint lies with, by kind and by name (`Polres Klaten`), and its number there. */
export interface Outside {
  readonly body: OutsideBody;
  readonly name: TextRef;
  readonly externalNumber?: TextRef;
  /** When this body was asked first. */
  readonly since: Instant;
}

/** The case in SP4N-LAPOR!, kept by hand: its number there in the one form, its local day, how it stands. */
export interface LaporReference {
  readonly number: string;
  readonly filedAt: LocalDate;
  readonly state: (typeof laporStates)[number];
}

/** One to five stars, with words or without. */
export interface Rating {
  readonly stars: number;
  readonly text?: TextRef;
}

/** What is true of a complaint at every stage. */
interface ReportedFields {
  readonly tenant: string;
  readonly number: string;
  /** Number of its last timeline entry; every write is conditional on it. */
  readonly sequence: number;
  /** Hash of its last timeline entry. */
  readonly head: string;
  readonly channel: Channel;
  readonly class: Class;
  readonly urgency: Urgency;
  readonly category: string;
  readonly text: TextRef;
  readonly place: Place;
  /** Hides who reports from the agency and the public. */
  readonly anonymous: boolean;
  /** Hides the content from the public. Independent of `anonymous`. */
  readonly secret: boolean;
  readonly occurredAt?: LocalDate;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly promised: PromisedDate;
  readonly assignments: readonly Assignment[];
  readonly assignmentsMade: number;
  /** Times in which the citizen's clock stood still, in their order; the last may still last. */
  readonly pauses: readonly { readonly from: Instant; readonly to?: Instant }[];
  /** How often an agency gave it back as not its own; after the SOP's limit it no longer can. */
  readonly returns: number;
  /** How often the complainant reopened it; what a review reopens takes nothing from the complainant's limit. */
  readonly reopenings: number;
  /** When the lead extended its period to answer, and whose it was then: once in a complaint's life. */
  readonly extended?: { readonly at: Instant; readonly assignment: string };
  /** The last recomputation that changed something: by which calendar, when, and how many dates moved. */
  readonly recomputed?: { readonly calendar: string; readonly at: Instant; readonly dates: number };
  readonly lapor?: LaporReference;
  /** Numbers of the duplicates that were merged into it; never empty. */
  readonly merged?: readonly string[];
  /** Signed letters of reprimand that name it; left out while there is none. */
  readonly reprimands?: readonly (ReprimandSent['data'] & { readonly at: Instant })[];
  /** When the complainant asked that it be erased, until it is. */
  readonly erasureAsked?: { readonly at: Instant };
  /** Words and people of it are gone, on this ground; `wordsSince`: an office has written of it again. */
  readonly erased?: { readonly at: Instant; readonly wordsSince?: true } & WordsErased['data'];
  /** No address of the complainant is left that takes mail, and nobody looks for another. */
  readonly unreachable?: true;
  /** What triage proposes to the coordinator; nothing acts on it by itself. */
  readonly proposal?: { readonly agency?: string; readonly urgency: Urgency; readonly sameAs?: string };
}

/** Verified by the coordinator: somebody leads it, and the public may read title and text unless it is secret. */
export interface VerifiedComplaint extends ReportedFields, VerifiedFields {}

interface VerifiedFields {
  readonly lead: string;
  readonly support: readonly string[];
  readonly title: TextRef;
  readonly publicText: TextRef;
  readonly urgencyReason: TextRef;
  readonly dispatchedAt: Instant;
}

export interface NeedsCompletion extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'needs-completion';
  readonly acceptedAt?: Instant;
  readonly returnDetails?: ReturnDetails;
  readonly completionRequest: {
    readonly missing: readonly (typeof missingItems)[number][];
    readonly text: TextRef;
    readonly from: CompletionOrigin;
  };
}
/** An agency said that it is not its own: the coordinator decides who is next. */
export interface ReturnDetails {
  readonly by: string;
  readonly obstacle: Obstacle;
  readonly reason: TextRef;
  readonly suggested?: string;
}
export interface Returned extends VerifiedComplaint {
  readonly stage: 'returned';
  readonly returnDetails: ReturnDetails;
}
export interface Postponed extends VerifiedComplaint {
  readonly stage: 'postponed';
  readonly acceptedAt: Instant;
  /** The local day on whose opening the clocks run again. */
  readonly postponed: { readonly obstacle: Obstacle; readonly reason: TextRef; readonly until: LocalDate };
}
/** How a complaint stood when it was archived and may yet come back: merged into another, or not completed. */
export interface StateBeforeArchive {
  readonly stage: Exclude<Stage, 'answered' | 'archived' | 'closed'>;
  readonly assignments: readonly Assignment[];
  readonly pauses: ReportedFields['pauses'];
  /** What only that stage has. */
  readonly fields: object;
}
export interface Archived extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'archived';
  readonly archived: {
    readonly at: Instant;
    readonly reason: ArchiveReason;
    readonly text?: TextRef;
    /** The complaint of which it is a duplicate, and how it stood when it was merged. */
    readonly mergedInto?: string;
    /** The last local day on which the complainant can still complete it. */
    readonly wayBackUntil?: LocalDate;
    readonly previousState?: StateBeforeArchive;
  };
}
export interface Received extends ReportedFields {
  readonly stage: 'received';
}
export interface Dispatched extends VerifiedComplaint {
  readonly stage: 'dispatched';
}
export interface Accepted extends VerifiedComplaint {
  readonly stage: 'accepted';
  readonly acceptedAt: Instant;
  /** Waits for the head's approval. */
  readonly draft?: AnswerDraft;
}
/** Lies with a body outside the regency, which the coordinator asks again and again; perhaps no agency ever led it. */
export interface Forwarded extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'forwarded';
  readonly outside: Outside;
}
/** By its lead, or by the body outside that it was forwarded to. */
export interface Answered extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'answered';
  readonly answer: Answer;
  /** A further answer, on what was planned, waits for the head's approval. */
  readonly draft?: AnswerDraft;
  /** There when it was the body outside that answered. */
  readonly outside?: Outside;
  readonly rating?: Rating;
}
export interface Closed extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'closed';
  readonly answer: Answer;
  readonly outside?: Outside;
  readonly rating?: Rating;
  readonly closed: { readonly at: Instant; readonly by: 'rating' | 'lapse' | 'review' };
}

/** A complaint is what its stage allows: an answer exists only on an answered one. */
export type Complaint =
  | Received
  | NeedsCompletion
  | Dispatched
  | Accepted
  | Answered
  | Returned
  | Postponed
  | Forwarded
  | Archived
  | Closed;

/** The agencies that a dispatched complaint was sent to, the lead first. */
export const agenciesOf = ({ lead, support = [] }: Complaint & Partial<VerifiedFields>): string[] =>
  lead === undefined ? [] : [lead, ...support];

/** The assignment of a complaint that holds an open deadline of this kind. */
export const assignmentWithDeadline = (complaint: Complaint, kind: DeadlineKind): Assignment | undefined =>
  complaint.assignments.find((assignment) =>
    assignment.deadlines.some((deadline) => deadline.kind === kind && deadline.metAt === undefined),
  );
