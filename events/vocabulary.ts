/** What a deadline is for; an assignment may have several. */
export const deadlineKinds = [
  'verify',
  'accept',
  'first-response',
  'resolve',
  'contribute',
  'complete',
  'reply',
  'decide-return',
  'approve-answer',
  'sub-unit',
  'review-rating',
  'mend-address',
  'inspect',
  'ask-outside',
  'report-planned',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export const assignmentKinds = [
  'verify',
  'lead',
  'support',
  'sub-unit',
  'approve-answer',
  'decide-return',
  'review-rating',
  'mend-address',
  'ask-outside',
  'hold-vacant',
  'report-planned',
  'inspect',
  'complete',
  'reply',
] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

export const assignmentOutcomes = ['done', 'lapsed', 'superseded', 'withdrawn'] as const;

/** Classes of Permendagri 8/2023. Before verification a complaint is `no-oversight`. */
export const complaintClasses = ['no-oversight', 'oversight', 'aspiration', 'information'] as const;
export type Class = (typeof complaintClasses)[number];

export const urgencies = ['emergency', 'high', 'normal', 'low'] as const;
export type Urgency = (typeof urgencies)[number];

export const periodUnits = ['working-days', 'calendar-days', 'hours'] as const;

/** The two written reprimands (Surat Teguran I and II). */
export const letterForms = ['reprimand-1', 'reprimand-2'] as const;

export const ladderForms = ['reminder', 'breach', 'follow-up', ...letterForms, 'inspection'] as const;
export type LadderForm = (typeof ladderForms)[number];

export const ladderRecipients = [
  'owner',
  'head',
  'coordinator',
  'supervisor',
  'inspectorate',
  'duty-officer',
] as const;
/** Whom an escalation level addresses; `owner` is the owner of the assignment. */
export type Recipient = (typeof ladderRecipients)[number];

/** The roles that an office of a tenant may have. */
export const officeRoles = ['coordinator', 'liaison', 'head', 'inspector', 'supervisor', 'operator'] as const;

export const roles = ['complainant', ...officeRoles, 'system'] as const;
export type Role = (typeof roles)[number];

export const stages = [
  'received',
  'needs-completion',
  'dispatched',
  'accepted',
  'answered',
  'returned',
  'postponed',
  'forwarded',
  'archived',
  'closed',
] as const;
export type StageConfig = (typeof stages)[number];

/** Stages in which completion can be asked for, and to which the complaint then returns. */
export const completableStages = ['received', 'dispatched', 'accepted', 'returned'] as const;
export type CompletionOrigin = (typeof completableStages)[number];

export const channels = ['web', 'api', 'counter', 'phone', 'whatsapp', 'social', 'email', 'lapor'] as const;
export type Channel = (typeof channels)[number];

/** An outside body's plan is recorded as an explanation, because no office here owes a report on it. */
export const outsideAnswerKinds = [
  'done',
  'explanation',
  'clarification',
  'not-possible',
  'handled-before',
] as const;
export const answerKinds = [
  'done',
  'explanation',
  'clarification',
  'planned',
  'not-possible',
  'handled-before',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The obstacles of a return, a postponement or a late answer (domain.md section 3). */
export const obstacles = [
  'no-authority',
  'no-budget',
  'data-missing',
  'other-office',
  'no-staff',
  'weather',
  'other',
] as const;
export type Obstacle = (typeof obstacles)[number];

export const archiveReasons = ['spam', 'duplicate', 'too-vague', 'private-dispute', 'in-court'] as const;
/** Endings without an answer that the complainant caused. */
export const complainantEnds = ['not-completed', 'withdrawn'] as const;
export type ArchiveReason = (typeof archiveReasons)[number] | (typeof complainantEnds)[number];

/** What a report may lack: supporting data (data dukung), or the substance of the matter. */
export const missingItems = ['supporting-data', 'substance'] as const;

export const outsideBodies = ['police', 'prosecutor', 'ministry', 'lapor', 'other'] as const;
export type OutsideBody = (typeof outsideBodies)[number];

export const laporStates = [
  'unverified',
  'dispatched',
  'in-process',
  'postponed',
  'done',
  'archived',
] as const;

/** `complained`: the recipient reported our mail as spam. */
export const undeliverableReasons = ['bounced', 'complained'] as const;
export type UndeliverableReason = (typeof undeliverableReasons)[number];

/** Why an address that took no mail takes it again. */
export const liftReasons = ['mailbox-mended', 'was-full', 'not-spam', 'our-fault'] as const;
export type LiftReason = (typeof liftReasons)[number];

/** The reasons that fit each cause. */
export const liftReasonsFor: Readonly<Record<UndeliverableReason, readonly LiftReason[]>> = {
  bounced: ['mailbox-mended', 'was-full', 'our-fault'],
  complained: ['not-spam', 'our-fault'],
};

/**
 * Legal ground of an erasure (UU 27/2022): request, withdrawn consent, no longer needed, or unlawful from the start.
 */
export const erasureBases = ['request', 'consent-withdrawn', 'purpose-ended', 'unlawful'] as const;

export const erasedKinds = [
  'identity',
  'report',
  'place',
  'attachments',
  'followers',
  'office-words',
] as const;
