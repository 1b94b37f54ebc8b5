import type { Instant } from '#calendar/zones.ts';

/** The stages local and test bundle `clock-with-offset.ts` instead. */
export const now = async (): Promise<Instant> => new Date().toISOString();
