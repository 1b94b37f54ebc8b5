import { describe, expect, it } from 'vitest';
import { listLetters, openLetter } from '#casework/letters/show-letters.ts';
import { failureFrom } from '../../support/casework/casework-fixture.ts';
import { firstRun, lettersFixture } from '../../support/casework/letters-fixture.ts';
import {
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  operator,
  supervisor,
} from '../../support/complaints/actors.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

/** One signed letter to dishub, a draft to dlh. */
async function twoLetters() {
  const desk = lettersFixture(tenant);
  await desk.reprimanded();
  await desk.reprimanded({ lead: 'dlh', secret: true });
  await desk.run(firstRun);
  await desk.sign('2026-12-03-dishub-1');
  return desk;
}

const seenBy = async (desk: Awaited<ReturnType<typeof twoLetters>>, actor: typeof coordinator) =>
  (await listLetters(desk.letters, tenant, actor, { language: 'id' })).items.map(({ letter }) => letter);

describe('the list of letters', () => {
  it.each([supervisor, coordinator, inspector])('the $role sees all letters', async (actor) => {
    expect(await seenBy(await twoLetters(), actor)).toEqual(['2026-12-03-dlh-1', '2026-12-03-dishub-1']);
  });

  it('a head of agency sees only letters to that agency, and only once they are signed', async () => {
    const desk = await twoLetters();
    expect(await seenBy(desk, headOf('dishub'))).toEqual(['2026-12-03-dishub-1']);
    expect(await seenBy(desk, headOf('dlh'))).toEqual([]);
  });

  it.each([liaisonOf('dishub'), operator])('the $role can neither list nor open letters', async (actor) => {
    const desk = await twoLetters();
    expect(await failureFrom(listLetters(desk.letters, tenant, actor, { language: 'id' }))).toMatchObject({
      failure: 'not-yours',
    });
    const opening = openLetter(desk, tenant, actor, { id: '2026-12-03-dishub-1', language: 'id' });
    expect(await failureFrom(opening)).toEqual({ failure: 'not-found' });
  });

  it('the supervisor can list letters by state and page by page', async () => {
    const desk = await twoLetters();
    const drafts = await listLetters(desk.letters, tenant, supervisor, { state: 'draft', language: 'en' });
    expect(drafts.items).toMatchObject([
      { letter: '2026-12-03-dlh-1', stateText: 'Draft, waits to be signed' },
    ]);
    const rest = await listLetters(desk.letters, tenant, supervisor, {
      cursor: '2026-12-03-dlh-1',
      language: 'id',
    });
    expect(rest.items.map(({ letter }) => letter)).toEqual(['2026-12-03-dishub-1']);
  });

  it('the supervisor sees no title of a secret case in a letter, while a head sees the title of an ordinary one', async () => {
    const desk = await twoLetters();
    const opened = await openLetter(desk, tenant, supervisor, { id: '2026-12-03-dlh-1', language: 'id' });
    expect(opened.cases).toHaveLength(1);
    expect(opened.cases[0]).not.toHaveProperty('title');
    expect(opened.possible).toEqual(['sign', 'withdraw']);
    const other = await openLetter(desk, tenant, headOf('dishub'), {
      id: '2026-12-03-dishub-1',
      language: 'id',
    });
    expect(other.cases[0]).toHaveProperty('title', 'Jalan berlubang');
    expect(other.possible).toEqual(['acknowledge']);
  });

  it('the coordinator sees why a letter was withdrawn', async () => {
    const desk = await twoLetters();
    await desk.takeOn('2026-12-03-dlh-1', 'withdraw', { reason: 'Sudah disanggupi.' });
    const opened = await openLetter(desk, tenant, coordinator, { id: '2026-12-03-dlh-1', language: 'id' });
    expect(opened.withdrawn).toEqual({ why: 'by-hand', reason: 'Sudah disanggupi.' });
  });
});
