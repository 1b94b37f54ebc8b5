import type { Instant } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { LetterEvent } from '#events/letter/union.ts';
import { applyLetterEvent } from '#letters/apply-letter-event.ts';
import type { Letter } from '#letters/letter.ts';
import { appendToChain, type LetterEntry } from '../records/hash-chain.ts';

export type LetterHappened = {
  [Type in LetterEvent['type']]: { type: Type; data: Extract<LetterEvent, { type: Type }>['data'] };
}[LetterEvent['type']];

export function recordLetter(
  before: Letter | undefined,
  events: LetterHappened,
  of: { readonly tenant: string; readonly letter: string },
  { now, actor: { role, office } }: { readonly now: Instant; readonly actor: Actor },
): { entry: LetterEntry; after: Letter } {
  const sequence = (before?.sequence ?? 0) + 1;
  const event = {
    v: 1,
    id: `${of.letter}-${sequence}`,
    ...of,
    sequence,
    at: now,
    recordedAt: now,
    actor: office ? { role, office } : { role },
    ...events,
  } as LetterEvent;
  const entry = appendToChain(event, before?.head ?? '');
  return { entry, after: applyLetterEvent(before, event, entry.hash) };
}
