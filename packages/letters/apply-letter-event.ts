import type { LetterEvent } from '#events/letter/union.ts';
import type { DraftLetter, Letter, LetterCase, SignedLetter } from './letter.ts';

/** A history that no command can have written: the stored data were changed from outside the rules. */
class CorruptLetterError extends Error {}

/** @throws CorruptLetterError when the entry cannot follow this state */
export function applyLetterEvent(letter: Letter | undefined, event: LetterEvent, hash: string): Letter {
  if (event.type === 'letter-drafted.v1') {
    const { tenant, letter: id, sequence, at, data } = event;
    return { tenant, id, sequence, head: hash, ...data, state: 'draft', draftedAt: at };
  }
  if (!letter || letter.sequence + 1 !== event.sequence)
    throw new CorruptLetterError(`${event.id} does not follow on ${letter?.sequence ?? 'nothing'}`);
  return applyToLetter({ ...letter, sequence: event.sequence, head: hash }, event);
}

function applyToLetter(letter: Letter, event: Exclude<LetterEvent, { type: 'letter-drafted.v1' }>): Letter {
  const { at, actor } = event;
  switch (event.type) {
    case 'letter-extended.v1':
      return { ...(letter as DraftLetter), cases: joinCases(letter.cases, event.data.cases) };
    case 'letter-file-added.v1':
      return { ...letter, file: event.data };
    case 'letter-signed.v1': {
      const { cases, agency: _, form: __, ...fixed } = event.data;
      const office = actor.office ? { office: actor.office } : {};
      return { ...letter, state: 'signed', cases, signed: { at, ...fixed, ...office } };
    }
    case 'letter-withdrawn.v1':
      return { ...letter, state: 'withdrawn', withdrawn: { at, ...event.data } };
    case 'letter-acknowledged.v1':
      return { ...(letter as SignedLetter), acknowledged: { at, office: actor.office! } };
  }
}

function joinCases(cases: readonly LetterCase[], more: readonly LetterCase[]): LetterCase[] {
  const news = new Map(more.map((one) => [one.number, one]));
  const kept = cases.map((one) => news.get(one.number) ?? one);
  return [...kept, ...more.filter(({ number }) => cases.every((one) => one.number !== number))];
}
