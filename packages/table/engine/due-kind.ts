import { dueKey } from '../keys/case-keys.ts';

/** What an item of the due index is, by which a sweep knows the message to send. */
export const dueKinds = ['assignment', 'night', 'batch', 'letter-run', 'lost-mail', 'lost-letter'] as const;
export type DueKind = (typeof dueKinds)[number];

/** The attributes that put an item into the due index at an instant. */
export const dueAt = (dueKind: DueKind, at: string, spread: string) => ({ dueKind, ...dueKey(at, spread) });
