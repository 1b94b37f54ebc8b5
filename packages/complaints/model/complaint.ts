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
  StageConfig,
  UndeliverableReason,
  Urgency,
} from '#events/vocabulary.ts';
import type { TextRef } from './text-ref.ts';

/** WGS 84, rounded to a grid cell: the exact point is personal data. Old reports hold it here. */
export interface Place {
  readonly point?: TextRef;
  readonly address?: TextRef;
  readonly district?: string;
  readonly village?: string;
  readonly lat?: number;
  readonly lon?: number;
}

/** Receipt + verify period + resolve period of the class (domain.md section 3). */
export interface PromisedDate {
  readonly at: Instant;
  readonly provisional: boolean;
  readonly estimate: boolean;
  /** Dispatch or correction since which the lead's resolve period is the minimum. */
  readonly correctedAt?: Instant;
  /** The class and urgency that the date was computed with, if a late correction left it unchanged. */
  readonly countedAs?: Pick<Complaint, 'class' | 'urgency'>;
}

export interface AnswerDraft {
  readonly kind: AnswerKind;
  readonly public: TextRef;
  readonly private?: TextRef;
  readonly obstacle?: Obstacle;
  readonly plannedFor?: LocalDate;
  readonly attachments?: AttachmentRef[] | undefined;
}

export interface Answer extends AnswerDraft {
  readonly at: Instant;
}

/** A body outside the regency, with its own number for the complaint. */
export interface Outside {
  readonly body: OutsideBody;
  readonly name: TextRef;
  readonly externalNumber?: TextRef;
  readonly since: Instant;
}

/** Recorded by hand. */
export interface LaporReference {
  readonly number: string;
  readonly filedAt: LocalDate;
  readonly state: (typeof laporStates)[number];
}

export interface Rating {
  readonly stars: number;
  readonly text?: TextRef;
}

/** The rating by the complainant of a merged complaint. */
export interface MergedRating extends Rating {
  readonly number: string;
}

interface ReportedFields {
  readonly tenant: string;
  readonly number: string;
  /** Number of the last timeline entry; every write is conditional on it. */
  readonly sequence: number;
  readonly head: string;
  readonly channel: Channel;
  readonly class: Class;
  readonly urgency: Urgency;
  readonly category: string;
  readonly text: TextRef;
  readonly place: Place;
  /** Hides the complainant from the agency and the public. */
  readonly anonymous: boolean;
  /** Hides the content from the public. Independent of `anonymous`. */
  readonly secret: boolean;
  readonly occurredAt?: LocalDate;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly promised: PromisedDate;
  readonly assignments: readonly Assignment[];
  readonly assignmentsMade: number;
  /** Times when the citizen's clock stood still, in order; the last may be open. */
  readonly pauses: readonly { readonly from: Instant; readonly to?: Instant }[];
  /** Limited by the SOP. */
  readonly returns: number;
  /** Reopening by a review does not count towards the limit. */
  readonly reopenings: number;
  /** Once per complaint. */
  readonly extended?: { readonly at: Instant; readonly assignment: string };
  readonly recomputed?: { readonly calendar: string; readonly at: Instant; readonly dates: number };
  readonly lapor?: LaporReference;
  /** Duplicates; never empty. */
  readonly merged?: readonly string[];
  /** Those of them that are secret: the other complainants learn nothing of them. Never empty. */
  readonly quietMerged?: readonly string[];
  /** Numbers of the duplicates, merged now or before, whose complainants acted in it; never empty. */
  readonly contributors?: readonly string[];
  readonly reprimands?: readonly (ReprimandSent['data'] & { readonly at: Instant })[];
  readonly erasureAsked?: { readonly at: Instant };
  /** Its texts and personal data were erased; `wordsSince`: an office has written new texts since. */
  readonly erased?: { readonly at: Instant; readonly wordsSince?: true } & WordsErased['data'];
  /** No working contact of the complainant is left, and the search for one has ended. */
  readonly unreachable?: true;
  /** Why nothing more is sent to the complainant's address, until another takes its place or it works again. */
  readonly stopped?: UndeliverableReason;
  /** The receipt was left out: the address had enough of them that day. */
  readonly receiptWithheld?: true;
  readonly proposal?: { readonly agency?: string; readonly urgency: Urgency; readonly sameAs?: string };
}

/** It has a lead, and the public may read title and text unless it is secret. */
export interface VerifiedComplaint extends ReportedFields, VerifiedFields {}

