import { describe, expect, it } from 'vitest';
import { endRun } from '#casework/letters/draft-letters.ts';
import { listLetters } from '#casework/letters/show-letters.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { failureFrom } from '../../support/casework/casework-fixture.ts';
import { firstReached, firstRun, lettersFixture, lettersOn } from '../../support/casework/letters-fixture.ts';
import { supervisor } from '../../support/complaints/actors.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const { letters: _, ...without }: TenantConfig = tenant;
const dishub1 = '2026-12-03-dishub-1';

/** The configuration had letters when the cases reached a reprimand, and has none now. */
async function noLongerIn(desk: ReturnType<typeof lettersFixture>) {
  return { before: desk, now: { ...lettersOn(desk.complaints, desk.letters, without), runs: desk.runs } };
}

describe('a tenant whose stored configuration knows no letters', () => {
  it('without letters no reprimand is stored and no run falls due, while complaints escalate as usual', async () => {
    const desk = lettersFixture(without);
    const number = await desk.dispatched();
    const reached = await desk.reach(number, firstReached);
    expect(reached.map(({ data }) => data.form)).toContain('reprimand-1');
    expect(await desk.letters.pending()).toEqual([]);
    expect(desk.runs()).toEqual([]);
  });

  it('without letters a run that was due ends, with its pending reprimands, and no one is notified', async () => {
    const { before, now } = await noLongerIn(lettersFixture(tenant));
    await before.reprimanded();
    expect(now.runs()).toEqual([firstRun]);
    for (let again = 0; again < 2; again++) await now.run(firstRun);
    expect(now.runs()).toEqual([]);
    expect(await now.letters.pending()).toEqual([]);
    expect(await now.all()).toEqual([]);
    expect(now.sent).toEqual([]);
  });

  it('without letters an earlier draft can be withdrawn, but not signed', async () => {
    const { before, now } = await noLongerIn(lettersFixture(tenant));
    await before.reprimanded();
    await before.run(firstRun);
    const refused = { failure: 'refused', rule: 'no-letters', possible: ['withdraw'] };
    expect(await failureFrom(now.sign(dishub1))).toEqual(refused);
    expect(await failureFrom(now.takeOn(dishub1, 'add-file', { sha256: 'a', bytes: 1 }))).toEqual(refused);
    await now.takeOn(dishub1, 'withdraw', { reason: 'Belum diatur.' });
    expect(await now.lettersOf('withdrawn')).toEqual([dishub1]);
  });

  it('without letters the list says so, in the language of the reader', async () => {
    const { letters } = lettersFixture(without);
    const listed = (of: TenantConfig, language: 'id' | 'en') =>
      listLetters(letters, of, supervisor, { language });
    expect((await listed(without, 'id')).note).toContain('belum mengatur surat teguran');
    expect((await listed(without, 'en')).note).toContain('not set up letters of reprimand');
    expect(await listed(tenant, 'id')).toEqual({ items: [] });
  });

  it('letters are drafted from the next complaint on once they are configured', async () => {
    const desk = lettersFixture(without);
    await desk.reprimanded();
    await endRun(desk, without, firstRun, firstRun);
    const later = { ...lettersOn(desk.complaints, desk.letters, tenant), runs: desk.runs };
    const number = await later.reprimanded();
    expect(later.runs()).toEqual([firstRun]);
    await later.run(firstRun);
    expect((await later.load(dishub1)).cases.map((one) => one.number)).toEqual([number]);
  });
});
