import { noticeFunction } from './notice-function.ts';

/** Emergencies have a Lambda and a queue of their own, so that they never wait behind digests. */
export const handler = noticeFunction();
