import type { SendSlots } from '#mail/rate-limiter.ts';

const farthestMs = 60_000;

export function memorySendSlots(): SendSlots {
  let free = 0;
  return {
    async take({ from, lasting, latest }) {
      const began = free < from || free > from + farthestMs ? from : free;
      if (began > latest) return undefined;
      free = began + lasting;
      return began;
    },
  };
}
