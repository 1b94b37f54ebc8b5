import { dueKey } from '../keys/case-keys.ts';

/** Tells the sweep which message to send for an item. */
export const dueKinds = ['assignment', 'night', 'batch', 'letter-run', 'lost-mail', 'lost-letter'] as const;
export type DueKind = (typeof dueKinds)[number];

export const dueAt = (dueKind: DueKind, at: string, spread: string) => ({ dueKind, ...dueKey(at, spread) });
