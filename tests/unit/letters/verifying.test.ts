import { describe, expect, it } from 'vitest';
import type { IntegrityFault } from '#casework/integrity/verify-history.ts';
import { verifyLetters } from '#casework/integrity/verify-letters.ts';
import type { StoredText } from '#casework/records/free-text.ts';
import { appendToChain, type LetterEntry } from '#casework/records/hash-chain.ts';
import type { CompleteLetter, LetterArchive } from '#casework/records/letter-archive.ts';
import type { Letter, SignedLetter } from '#letters/letter.ts';
import { registerFaults } from '#letters/register.ts';
import { firstRun, lettersFixture } from '../../support/casework/letters-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const agencies = ['dishub', 'dlh', 'dinkes'];
const idOf = (agency: string) => `2026-12-03-${agency}-1`;
const withdrawn = idOf('dpupr');

/** Three signed letters, 1 to 3, the first acknowledged; and one withdrawn with a reason. */
async function someLetters() {
  const texts: StoredText[] = [];
  const desk = lettersFixture(tenant, {
    beforeSave: async (saving) => void texts.push(...(saving.texts ?? [])),
  });
  for (const lead of [...agencies, 'dpupr']) await desk.reprimanded({ lead });
  await desk.run(firstRun);
  for (const agency of agencies) await desk.sign(idOf(agency));
  await desk.acknowledge(idOf('dishub'), 'dishub');
  await desk.takeOn(withdrawn, 'withdraw', { reason: 'Sudah disanggupi.' });
  const held = async (id: string): Promise<CompleteLetter> => ({
    id,
    letter: await desk.load(id),
    entries: await desk.letters.timeline(id),
    texts: id === withdrawn ? texts : [],
  });
  return { letters: await Promise.all([...agencies.map(idOf), withdrawn].map(held)) };
}
const { letters } = await someLetters();
const [dishub] = letters as [CompleteLetter];
const heads = new Map(
  letters.map(({ id, entries }) => [id, entries.map(({ sequence, hash }) => ({ sequence, hash })).slice(-1)]),
);

/** Faults by letter; intact letters are left out. */
async function verified(held: readonly CompleteLetter[], last = 3, nights = heads) {
  const archive: LetterArchive = {
    async *letters() {
      yield* held;
    },
    registers: async () => new Map([['2026', last]]),
  };
  const found = await verifyLetters(archive, nights);
  return Object.fromEntries([...found].filter(([, faults]) => faults.length > 0));
}
const changed = (id: string, change: (one: CompleteLetter) => Partial<CompleteLetter>) =>
  letters.map((one) => (one.id === id ? { ...one, ...change(one) } : one));

describe('the integrity check of letters', () => {
  it('the integrity check finds no fault in intact letters', async () => {
    expect(await verified(letters)).toEqual({});
  });

  const changes: [string, string, (one: CompleteLetter) => Partial<CompleteLetter>, IntegrityFault[]][] = [
    [
      'an entry that was changed',
      idOf('dlh'),
      ({ entries }) => ({ entries: entries.map((entry) => ({ ...entry, at: '2026-12-02T00:00:00.000Z' })) }),
      ['entries', 'state'],
    ],
    [
      'an acknowledgement that was taken out',
      idOf('dishub'),
      ({ entries }) => ({ entries: entries.slice(0, -1) }),
      ['state', 'heads'],
    ],
    [
      'an agency that was changed',
      idOf('dlh'),
      ({ letter }) => ({ letter: { ...letter!, agency: 'dinkes' } }),
      ['state'],
    ],
    [
      'a reason that was changed',
      withdrawn,
      ({ texts }) => ({ texts: [{ ...texts[0]!, words: 'Lain' }] }),
      ['words'],
    ],
    ['a reason that was lost', withdrawn, () => ({ texts: [] }), ['words']],
  ];
  it.each(changes)('the integrity check of letters finds %s', async (_, id, change, faults) => {
    expect(await verified(changed(id, change))).toEqual({ [id]: faults });
  });

  it('only the checkpoints reveal a letter whose history was rewritten together with its state', async () => {
    let prev = '';
    const entries = dishub.entries.map((entry): LetterEntry => {
      const { hash: _, prev: __, ...event } = entry;
      const made = appendToChain({ ...event, recordedAt: '2026-12-03T00:00:00.000Z' } as typeof event, prev);
      prev = made.hash;
      return made as LetterEntry;
    });
    const anew = changed(dishub.id, ({ letter }) => ({ entries, letter: { ...letter!, head: prev } }));
    expect(await verified(anew, 3, new Map())).toEqual({});
    expect(await verified(anew)).toEqual({ [dishub.id]: ['heads'] });
  });

  it('the integrity check finds a removed letter by its missing number', async () => {
    expect(await verified(letters.filter(({ id }) => id !== idOf('dlh')))).toEqual({
      [idOf('dinkes')]: ['register'],
    });
  });
});

describe('the register', () => {
  const signed = (
    id: string,
    count: number | undefined,
    date = '2026-12-03',
    number = `n/${count}/${date}`,
  ) => ({ id, state: 'signed', signed: { date, number, ...(count ? { count } : {}) } }) as SignedLetter;
  const faults = (held: readonly Letter[], last: Record<string, number>) =>
    [...registerFaults(held, new Map(Object.entries(last)))].sort();
  const three = [signed('a', 1), signed('b', 2), signed('c', 3)];

  it('the integrity check accepts a register that starts at 1 each year and leaves out drafts', () => {
    const next = [...three, signed('d', 1, '2027-01-04'), { id: 'e', state: 'draft' } as Letter];
    expect(faults(next, { 2026: 3, 2027: 1 })).toEqual([]);
  });

  it('the integrity check names the letter before which a number is missing', () => {
    expect(faults(three.toSpliced(0, 1), { 2026: 3 })).toEqual(['b']);
    expect(faults(three.toSpliced(1, 1), { 2026: 3 })).toEqual(['c']);
  });

  it('the integrity check names every letter with a duplicate number', () => {
    expect(faults([...three, signed('x', 2)], { 2026: 3 })).toEqual(['b', 'x']);
  });

  it('the integrity check names the year whose last letters are missing, or whose register is behind or gone', () => {
    expect(faults(three.slice(0, 2), { 2026: 3 })).toEqual(['register-2026']);
    expect(faults([], { 2026: 1 })).toEqual(['register-2026']);
    expect(faults(three, { 2026: 2 })).toEqual(['register-2026']);
    expect(faults(three, {})).toEqual(['register-2026']);
  });

  it('the integrity check skips numbers of the tenant’s own registry where the letter says so', () => {
    const [a, d] = [signed('a', 1), signed('d', 3)];
    expect(faults([a, d], { 2026: 3 })).toEqual(['d']);
    const said = { ...d, signed: { ...d.signed, after: 1 } };
    expect(faults([a, said], { 2026: 3 })).toEqual([]);
    expect(faults([said], { 2026: 3 })).toEqual(['d']);
  });

  it('a tenant’s own registry may skip numbers, but never use one twice', () => {
    const own = (id: string, number: string) => signed(id, undefined, '2026-12-03', number);
    expect(faults([own('a', '800/1'), own('b', '800/7')], {})).toEqual([]);
    expect(faults([own('a', '800/1'), own('b', '800/1')], {})).toEqual(['a', 'b']);
    expect(faults([own('a', '800/1'), signed('b', 1, '2026-12-03', '800/1')], { 2026: 1 })).toEqual([
      'a',
      'b',
    ]);
  });
});
