import { describe, expect, it } from 'vitest';
import { findCaseFaults } from '#casework/integrity/verify-case.ts';
import type { IntegrityFault } from '#casework/integrity/verify-history.ts';
import type { CompleteCase } from '#casework/records/case-archive.ts';
import type { StoredText } from '#casework/records/free-text.ts';
import { appendToChain, type Entry } from '#casework/records/hash-chain.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { complainant } from '../../support/complaints/actors.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

/** A whole life as a store holds it. */
async function aLife(): Promise<CompleteCase> {
  const texts: StoredText[] = [];
  const { store, submitted, dispatch, answer, take } = caseworkFixture(tenant, {
    beforeSave: async (saving) => void texts.push(...saving.texts),
  });
  const number = await submitted();
  await dispatch(number);
  await answer(number);
  await take(number, 'rate', { stars: 5, text: 'Terima kasih' }, complainant);
  const entries = await store.timeline(number);
  const none = { notices: [], accesses: [], attachments: [] };
  return { number, file: (await store.load(number))!, entries, texts, ...none };
}
const life = await aLife();
const { file, entries, texts } = life as Required<CompleteCase>;

const headAt = (sequence: number) => ({ sequence, hash: entries[sequence - 1]!.hash });
const heads = [headAt(2), headAt(entries.length)];

/** One entry is changed, and all hashes after it are computed anew. */
function rewritten(sequence: number, change: (entry: Entry) => object): Entry[] {
  let prev = '';
  return entries.map((entry) => {
    const { hash: _, prev: __, ...event } = entry;
    const said = entry.sequence === sequence ? { ...event, ...change(entry) } : event;
    const made = appendToChain(said as typeof event, prev);
    prev = made.hash;
    return made;
  });
}
const laterAnswer = ({ at }: Entry) => ({ at: at.replace('2026', '2025') });

describe('the integrity check of one case', () => {
  it('the integrity check finds no fault in an unchanged case', () => {
    expect(findCaseFaults(life, heads)).toEqual([]);
  });

  const changed: [string, Partial<CompleteCase>, IntegrityFault[]][] = [
    [
      'an entry that was changed',
      {
        entries: entries.map((entry) => (entry.sequence === 4 ? { ...entry, ...laterAnswer(entry) } : entry)),
      },
      ['entries', 'state'],
    ],
    ['an entry that was taken out', { entries: entries.toSpliced(2, 1) }, ['entries', 'state', 'heads']],
    ['an end that was cut off', { entries: entries.slice(0, -1) }, ['state', 'heads']],
    ['a whole history', { entries: [] }, ['entries', 'state', 'heads']],
    [
      'a state that was changed',
      { file: { ...file, complaint: { ...file.complaint, secret: true } } },
      ['state'],
    ],
    ['words that were changed', { texts: [{ ...texts[0]!, words: 'Lain' }, ...texts.slice(1)] }, ['words']],
    ['words that were lost', { texts: texts.slice(1) }, ['words']],
  ];
  it.each(changed)('the integrity check finds %s', (_, change, faults) => {
    expect(findCaseFaults({ ...life, ...change }, heads)).toEqual(faults);
  });

  it('the integrity check finds that the state of a case is missing', () => {
    const { file: _, ...without } = life;
    expect(findCaseFaults(without, heads)).toEqual(['state']);
  });

  it('only the checkpoints reveal a history that was rewritten together with its state', () => {
    const anew = rewritten(4, () => ({ recordedAt: '2026-11-24T02:59:00.000Z' }));
    const head = anew.at(-1)!.hash;
    const forged = { ...life, entries: anew, file: { ...file, complaint: { ...file.complaint, head } } };
    expect(findCaseFaults(forged, [])).toEqual([]);
    expect(findCaseFaults(forged, heads)).toEqual(['heads']);
  });
});
