/** What a deadline is for; one assignment may carry several. */
export const DEADLINE_KINDS = [
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
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const CLASSES = ['no-oversight', 'oversight', 'aspiration', 'information'] as const;
/** Class of a complaint; a complaint without one is `no-oversight` until it is verified. */
export type Class = (typeof CLASSES)[number];

export const URGENCIES = ['emergency', 'high', 'normal', 'low'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const PERIOD_UNITS = ['working-days', 'calendar-days', 'hours'] as const;
export interface Period {
  count: number;
  unit: (typeof PERIOD_UNITS)[number];
}

export const LADDER_FORMS = [
  'reminder',
  'breach',
  'follow-up',
  'reprimand-1',
  'reprimand-2',
  'inspection',
] as const;
export type LadderForm = (typeof LADDER_FORMS)[number];

export const RECIPIENTS = [
  'owner',
  'head',
  'coordinator',
  'supervisor',
  'inspectorate',
  'duty-officer',
] as const;
/** Whom a ladder step addresses; `owner` is whoever owns the assignment. */
export type Recipient = (typeof RECIPIENTS)[number];

/** The complainant's own periods: a pause does not stop them, and no ladder follows them. */
export const COMPLAINANT_KINDS: readonly DeadlineKind[] = ['complete', 'reply'];

/** Periods that no pause stops: the complainant's own, and the search for an address at which to ask for what is missing. */
export const UNPAUSED_KINDS: readonly DeadlineKind[] = [...COMPLAINANT_KINDS, 'mend-address'];
