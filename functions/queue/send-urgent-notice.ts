import { noticeFunction } from './notice-function.ts';

/** Sends the notices of emergencies: a Lambda and a queue of its own, so that no morning's digests stand before them. */
export const handler = noticeFunction();
