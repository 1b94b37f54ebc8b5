import { describe, expect, it } from 'vitest';
import { type DeskFilter, listDesk } from '#casework/views/list-desk.ts';
import { coordinator, headOf, liaisonOf, supervisor } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { deskFixture } from '../../support/desk/desk-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const later = '2026-12-02T03:00:00.000Z';

async function listed(fixture: ReturnType<typeof deskFixture>, actor = coordinator, filter: DeskFilter = {}) {
  const rows: { number: string; title: string; kind: string }[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listDesk(fixture.inbox, tenant, actor, { filter, cursor, language: 'id', now: later });
    rows.push(...page.rows);
    cursor = page.next;
    pages++;
  } while (cursor);
  return { rows, numbers: rows.map(({ number }) => number), pages };
}

describe('the list of work', () => {
  it('puts a head’s own drafts before the agency’s queue, and that in the head’s order', async () => {
    const fixture = deskFixture(tenant);
    const [first, second, drafted] = [
      await fixture.dispatched({ lead: 'dinkes' }),
      await fixture.dispatched({ lead: 'dinkes', urgency: 'high' }),
      await fixture.dispatched({ lead: 'dinkes' }),
    ];
    const answer = { kind: 'done', public: 'Selesai.' };
    await fixture.take(drafted!, 'answer', answer, liaisonOf('dinkes'));
    await fixture.take(first!, 'rank', { rank: 1 }, headOf('dinkes'));
    const { rows } = await listed(fixture, headOf('dinkes'));
    expect(rows.map(({ number, kind }) => [number, kind])).toEqual([
      [drafted, 'approve-answer'],
      [first, 'lead'],
      [second, 'lead'],
      [drafted, 'lead'],
    ]);
  });

  it('continues where the page ended, without losing or repeating a row', async () => {
    const fixture = deskFixture(tenant);
    const made: string[] = [];
    for (let n = 0; n < 90; n++) made.push(await fixture.submitted({ text: `Laporan ${n}` }));
    const { numbers, pages } = await listed(fixture);
    expect(pages).toBe(3);
    expect(numbers.toSorted()).toEqual(made.toSorted());
    const filtered = await listed(fixture, coordinator, { category: 'jembatan' });
    expect(filtered.numbers).toEqual([]);
  });

  it('filters by task, lateness, category, district and urgency', async () => {
    const fixture = deskFixture(tenant);
    const road = await fixture.submitted({}, { now: '2026-11-20T03:00:00.000Z' });
    const { id: elsewhere, villages } = tenant.districts.find(({ id }) => id !== 'bayat')!;
    const place = { district: elsewhere, village: villages[0]!.id };
    const bridge = await fixture.submitted({ category: 'jembatan', place }, { now: later });
    const numbers = async (filter: DeskFilter) => (await listed(fixture, coordinator, filter)).numbers;
    expect(await numbers({ kind: 'verify' })).toHaveLength(2);
    expect(await numbers({ kind: 'lead' })).toEqual([]);
    expect(await numbers({ overdue: true })).toEqual([road]);
    expect(await numbers({ category: 'jembatan' })).toEqual([bridge]);
    expect(await numbers({ district: elsewhere })).toEqual([bridge]);
    expect(await numbers({ district: 'bayat', urgency: 'high' })).toEqual([]);
    expect(await numbers({ urgency: 'high' })).toEqual([bridge]);
  });

  it('asks for at most forty rows at once, and for at most 160 rows of a filtered page', async () => {
    const fixture = deskFixture(tenant);
    for (let n = 0; n < 200; n++) await fixture.submitted({ text: `Laporan ${n}` });
    const asked: number[] = [];
    const inbox = {
      ...fixture.inbox,
      page: (...[owner, most, after]: Parameters<typeof fixture.inbox.page>) => {
        asked.push(most);
        return fixture.inbox.page(owner, most, after);
      },
    };
    const query = { language: 'id', now: tuesday } as const;
    await listDesk(inbox, tenant, coordinator, { ...query, filter: {} });
    expect(asked.reduce((sum, most) => sum + most)).toBe(40);
    asked.length = 0;
    const page = await listDesk(inbox, tenant, coordinator, { ...query, filter: { category: 'jembatan' } });
    expect(asked).toEqual([40, 40, 40, 40]);
    expect(page).toMatchObject({ rows: [], next: expect.any(String) });
  });

  it('is empty for who owns no work, and refuses a cursor that is not ours', async () => {
    const fixture = deskFixture(tenant);
    await fixture.submitted();
    expect((await listed(fixture, supervisor)).numbers).toEqual([]);
    const forged = Buffer.from(JSON.stringify({ owner: 7 })).toString('base64url');
    for (const cursor of [forged, 'x', '{}']) {
      const query = { filter: {}, cursor, language: 'id', now: tuesday } as const;
      await expect(listDesk(fixture.inbox, tenant, coordinator, query)).rejects.toThrow();
    }
  });
});
