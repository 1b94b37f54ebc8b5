import type { TimeLeft } from '#wording/time-left.ts';

/** Colour and words: nobody has to tell colours apart. */
export const TimeLeftMark = ({ left: { nearness, text } }: { left: TimeLeft }) => (
  <span class={`left ${nearness}`}>{text}</span>
);
