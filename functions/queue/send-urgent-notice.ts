import { noticesFunction } from './notices.ts';

/** Sends the notices of emergencies: a Lambda and a queue of its own, so that no morning's digests stand before them. */
export const handler = noticesFunction();
