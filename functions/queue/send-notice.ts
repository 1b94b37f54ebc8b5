import { noticeFunction } from './notice-function.ts';

/** All notices except emergencies. */
export const handler = noticeFunction();
