import { noticeFunction } from './notice-function.ts';

/** Sends the notices of all but emergencies, and what was collected for the offices. */
export const handler = noticeFunction();
