import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { findBrokenLinks } from '#casework/records/hash-chain.ts';
import { maxCases } from '#letters/plan-run.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { firstRun, lettersOn, secondReached, secondRun } from '../support/casework/letters-fixture.ts';
import { wib } from '../support/sop/calendars.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('letters');

async function aLetterDeskIn() {
  const { table } = engine();
  const { tenant, complaints } = await storeTenantIn(engine());
  return lettersOn(complaints, dynamoLetters(tenantTable(table, scopeOf(tenant))), tenant);
}
type Desk = Awaited<ReturnType<typeof aLetterDeskIn>>;

const agenciesOf = ({ tenant }: Desk, max: number) =>
  tenant.agencies
    .map(({ id }) => id)
    .filter((id) => id !== 'inspektorat')
    .slice(0, max);

async function runsOf({ tenant }: Desk): Promise<string[]> {
  const index = dynamoDueIndex(engine().table);
  const found: string[] = [];
  for (let shard = 0; shard < index.shards; shard++)
    for await (const page of index.due(shard, undefined, '9999'))
      for (const { at, message } of page)
        if (message.type === 'letter-run-due.v1' && (message as { tenant?: string }).tenant === tenant.id)
          found.push(at);
  return found;
}

describe('letters in a real table', () => {
  it('twenty letters that are signed at once get the numbers 1 to 20', async () => {
    const desk = await aLetterDeskIn();
    const agencies = agenciesOf(desk, 20);
    for (const lead of agencies) await desk.reprimanded({ lead });
    await desk.run(firstRun);
    const answers = await Promise.all(agencies.map((agency) => desk.sign(`2026-12-03-${agency}-1`)));
    const numbers = answers.map(({ number }) => Number(number!.split('/')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(await desk.letters.lastCount('2026')).toBe(20);
  });

  it('a letter run is due once there is something to draft, and no longer after it is done', async () => {
    const desk = await aLetterDeskIn();
    await desk.reprimanded();
    await desk.reprimanded();
    expect(await runsOf(desk)).toEqual([firstRun]);
    await Promise.all([desk.run(firstRun), desk.run(firstRun).catch(() => {})]);
    await desk.run(firstRun);
    expect(await runsOf(desk)).toEqual([]);
    expect(await desk.lettersOf('draft')).toEqual(['2026-12-03-dishub-1']);
    expect((await desk.load('2026-12-03-dishub-1')).cases).toHaveLength(2);
  });

  it('a full letter is signed in one transaction, and the remaining cases in a second letter', async () => {
    const desk = await aLetterDeskIn();
    for (let n = 0; n < maxCases + 2; n++) await desk.reprimanded();
    await desk.run(firstRun);
    expect(await desk.sign('2026-12-03-dishub-1', { key: 'k'.repeat(22) })).toMatchObject({
      state: 'signed',
    });
    expect((await desk.load('2026-12-03-dishub-1')).cases).toHaveLength(maxCases);
    expect(await desk.sign('2026-12-03-dishub-1-2')).toMatchObject({ number: '700/002/XII/2026' });
    expect(await desk.letters.pending()).toEqual([]);
  });

  it('a case that is answered while its letter is signed is either in the letter or left out of it', async () => {
    const desk = await aLetterDeskIn();
    const numbers = [await desk.reprimanded(), await desk.reprimanded(), await desk.reprimanded()];
    await desk.run(firstRun);
    await Promise.all([
      desk.sign('2026-12-03-dishub-1'),
      ...numbers.slice(1).map((number) => desk.answer(number, { obstacle: 'no-staff' }, { now: firstRun })),
    ]);
    const letter = await desk.load('2026-12-03-dishub-1');
    const named = letter.cases.map(({ number }) => number);
    const left = letter.state === 'signed' ? letter.signed.left : [];
    expect([...named, ...left].sort()).toEqual(numbers.sort());
    expect(await desk.letters.pending()).toEqual([]);
  });

  it('a letter is stored with an unbroken chain, listed page by page, and followed by the second reprimand', async () => {
    const desk = await aLetterDeskIn();
    const number = await desk.reprimanded();
    await desk.run(firstRun);
    await desk.sign('2026-12-03-dishub-1');
    await desk.deliver('2026-12-03-dishub-1');
    await desk.deliver('2026-12-03-dishub-1');
    await desk.acknowledge('2026-12-03-dishub-1', 'dishub');
    const timeline = await desk.letters.timeline('2026-12-03-dishub-1');
    expect(findBrokenLinks(timeline)).toEqual([]);
    expect(timeline).toHaveLength(3);
    await desk.reach(number, secondReached);
    await desk.run(secondRun);
    const letters = await desk.all();
    expect(letters.map(({ id }) => id)).toEqual([
      '2026-12-10-dishub-2',
      '2026-12-10-dishub-1',
      '2026-12-03-dishub-1',
    ]);
    const ofDishub = await desk.letters.page('dishub', 2);
    expect(ofDishub.letters).toHaveLength(2);
    const rest = await desk.letters.page('dishub', 2, ofDishub.next);
    expect(rest.letters.map(({ id }) => id)).toEqual(['2026-12-03-dishub-1']);
    expect((await desk.letters.page('dlh', 2)).letters).toEqual([]);
  });

  it('a withdrawn draft keeps its reason as a text, and its cases are not drafted again the next day', async () => {
    const desk = await aLetterDeskIn();
    await desk.reprimanded();
    await desk.run(firstRun);
    await desk.takeOn('2026-12-03-dishub-1', 'withdraw', { reason: 'Sudah disanggupi.' });
    const letter = await desk.load('2026-12-03-dishub-1');
    if (letter.state !== 'withdrawn') throw new Error(letter.state);
    const { reason } = letter.withdrawn;
    expect(await desk.letters.texts(letter.id, [reason!.id])).toEqual(
      new Map([[reason!.id, 'Sudah disanggupi.']]),
    );
    await desk.run(wib('2026-12-04', '07:40'));
    expect(await desk.lettersOf('draft')).toEqual([]);
  });
});
