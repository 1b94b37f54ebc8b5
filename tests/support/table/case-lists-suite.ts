import { beforeEach, describe, expect, it } from 'vitest';
import type { Owner } from '#events/assignments.ts';
import { coordinator, headOf, liaisonOf } from '../complaints/actors.ts';
import { givenTo, tuesday } from '../complaints/cases.ts';
import { type CaseStores, dueOf, type StoresOf, storeTenantOn } from './case-stores.ts';

const minutesLater = (minutes: number) => new Date(Date.parse(tuesday) + minutes * 60_000).toISOString();

/** Inbox, due index, contacts and access records. */
export function caseListSuite(make: () => Promise<StoresOf> | StoresOf): void {
  let on: Awaited<ReturnType<typeof storeTenantOn>>;
  beforeEach(async () => {
    on = await storeTenantOn(await make());
  });

  describe('an inbox', () => {
    const all = async (owner: Owner, max: number) => {
      const numbers: string[] = [];
      let after: Record<string, string> | undefined;
      do {
        const page = await on.inbox.page(owner, max, after);
        expect(page.rows.length).toBeLessThanOrEqual(max);
        numbers.push(...page.rows.map(({ number }) => number));
        after = page.after;
      } while (after);
      return numbers;
    };

    it('an officer sees urgent cases first, then the nearest deadline, each once for every page size', async () => {
      const at = (minutes: number) => ({ now: minutesLater(minutes) });
      const later = await on.submitted({}, at(60 * 24 * 2));
      const sooner = await on.submitted({}, at(0));
      const high = await on.submitted({ category: 'jembatan' }, at(60 * 24 * 3));
      for (const max of [1, 2, 50]) expect(await all('coordinator', max)).toEqual([high, sooner, later]);
    });

    it('a row of an inbox has all that the list shows', async () => {
      const number = await on.dispatched({ title: 'Lubang' });
      const { rows } = await on.inbox.page('agency:dishub', 10);
      const { complaint } = (await on.complaints.load(number))!;
      expect(rows).toMatchObject([
        { number, title: 'Lubang', kind: 'lead', owner: 'agency:dishub', stage: 'dispatched' },
      ]);
      expect(rows[0]).toMatchObject({ urgency: 'normal', category: 'jalan-rusak', rank: 3000 });
      expect(rows[0]!.deadlines).toEqual(complaint.assignments[0]!.deadlines);
    });

    it('a finished assignment leaves the inbox, and complainants have none', async () => {
      const number = await on.dispatched();
      expect(await all('coordinator', 10)).toEqual([]);
      await on.answer(number);
      expect(await all('agency:dishub', 10)).toEqual([]);
      expect(await all('complainant', 10)).toEqual([]);
    });

    it('a case moves from inbox to inbox with its steps and leaves all when it is archived', async () => {
      const lead = liaisonOf('dishub');
      const number = await on.dispatched({ support: ['dlh'] });
      const owners = ['coordinator', 'agency:dishub', 'agency:dlh'] as const;
      const lists = async () => {
        const held: string[] = [];
        for (const owner of owners) if ((await all(owner, 10)).length > 0) held.push(owner);
        return held;
      };
      expect(await lists()).toEqual(['agency:dishub', 'agency:dlh']);
      await on.take(number, 'return', givenTo.giveBack(), lead);
      expect(await lists()).toEqual(['coordinator']);
      await on.dispatch(number, { reason: 'Tetap wewenangnya.' });
      expect(await lists()).toEqual(['agency:dishub']);
      await on.take(number, 'ask-completion', givenTo.askCompletion(), lead);
      expect(await lists()).toEqual(['agency:dishub']);
      await on.take(number, 'archive', givenTo.archive(), coordinator);
      expect(await lists()).toEqual([]);
    });

    it('an officer sees the cases that the head ranked after emergencies and before all others, and how many are ahead', async () => {
      const at = (minutes: number) => ({ now: minutesLater(minutes) });
      const numbers = [];
      for (const [i, urgency] of (['low', 'normal', 'high', 'emergency'] as const).entries()) {
        const number = await on.submitted({}, at(i));
        await on.dispatch(number, { urgency, support: ['dlh'] }, at(i));
        numbers.push(number);
      }
      const [low, normal, high, emergency] = numbers as [string, string, string, string];
      const head = headOf('dishub');
      expect(await all('agency:dishub', 10)).toEqual([emergency, high, normal, low]);
      await on.take(normal, 'rank', { rank: 2 }, head, at(5));
      await on.take(low, 'rank', { rank: 1 }, head, at(5));
      expect(await all('agency:dishub', 10)).toEqual([emergency, low, normal, high]);
      const place = async (number: string) => {
        const { complaint } = (await on.complaints.load(number))!;
        return on.queue.countAhead(complaint, complaint.assignments[0]!, 3);
      };
      expect(await Promise.all([emergency, low, normal, high].map(place))).toEqual([0, 1, 2, 3]);
      await on.take(low, 'rank', { rank: null }, head, at(6));
      expect(await all('agency:dishub', 10)).toEqual([emergency, normal, high, low]);
      expect(await all('agency:dlh', 10)).toEqual([emergency, high, normal, low]);
    });

    it('a cursor of another owner’s inbox shows only rows of the caller’s own inbox', async () => {
      for (let i = 0; i < 3; i++) await on.submitted();
      const mine = await on.dispatched();
      const { after } = await on.inbox.page('coordinator', 1);
      const forged = await on.inbox.page('agency:dishub', 10, after);
      expect(forged.rows.every(({ number }) => number === mine)).toBe(true);
      expect((await on.neighbour.inbox.page('coordinator', 10, after)).rows).toEqual([]);
    });

    it.each([[{}], [{ pk: 'x' }], [{ gsi1pk: 'T#other#coordinator' }]])(
      'an inbox refuses an invalid cursor: %o',
      async (after) => {
        await expect(on.inbox.page('coordinator', 10, after)).rejects.toMatchObject({
          reason: { failure: 'fields', fields: [{ field: 'cursor', code: 'bad-value' }] },
        });
      },
    );
  });

  describe('the due index', () => {
    it('the due index returns what is due between two instants, both included', async () => {
      await on.submitted();
      const [[, at]] = (await dueOf(on.due, on.tenant.id)) as [[string, string]];
      const between = async (from: string | undefined, to: string) =>
        (await dueOf(on.due, on.tenant.id, from, to)).length;
      const [before, behind] = [-1, 1].map((ms) => new Date(Date.parse(at) + ms).toISOString());
      expect(await between(undefined, before!)).toBe(0);
      expect(await between(undefined, at)).toBe(1);
      expect(await between(at, at)).toBe(1);
      expect(await between(behind, '9999')).toBe(0);
    });

    it('the due index returns the next instant at which something falls due', async () => {
      await on.submitted();
      const [[, at]] = (await dueOf(on.due, on.tenant.id)) as [[string, string]];
      const next = async (now: string) => {
        const shards = Array.from({ length: on.due.shards }, (_, shard) => on.due.nextAfter(shard, now));
        return (await Promise.all(shards)).filter((one) => one !== undefined).sort()[0];
      };
      expect(await next(new Date(Date.parse(at) - 1).toISOString())).toBe(at);
      expect(await next(at)).not.toBe(at);
    });

    it('the due index returns pages with the oldest first', async () => {
      for (let i = 0; i < 12; i++) await on.submitted({}, { now: minutesLater(-i * 1440) });
      for (let shard = 0; shard < on.due.shards; shard++) {
        const seen: string[] = [];
        for await (const page of on.due.due(shard, undefined, '9999')) seen.push(...page.map(({ at }) => at));
        expect(seen).toEqual([...seen].sort());
      }
      expect(await dueOf(on.due, on.tenant.id)).toHaveLength(12);
    });

    it('a worker can move a cursor only from the position that it read', async () => {
      const shard = on.due.shards - 1;
      const start = await on.due.cursor(shard);
      const first = { at: '2031-01-01T00:00:00.000Z', fullAt: '2031-01-01T00:00:00.000Z' };
      const second = { ...first, at: '2031-01-01T00:01:00.000Z' };
      expect(await on.due.move(shard, start, first)).toBe(true);
      expect(await on.due.cursor(shard)).toEqual(first);
      expect(await on.due.move(shard, start, second)).toBe(false);
      expect(await on.due.move(shard, undefined, second)).toBe(false);
      expect(await on.due.move(shard, first, second)).toBe(true);
      expect(await on.due.move(shard, first, first)).toBe(false);
      expect(await on.due.cursor(shard)).toEqual(second);
    });
  });

  describe('contacts', () => {
    it('triage finds the reports of one contact since an instant, newest first, of its own tenant only', async () => {
      const numbers: string[] = [];
      for (const minutes of [0, 10, 20]) {
        const number = await on.submitted({}, { now: minutesLater(minutes) });
        const { complaint } = (await on.complaints.load(number))!;
        await on.contacts.file(complaint, 'k1.hash');
        await on.contacts.file(complaint, 'k1.hash');
        numbers.unshift(number);
      }
      const since = (minutes: number, hash = 'k1.hash', { contacts }: Pick<CaseStores, 'contacts'> = on) =>
        contacts.since(hash, minutesLater(minutes));
      expect(await since(0)).toEqual(numbers);
      expect(await since(10)).toEqual(numbers.slice(0, 2));
      expect(await since(0, 'k1.other')).toEqual([]);
      expect(await since(0, 'k1.hash', on.neighbour)).toEqual([]);
      expect(await on.complaints.reporter(numbers[0]!)).toMatchObject({ language: 'id' });
    });

    it('a contact is not filed for a case that does not exist', async () => {
      const number = await on.submitted();
      const { complaint } = (await on.complaints.load(number))!;
      await on.contacts.file({ ...complaint, number: 'KLT-0000-0000' }, 'k1.hash');
      expect(await on.contacts.since('k1.hash', minutesLater(-1))).toEqual([]);
    });
  });

  it('the person behind a complaint is found by reference and kinds of contact, without any personal data', async () => {
    const contact = { email: 'sri@contoh.example', phone: '081234567890' };
    const known = await on.submitted({ name: 'Sri', contact });
    const { complaint } = (await on.complaints.load(known))!;
    await on.contacts.file(complaint, 'k1.hash');
    const hidden = await on.submitted({ contact: undefined, anonymous: true, class: 'oversight' });
    const found = await on.people.find([known, hidden, 'KLT-0000-0000']);
    const person = { reference: 'k1.hash', ways: ['email', 'phone'], named: true, erased: false };
    expect(found.get(known)).toMatchObject({ number: known, ...person });
    expect(found.get(hidden)).toMatchObject({ ways: [], named: false, complaint: { class: 'oversight' } });
    expect(found.size).toBe(2);
    expect(JSON.stringify([...found])).not.toMatch(/Sri|sri@|0812|berlubang/);
    expect(await on.neighbour.people.find([known])).toEqual(new Map());
  });

  it('an access record is stored both with the case and under the office and day', async () => {
    const record = {
      number: await on.submitted(),
      at: tuesday,
      day: '2026-11-24',
      office: 'dishub/liaison',
      why: 'read-case',
      fields: ['email'],
    } as const;
    await on.records.add(record);
    await on.records.add(record);
    const kept = await on.recordsOf(record);
    expect(kept.ofCase).toMatchObject([record, record]);
    expect(kept.ofOffice).toMatchObject([record, record]);
  });

  it('an auditor reads the access records of an office and day, or of a case, page by page and each once', async () => {
    const number = await on.submitted();
    const record = {
      day: '2026-11-24',
      office: 'dishub/liaison',
      why: 'read-case',
      fields: ['email'],
    } as const;
    const ats = [0, 1, 2, 3, 4].map(minutesLater);
    for (const at of ats) await on.records.add({ ...record, number, at });
    await on.records.add({ ...record, at: minutesLater(5), why: 'audit' });
    const all = async (read: (after?: string) => ReturnType<typeof on.records.ofCase>) => {
      const found: string[] = [];
      let next: string | undefined;
      do {
        const page = await read(next);
        found.push(...page.records.map(({ at }) => at));
        next = page.next;
      } while (next);
      return found;
    };
    expect(await all((after) => on.records.ofCase(number, after))).toEqual(ats);
    const byOffice = (day: string) => all((after) => on.records.byOffice('dishub/liaison', day, after));
    expect(await byOffice('2026-11-24')).toEqual([...ats, minutesLater(5)]);
    expect(await byOffice('2026-11-25')).toEqual([]);
  });
}
