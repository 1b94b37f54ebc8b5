import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IdempotencyRecord } from '#casework/records/complaint-store.ts';
import { findBrokenLinks } from '#casework/records/hash-chain.ts';
import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Answered, Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { complainant, coordinator, headOf, liaisonOf, unitLiaisonOf } from '../complaints/actors.ts';
import { answerInput, dispatchInput, givenTo, hurried, tuesday } from '../complaints/cases.ts';
import { dueOf, type StoresOf, savingOf, storeTenantOn } from './case-stores.ts';

const hoursLater = (hours: number, ms = 0) =>
  new Date(Date.parse(tuesday) + hours * 3_600_000 + ms).toISOString();

/** The store may contain complaints of other tenants. */
export function complaintStoreSuite(make: () => Promise<StoresOf> | StoresOf): void {
  let on: Awaited<ReturnType<typeof storeTenantOn>>;
  beforeEach(async () => {
    on = await storeTenantOn(await make());
  });
  const load = async (number: string) => (await on.complaints.load(number))!;
  const stale = (number: string) =>
    savingOf(on.complaints, on.tenant, (commands) => commands.dispatch(number, { lead: 'dlh' }));

  describe('a store of complaints', () => {
    it('the store returns a case as it was written at each stage', async () => {
      const number = await on.submitted({ place: { lat: -7.7056123456789, lon: 110.6, address: 'Pasar' } });
      const steps = [
        () => on.dispatch(number, { support: ['dlh'] }),
        () => on.accept(number),
        () => on.answer(number, { private: 'Catatan', ...hurried }),
        () => on.rate(number),
      ];
      for (const step of steps) {
        const { file } = await step();
        expect(await load(number)).toEqual(file);
      }
    });

    it('the store returns a case as it was written after every kind of step, with an unbroken chain', async () => {
      const lead = liaisonOf('dishub');
      const number = await on.submitted();
      const turns: [StepName, object, Actor][] = [
        ['ask-completion', givenTo.askCompletion(), coordinator],
        ['complete', { text: 'Ini fotonya.' }, complainant],
        ['dispatch', dispatchInput(), coordinator],
        ['return', givenTo.giveBack(), lead],
        ['dispatch', dispatchInput({ reason: 'Tetap wewenangnya.' }), coordinator],
        ['correct', givenTo.correct({ urgency: 'high' }), coordinator],
        ['interim-reply', { public: 'Sedang dikerjakan.' }, lead],
        ['accept', {}, lead],
        ['postpone', givenTo.postpone(), lead],
        ['resume', {}, lead],
        ['answer', answerInput(), lead],
        ['reply', { text: 'Belum.' }, complainant],
        ['reopen', { reason: 'Belum.' }, complainant],
        ['answer', answerInput(), lead],
        ['rate', { stars: 1 }, complainant],
        ['review', { decision: 'reopen', reason: 'Benar.' }, coordinator],
        ['remark', { text: 'Catatan.' }, coordinator],
        ['forward', givenTo.forward({ externalNumber: 'LP/B/214' }), coordinator],
        ['record-outside', answerInput(), coordinator],
        ['reopen', { reason: 'Belum.' }, complainant],
        ['withdraw', {}, complainant],
      ];
      for (const [step, input, actor] of turns) {
        const { file } = await on.take(number, step, input, actor);
        expect(await load(number)).toEqual(file);
      }
      const entries = await on.complaints.timeline(number);
      expect(entries).toHaveLength(turns.length + 2);
      expect(findBrokenLinks(entries)).toEqual([]);
    });

    it('the stored timeline folds to the stored state, and its chain is unbroken', async () => {
      const number = await on.dispatched({ support: ['dlh', 'disdik'] });
      await on.answer(number, hurried);
      const entries = await on.complaints.timeline(number);
      expect(findBrokenLinks(entries)).toEqual([]);
      const folded = entries.reduce<Complaint | undefined>(
        (complaint, { prev: _, hash, ...event }) => applyEvent(complaint, event as never, hash),
        undefined,
      );
      expect(folded).toEqual((await load(number)).complaint);
    });

    it('the store returns a case as it was written after every step inside an agency', async () => {
      const [lead, head] = [liaisonOf('dishub'), headOf('dishub')];
      const number = await on.dispatched({ support: ['dlh'] });
      const plan = answerInput({ kind: 'planned', plannedFor: '2026-12-18' });
      const turns: [StepName, object, Actor][] = [
        ['pass-down', givenTo.passDown(), lead],
        ['rank', { rank: 3 }, head],
        ['rank', { rank: 1, assignment: 'sub-unit-4' }, head],
        ['contribute', { text: 'Sudah diukur.' }, unitLiaisonOf('dishub', 'uptd-terminal')],
        ['contribute', { text: 'Setuju.' }, liaisonOf('dlh')],
        ['rank', { rank: null }, head],
        ['answer', plan, lead],
        ['rate', { stars: 1 }, complainant],
        ['review', { decision: 'confirm', reason: 'Jelas.' }, coordinator],
        ['answer', answerInput(), lead],
        ['rate', { stars: 5 }, complainant],
      ];
      for (const [step, input, actor] of turns) {
        const { file } = await on.take(number, step, input, actor);
        expect(await load(number)).toEqual(file);
      }
      expect((await load(number)).complaint.stage).toBe('closed');
    });

    it('the store returns a case with a draft as it was written at each step, and the text that the head approved', async () => {
      const [dinkes, head] = [liaisonOf('dinkes'), headOf('dinkes')];
      const number = await on.dispatched({ lead: 'dinkes' });
      for (const [step, input, actor] of [
        ['answer', answerInput({ private: 'Catatan.' }), dinkes],
        ['return-draft', { reason: 'Tulis ulang.' }, head],
        ['answer', answerInput({ public: 'Loket kedua dibuka.' }), dinkes],
        ['approve', {}, head],
      ] as [StepName, object, Actor][]) {
        const { file } = await on.take(number, step, input, actor);
        expect(await load(number)).toEqual(file);
      }
      const { complaint } = await load(number);
      const { answer } = complaint as Answered;
      const words = await on.complaints.texts(number, [answer.public.id]);
      expect([...words.values()]).toEqual(['Loket kedua dibuka.']);
    });

    it('the store returns the entries after a sequence number in order', async () => {
      const number = await on.dispatched();
      await on.answer(number);
      const entriesAfter = async (sequence?: number) =>
        (await on.complaints.timeline(number, sequence)).map((entry) => entry.sequence);
      expect(await entriesAfter()).toEqual([1, 2, 3, 4]);
      expect(await entriesAfter(2)).toEqual([3, 4]);
      expect(await entriesAfter(4)).toEqual([]);
    });

    it('the store returns texts by case and id, and leaves out those that do not exist', async () => {
      const [one, other] = [await on.submitted({ text: 'Satu' }), await on.submitted({ text: 'Dua' })];
      const { complaint } = await load(one);
      const many = Array.from({ length: 150 }, (_, n) => `missing-${n}`);
      const texts = await on.complaints.texts(one, [complaint.text.id, complaint.text.id, ...many]);
      expect([...texts]).toEqual([[complaint.text.id, 'Satu']]);
      expect([...(await on.complaints.texts(other, [complaint.text.id])).values()]).toEqual(['Dua']);
      expect(await on.complaints.texts(one, [])).toEqual(new Map());
    });

    it('the store keeps the reporter apart from the case and its timeline', async () => {
      const number = await on.submitted({ name: 'Warga', contact: { phone: '0812 3456 7890' } });
      expect(await on.complaints.reporter(number)).toEqual({
        name: 'Warga',
        phone: '0812 3456 7890',
        language: 'id',
      });
      expect(JSON.stringify([await load(number), await on.complaints.timeline(number)])).not.toMatch(
        /Warga|0812|berlubang/,
      );
    });

    it('the store of another tenant returns nothing of a complaint', async () => {
      const key = randomUUID();
      const number = await on.submitted({}, { key });
      const { complaint } = await load(number);
      expect(await on.neighbour.complaints.load(number)).toBeUndefined();
      expect(await on.neighbour.complaints.timeline(number)).toEqual([]);
      expect(await on.neighbour.complaints.texts(number, [complaint.text.id])).toEqual(new Map());
      expect(await on.neighbour.complaints.reporter(number)).toBeUndefined();
    });

    it('the store of one tenant refuses to write a complaint of another', async () => {
      const number = await on.submitted();
      const file = await load(number);
      const saving = await stale(number);
      const { complaints } = on.neighbour;
      await expect(complaints.save(saving)).rejects.toThrow(/was handed something of/);
      await expect(complaints.save({ ...saving, linkedWrites: [saving] })).rejects.toThrow(
        /was handed something of/,
      );
      await expect(complaints.reschedule(file, 'verify-1', undefined)).rejects.toThrow(
        /was handed something/,
      );
      expect(await load(number)).toEqual(file);
      expect(await on.complaints.timeline(number)).toHaveLength(1);
    });

    it('the store of another tenant cannot delete attachments or read idempotency records of a complaint', async () => {
      const saving = await savingOf(on.complaints, on.tenant, ({ submit }) => submit());
      await on.complaints.save(saving);
      const { number } = saving.after.complaint;
      const { complaints, attachments } = on.neighbour;
      await attachments.forgetAll(number);
      expect(await complaints.attachments(number)).toEqual([]);
      expect(await complaints.idempotencyRecord(saving.idempotency!.keyHash)).toBeUndefined();
      expect(await on.complaints.idempotencyRecord(saving.idempotency!.keyHash)).toEqual(saving.idempotency);
    });

    it('the store writes everything of a command or nothing', async () => {
      const number = await on.submitted();
      const late = await stale(number);
      await on.dispatch(number);
      const { complaint } = await load(number);
      const idempotency: IdempotencyRecord = {
        keyHash: randomUUID(),
        bodyHash: 'b',
        number,
        at: tuesday,
        answer: {},
      };
      expect(await on.complaints.save({ ...late, idempotency })).toEqual({
        saved: false,
        reason: 'changed',
      });
      expect((await load(number)).complaint).toEqual(complaint);
      expect(await on.complaints.timeline(number)).toHaveLength(2);
      expect(await on.complaints.idempotencyRecord(idempotency.keyHash)).toBeUndefined();
    });

    it('one of three commands on the same version wins, and the others are told that the case changed', async () => {
      const number = await on.submitted();
      const savings = [await stale(number), await stale(number), await stale(number)];
      const results = await Promise.all(savings.map((saving) => on.complaints.save(saving)));
      expect(results.filter(({ saved }) => saved)).toHaveLength(1);
      expect(results.filter((one) => !one.saved && one.reason === 'changed')).toHaveLength(2);
      expect(await on.complaints.timeline(number)).toHaveLength(2);
    });

    it('the store writes a merge to both cases or to neither', async () => {
      const [into, other, duplicate] = [await on.submitted(), await on.submitted(), await on.submitted()];
      const merging = (target: string) =>
        savingOf(on.complaints, on.tenant, ({ take }) =>
          take(duplicate, 'merge', { into: target }, coordinator),
        );
      const late = await merging(into);
      await on.dispatch(into);
      expect(await on.complaints.save(late)).toEqual({ saved: false, reason: 'changed' });
      expect((await load(duplicate)).complaint.stage).toBe('received');
      const [one, two] = [await merging(into), await merging(other)];
      expect(await on.complaints.save(one)).toEqual({ saved: true });
      expect(await on.complaints.save(two)).toEqual({ saved: false, reason: 'changed' });
      expect((await load(into)).complaint).toMatchObject({ stage: 'dispatched', merged: [duplicate] });
      expect((await load(other)).complaint).not.toHaveProperty('merged');
      for (const saved of [one, ...one.linkedWrites!])
        expect(await load(saved.after.complaint.number)).toEqual({
          ...saved.after,
          dueTimes: saved.dueTimes,
        });
    });

    it('the store writes nothing if another case that must stand as it was read has changed', async () => {
      const [number, other] = [await on.submitted(), await on.submitted()];
      const [late, read] = [await stale(number), await load(other)];
      await on.dispatch(other);
      expect(await on.complaints.save({ ...late, unchanged: [read] })).toEqual({
        saved: false,
        reason: 'changed',
      });
      expect(await on.complaints.timeline(number)).toHaveLength(1);
      const now = await load(other);
      expect(await on.complaints.save({ ...late, unchanged: [now] })).toEqual({ saved: true });
      expect(await load(other)).toEqual(now);
    });

    it('the store restores each assignment and its next check when cases are separated', async () => {
      const [into, duplicate] = [await on.submitted(), await on.dispatched({ support: ['dlh'] })];
      const stood = await load(duplicate);
      const checks = Object.fromEntries(await dueOf(on.due, on.tenant.id));
      await on.take(duplicate, 'merge', { into }, coordinator);
      expect(Object.keys(Object.fromEntries(await dueOf(on.due, on.tenant.id)))).toEqual(['verify-1']);
      const { file } = await on.take(duplicate, 'unmerge', { reason: 'Lain.' }, coordinator);
      expect(await load(duplicate)).toEqual(file);
      expect(file.complaint.assignments).toEqual(stood.complaint.assignments);
      expect(Object.fromEntries(await dueOf(on.due, on.tenant.id))).toEqual(checks);
    });

    it('the store gives a number of SP4N-LAPOR! to one complaint only, and frees it when it is corrected', async () => {
      const [one, other] = [await on.submitted(), await on.submitted()];
      const record = (number: string, lapor: string) =>
        savingOf(on.complaints, on.tenant, ({ take }) =>
          take(number, 'record-lapor', givenTo.recordLapor({ number: lapor }), coordinator),
        );
      const save = async (number: string, lapor: string) => on.complaints.save(await record(number, lapor));
      expect(await save(one, '1001')).toEqual({ saved: true });
      expect(await save(other, '1001')).toEqual({ saved: false, reason: 'lapor-taken', holder: one });
      expect((await load(other)).complaint.lapor).toBeUndefined();
      expect(await on.complaints.timeline(other)).toHaveLength(1);
      expect(await save(one, '1002')).toEqual({ saved: true });
      expect(await save(other, '1001')).toEqual({ saved: true });
      expect(await save(one, '1001')).toEqual({ saved: false, reason: 'lapor-taken', holder: other });
      expect((await load(one)).complaint.lapor).toMatchObject({ number: '1002' });
    });

    it('a command that lost a race as well as its number of SP4N-LAPOR! is decided again', async () => {
      const [one, other] = [await on.submitted(), await on.submitted()];
      const record = (number: string) =>
        savingOf(on.complaints, on.tenant, ({ take }) =>
          take(number, 'record-lapor', givenTo.recordLapor({ number: '1003' }), coordinator),
        );
      const [mine, stale] = [await record(one), await record(other)];
      expect(await on.complaints.save(mine)).toEqual({ saved: true });
      await on.take(other, 'remark', { text: 'Ditelepon.' }, coordinator);
      expect(await on.complaints.save(stale)).toEqual({ saved: false, reason: 'changed' });
    });

    it('only one of three complaints that claim a number of SP4N-LAPOR! at once gets it', async () => {
      const numbers = [await on.submitted(), await on.submitted(), await on.submitted()];
      const savings = await Promise.all(
        numbers.map((number) =>
          savingOf(on.complaints, on.tenant, ({ take }) =>
            take(number, 'record-lapor', givenTo.recordLapor(), coordinator),
          ),
        ),
      );
      const results = await Promise.all(savings.map((saving) => on.complaints.save(saving)));
      expect(results.filter(({ saved }) => saved)).toHaveLength(1);
    });

    it('the store gives a tracking number to one complaint only', async () => {
      const saving = await savingOf(on.complaints, on.tenant, ({ submit }) => submit());
      expect(await on.complaints.save(saving)).toEqual({ saved: true });
      const other = { ...saving, idempotency: { ...saving.idempotency!, keyHash: randomUUID() } };
      expect(await on.complaints.save(other)).toEqual({ saved: false, reason: 'changed' });
    });
  });

  describe('the idempotency record of a command', () => {
    const again = async (key: string, now: string) => {
      const saving = await savingOf(on.complaints, on.tenant, ({ submit }) => submit({}, { key, now }));
      return on.complaints.save(saving);
    };

    it('a repeated command gets its stored answer for exactly a day', async () => {
      const key = randomUUID();
      const first = await savingOf(on.complaints, on.tenant, ({ submit }) => submit({}, { key }));
      await on.complaints.save(first);
      for (const now of [tuesday, hoursLater(24)]) {
        const result = await again(key, now);
        expect(result).toEqual({ saved: false, reason: 'repeated', idempotency: first.idempotency });
        expect(JSON.stringify('idempotency' in result && result.idempotency.answer)).toBe(
          JSON.stringify(first.idempotency!.answer),
        );
      }
      expect(await on.complaints.idempotencyRecord(first.idempotency!.keyHash)).toEqual(first.idempotency);
      expect(await again(key, hoursLater(24, 1))).toEqual({ saved: true });
      expect(await again(key, hoursLater(24, 1))).toMatchObject({ reason: 'repeated' });
    });
  });

  describe('the next check of an assignment', () => {
    const due = async () => Object.fromEntries(await dueOf(on.due, on.tenant.id));
    const later = '2027-01-04T00:30:00.000Z';

    it('each open assignment has a next check, and a closed one has none', async () => {
      const number = await on.submitted();
      expect(Object.keys(await due())).toEqual(['verify-1']);
      await on.dispatch(number, { support: ['dlh'] });
      expect(Object.keys(await due()).sort()).toEqual(['lead-2', 'support-3']);
      await on.answer(number, hurried);
      expect(Object.keys(await due())).toEqual(['reply-4']);
      await on.rate(number);
      expect(await due()).toEqual({});
    });

    it('the next check of a paused assignment is absent or moved, and comes back with the assignment', async () => {
      const lead = liaisonOf('dishub');
      const number = await on.dispatched({ support: ['dlh'] });
      const before = await due();
      await on.take(number, 'ask-completion', givenTo.askCompletion(), lead);
      expect(Object.keys(await due())).toEqual(['complete-4']);
      await on.take(number, 'complete', { text: 'Di depan pasar.' }, complainant);
      expect(await due()).toEqual(before);
      await on.accept(number);
      await on.take(number, 'postpone', givenTo.postpone(), lead);
      expect(await due()).toEqual({ 'lead-2': '2026-12-07T00:30:00.000Z' });
      await on.take(number, 'archive', givenTo.archive(), coordinator);
      expect(await due()).toEqual({});
    });

    it('the next check of an assignment can be moved, removed and set again without changing the case', async () => {
      const number = await on.submitted();
      const file = await load(number);
      for (const check of [later, undefined, later]) {
        await on.complaints.reschedule(file, 'verify-1', check);
        expect(await due()).toEqual(check ? { 'verify-1': check } : {});
        expect(Object.fromEntries((await load(number)).dueTimes!)).toEqual(await due());
      }
      expect((await load(number)).complaint).toEqual(file.complaint);
    });

    it.each([later, undefined])(
      'a next check is not moved if the case has changed since it was read (%s)',
      async (check) => {
        const number = await on.dispatched();
        const file = await load(number);
        await on.accept(number);
        const kept = await due();
        await on.complaints.reschedule(file, 'lead-2', check);
        expect(await due()).toEqual(kept);
        expect(Object.keys(kept)).toEqual(['lead-2']);
      },
    );

    it('a closed assignment gets no next check again', async () => {
      const number = await on.dispatched();
      await on.complaints.reschedule(await load(number), 'verify-1', undefined);
      expect(Object.keys(await due())).toEqual(['lead-2']);
    });
  });

  it('the largest two cases can be merged in one transaction each way', async () => {
    const support = on.tenant.agencies
      .map(({ id }) => id)
      .filter((id) => id !== 'dishub')
      .slice(0, 18);
    const [into, duplicate] = [await on.dispatched({ support }), await on.dispatched({ support })];
    const now = '2027-03-01T03:00:00.000Z';
    const key = randomUUID();
    const merged = await on.take(duplicate, 'merge', { into, reason: 'Sama.' }, coordinator, { now, key });
    expect(merged.entries.length).toBeGreaterThan(10);
    expect((await load(into)).complaint.merged).toEqual([duplicate]);
    await on.take(duplicate, 'unmerge', { reason: 'Lain.' }, coordinator, { now, key });
    expect((await load(duplicate)).complaint.assignments).toHaveLength(19);
  });

  it('the store writes the largest command: archiving a case with a lead, sixteen supports and a completion', async () => {
    const support = on.tenant.agencies
      .map(({ id }) => id)
      .filter((id) => id !== 'dishub')
      .slice(0, 16);
    const number = await on.dispatched(dispatchInput({ support }));
    await on.take(number, 'ask-completion', givenTo.askCompletion(), liaisonOf('dishub'));
    expect((await load(number)).complaint.assignments).toHaveLength(18);
    await on.take(number, 'archive', givenTo.archive(), coordinator);
    expect((await load(number)).complaint.assignments).toEqual([]);
  });
}
