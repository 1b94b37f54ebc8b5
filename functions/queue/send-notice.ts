import { noticesFunction } from './notices.ts';

/** Sends the notices of all but emergencies, and what was collected for the offices. */
export const handler = noticesFunction();
