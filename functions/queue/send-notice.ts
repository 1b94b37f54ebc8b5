import { noticeFunction } from './notice-function.ts';

/** Sends all notices except emergencies, and the digests. */
export const handler = noticeFunction();
