import type { DeadlineKind } from '#events/vocabulary.ts';
/** The complainant's own periods: they are never paused and have no ladder. */
export const COMPLAINANT_KINDS: readonly DeadlineKind[] = ['complete', 'reply'];

/** A pause does not stop the search for a contact address, because a request for completion needs one. */
export const UNPAUSED_KINDS: readonly DeadlineKind[] = [...COMPLAINANT_KINDS, 'mend-address'];
