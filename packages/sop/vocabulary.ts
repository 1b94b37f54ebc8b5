import type { DeadlineKind } from '#events/vocabulary.ts';
/** The complainant's own periods: a pause does not stop them, and no ladder follows them. */
export const COMPLAINANT_KINDS: readonly DeadlineKind[] = ['complete', 'reply'];

/** Periods that no pause stops: the complainant's own, and the search for an address at which to ask for what is missing. */
export const UNPAUSED_KINDS: readonly DeadlineKind[] = [...COMPLAINANT_KINDS, 'mend-address'];
