import type { Instant } from '#calendar/zones.ts';

/** The moment that the rules take for now. On the stages local and test the bundler puts `clock-with-offset.ts` here. */
export const now = async (): Promise<Instant> => new Date().toISOString();