interface VerifiedFields {
  readonly lead: string;
  readonly support: readonly string[];
  readonly title: TextRef;
  readonly publicText: TextRef;
  readonly urgencyReason: TextRef;
  readonly dispatchedAt: Instant;
}

interface CompletionRequest {
  readonly missing: readonly (typeof missingItems)[number][];
  readonly text: TextRef;
  readonly from: CompletionOrigin;
}
export interface NeedsCompletion extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'needs-completion';
  readonly acceptedAt?: Instant;
  readonly returnDetails?: ReturnDetails;
  readonly completionRequest: CompletionRequest;
}
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
  /** The local day at whose opening the clocks resume. */
  readonly postponed: { readonly obstacle: Obstacle; readonly reason: TextRef; readonly until: LocalDate };
}
/** Kept because a merge can be undone and a missing completion supplied later. */
export interface StateBeforeArchive {
  readonly stage: Exclude<StageConfig, 'answered' | 'archived' | 'closed'>;
  readonly assignments: readonly Assignment[];
  readonly pauses: ReportedFields['pauses'];
  readonly fields: object;
}
export interface Archived extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'archived';
  readonly archived: {
    readonly at: Instant;
    readonly reason: ArchiveReason;
    readonly text?: TextRef;
    /** Number of the primary case. */
    readonly mergedInto?: string;
    /** The last local day on which the complainant can still complete it. */
    readonly wayBackUntil?: LocalDate;
    readonly previousState?: StateBeforeArchive;
  };
}
/** Not verified yet, or a common case that came back to the coordinator because no complainant completed it. */
export interface Received extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'received';
  /** The request that lapsed: any complainant can still complete until the coordinator decides. */
  readonly completionRequest?: CompletionRequest;
  readonly returnDetails?: ReturnDetails;
}
export interface Dispatched extends VerifiedComplaint {
  readonly stage: 'dispatched';
}
export interface Accepted extends VerifiedComplaint {
  readonly stage: 'accepted';
  readonly acceptedAt: Instant;
  readonly draft?: AnswerDraft;
}
/** The coordinator asks the outside body repeatedly. An agency may never have led the complaint. */
export interface Forwarded extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'forwarded';
  readonly outside: Outside;
}
export interface Answered extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'answered';
  readonly answer: Answer;
  /** A further answer to planned work, waiting for the head's approval. */
  readonly draft?: AnswerDraft;
  readonly outside?: Outside;
  readonly rating?: Rating;
  readonly mergedRatings?: readonly MergedRating[];
}
export interface Closed extends ReportedFields, Partial<VerifiedFields> {
  readonly stage: 'closed';
  readonly answer: Answer;
  readonly outside?: Outside;
  readonly rating?: Rating;
  readonly mergedRatings?: readonly MergedRating[];
  readonly closed: { readonly at: Instant; readonly by: 'rating' | 'lapse' | 'review' };
}

/** A union by stage: an answer exists only on an answered complaint. */
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

/** Whether a complainant may learn that others reported the same. */
export const hasKnownDuplicates = ({ merged = [], quietMerged = [] }: Complaint): boolean =>
  merged.length > quietMerged.length;

/** The lead first. */
export const agenciesOf = ({ lead, support = [] }: Complaint & Partial<VerifiedFields>): string[] =>
  lead === undefined ? [] : [lead, ...support];

/** The agency that answers for the case, also after its end; none after a return or once an outside body has it. */
export const currentLead = (complaint: Complaint): string | undefined =>
  isRelieved(complaint) ? undefined : agenciesOf(complaint)[0];

function isRelieved(complaint: Complaint): boolean {
  switch (complaint.stage) {
    case 'returned':
    case 'forwarded':
      return true;
    case 'needs-completion':
      return complaint.completionRequest.from === 'returned';
    case 'answered':
    case 'closed':
      return complaint.outside !== undefined;
    case 'archived': {
      const { previousState } = complaint.archived;
      return (
        previousState !== undefined &&
        isRelieved({ ...previousState.fields, stage: previousState.stage } as Complaint)
      );
    }
    default:
      return false;
  }
}

export const assignmentWithDeadline = (complaint: Complaint, kind: DeadlineKind): Assignment | undefined =>
  complaint.assignments.find((assignment) =>
    assignment.deadlines.some((deadline) => deadline.kind === kind && deadline.metAt === undefined),
  );
