import { describe, expect, it } from 'vitest';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import { erasedTexts } from '#complaints/model/erasable-text.ts';
import { roundPoint } from '#complaints/model/rounded-location.ts';
import { geohash } from '#table/engine/geohash.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { openWholeCase } from '../../support/casework/open-whole-case.ts';
import { complainant, coordinator, inspector, liaisonOf, operator } from '../../support/complaints/actors.ts';
import { dispatchInput, tuesday } from '../../support/complaints/cases.ts';
import { memoryStoresOf } from '../../support/memory/memory-lists.ts';
import fc from '../../support/seeds/fast-check.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const request = { basis: 'request', keepOfficeWords: false };

const closed = async (report: object = {}) => {
  const desk = caseworkFixture(tenant);
  const number = await desk.submitted(report);
  await desk.dispatch(number);
  await desk.answer(number);
  await desk.rate(number);
  const erase = (input: object = {}, actor = coordinator) =>
    desk.take(number, 'erase', { ...request, ...input }, actor);
  return { ...desk, number, erase };
};

describe('the erasure of a case', () => {
  it('a case can be erased only after it has ended, and the complainant is told to withdraw it first', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const refused = { failure: 'refused', rule: 'erased-after-the-end' };
    expect(await failureFrom(desk.take(number, 'erase', request, coordinator))).toMatchObject(refused);
    expect(await failureFrom(desk.take(number, 'ask-erasure', {}, complainant))).toMatchObject({
      ...refused,
      possible: expect.arrayContaining(['withdraw']),
    });
    await desk.take(number, 'withdraw', {}, complainant);
    const { file } = await desk.take(number, 'erase', request, coordinator);
    expect(file.complaint.erased).toMatchObject({ at: tuesday, basis: 'request' });
  });

  it('a complainant can request erasure once, and the request is removed when the case is erased', async () => {
    const { take, number, erase } = await closed();
    const { file } = await take(number, 'ask-erasure', {}, complainant);
    expect(file.complaint.erasureAsked).toEqual({ at: tuesday });
    expect(await failureFrom(take(number, 'ask-erasure', {}, complainant))).toMatchObject({
      rule: 'erasure-asked-already',
    });
    expect((await erase()).file.complaint.erasureAsked).toBeUndefined();
  });

  it('an erased case can be erased again only after an office has written new text, which is then erased too', async () => {
    const { take, number, erase, store } = await closed();
    await erase();
    const over = await failureFrom(erase());
    expect(over).toMatchObject({ rule: 'erased-already', possible: expect.not.arrayContaining(['erase']) });
    const { answer } = await take(number, 'remark', { text: 'Budi menelepon.' }, coordinator);
    expect(answer.possible).toContain('erase');
    await erase();
    const entries = await store.timeline(number);
    const remark = entries.findLast(({ type }) => type === 'remark-added.v1')!;
    expect(erasedTexts(entries)).toContain((remark.data as { text: { id: string } }).text.id);
    expect(await failureFrom(erase())).toMatchObject({ rule: 'erased-already' });
  });

  it('the inspectorate is not offered the erasure of a case without an oversight element', async () => {
    const { take, number } = await closed();
    const { answer } = await take(number, 'remark', { text: 'Dilihat.' }, inspector);
    expect(answer.possible).not.toContain('erase');
  });

  it('an erasure covers every text and the title, or leaves what offices wrote if the coordinator asks for that', async () => {
    const whole = await closed();
    expect((await whole.store.load(whole.number))!.title).toBe('Jalan berlubang');
    expect((await whole.erase()).file.title).toBeUndefined();
    const { entries } = await wordsOf(whole);
    const refs = JSON.stringify(entries)
      .match(/"\d{6}-\w+"/g)!
      .map((id) => JSON.parse(id));
    expect([...erasedTexts(entries)].toSorted()).toEqual([...new Set(refs)].toSorted());

    const kept = await closed();
    expect((await kept.erase({ keepOfficeWords: true })).file.title).toBe('Jalan berlubang');
    expect([...erasedTexts((await wordsOf(kept)).entries)]).toEqual(['000001-text']);
    // A second erasure may cover texts that were kept.
    expect((await kept.erase()).file.title).toBeUndefined();
    expect(await failureFrom(kept.erase())).toMatchObject({ rule: 'erased-already' });
  });

  it('only the coordinator can erase an ordinary case, and only the inspectorate one with an oversight element', async () => {
    const { erase } = await closed();
    const erased = { at: tuesday, basis: 'request' };
    expect(await failureFrom(erase({}, inspector))).toMatchObject({ rule: 'erasure-is-the-coordinators' });
    expect(await failureFrom(erase({}, liaisonOf('dishub')))).toMatchObject({ rule: 'not-your-role' });
    expect(await failureFrom(erase({}, operator))).toEqual({ failure: 'not-found' });
    // The operator's command acts for no office.
    expect((await erase({}, { role: 'operator', owners: [] })).file.complaint.erased).toMatchObject(erased);
    const desk = caseworkFixture(tenant);
    const overseen = await desk.submitted({ class: 'oversight' });
    await desk.dispatch(overseen, dispatchInput({ class: 'oversight', lead: 'inspektorat' }));
    await desk.take(overseen, 'answer', { kind: 'done', public: 'Ditindak.' }, inspector);
    await desk.rate(overseen);
    expect(await failureFrom(desk.take(overseen, 'erase', request, coordinator))).toEqual({
      failure: 'not-found',
    });
    expect((await desk.take(overseen, 'erase', request, inspector)).file.complaint.erased).toMatchObject(
      erased,
    );
  });

  it('an erased case accepts nothing but remarks', async () => {
    const { take, number, erase } = await closed();
    const { answer } = await erase();
    expect(answer.possible).toEqual(['remark']);
    expect(await failureFrom(take(number, 'ask-erasure', {}, complainant))).toMatchObject({
      rule: 'erased-already',
      possible: [],
    });
  });

  it('a rated case cannot be erased while an office still owes the report on its planned answer', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.answer(number, { kind: 'planned', plannedFor: '2027-02-01' });
    await desk.rate(number);
    const { assignments } = (await desk.store.load(number))!.complaint;
    expect(assignments.map(({ kind }) => kind)).toEqual(['report-planned']);
    expect(await failureFrom(desk.take(number, 'erase', request, coordinator))).toMatchObject({
      rule: 'erased-after-the-end',
    });
  });

  it('readers of an erased case still see its history, with a placeholder where each text was', async () => {
    const { number, erase, store, memory } = await closed({ place: { address: 'Jalan Pemuda 12' } });
    await erase();
    const kept = [...memory.cases.values()].find(({ file }) => file.complaint.number === number)!;
    kept.texts.clear();
    kept.reporter = undefined;
    const stores = memoryStoresOf(memory);
    const opened = await openWholeCase({ complaints: store, records: stores.records }, tenant, {
      ...{ number, actor: coordinator, now: tuesday },
      language: 'en',
    });
    expect(opened.report).toMatchObject({
      text: '(the words were erased)',
      address: '(the words were erased)',
    });
    expect(opened.answer!.public).toBe('(the words were erased)');
    expect(opened).not.toHaveProperty('title');
    const file = (await store.load(number))!;
    const followed = await trackComplaint(store, tenant, file, { language: 'id', now: tuesday });
    expect(followed.erasedAt).toBe('2026-11-24T10:00:00+07:00');
    expect(followed.timeline.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Jawaban: (isi telah dihapus)',
        'Isi laporan dan data pelapor dihapus (UU 27/2022).',
      ]),
    );
  });
});

async function wordsOf({ store, number }: Awaited<ReturnType<typeof closed>>) {
  return { entries: await store.timeline(number) };
}

describe('the place of a complaint', () => {
  it('the history of a complaint has only the rounded place, while the officer of the case sees the exact one', async () => {
    const { store, number, memory } = await closed({ place: { lat: -7.70561234, lon: 110.60634321 } });
    const [entry] = await store.timeline(number);
    expect(JSON.stringify([entry, await store.load(number)])).not.toMatch(/7\.7056123|110\.606343/);
    const opened = await openWholeCase(
      { complaints: store, records: memoryStoresOf(memory).records },
      tenant,
      {
        number,
        actor: coordinator,
        language: 'id',
        now: tuesday,
      },
    );
    expect(opened.report.place).toEqual({ lat: -7.70561234, lon: 110.60634321 });
  });

  it('rounding a point never moves it to another geohash cell', () => {
    const degrees = (max: number) =>
      fc.integer({ min: -max * 1e6, max: max * 1e6 }).map((micro) => micro / 1e6);
    fc.assert(
      fc.property(degrees(90), degrees(180), (lat, lon) => {
        const coarse = roundPoint({ lat, lon });
        expect(geohash(coarse.lat, coarse.lon, 6)).toBe(geohash(lat, lon, 6));
      }),
    );
  });

  it('two points of one cell of about 1.2 by 0.6 km are stored as one point', () => {
    const cell = fc.integer({ min: 0, max: 2 ** 15 - 1 });
    const within = fc.integer({ min: 1, max: 999 }).map((n) => n / 1000);
    const size = 360 / 2 ** 15;
    fc.assert(
      fc.property(cell, cell, fc.array(fc.tuple(within, within), { minLength: 2 }), (x, y, offsets) => {
        const points = offsets.map(([dx, dy]) =>
          roundPoint({ lat: ((y + dy) * size) / 2 - 90, lon: (x + dx) * size - 180 }),
        );
        expect(new Set(points.map((point) => JSON.stringify(point))).size).toBe(1);
      }),
    );
  });

  it('after erasure nothing finer than the cell is stored, however the place was given', async () => {
    const exact = { lat: -7.70561234, lon: 110.60634321 };
    const address = 'Jalan Pemuda 12 gang Melati';
    const village = { district: 'bayat', village: 'paseban' };
    for (const place of [
      { address },
      village,
      exact,
      { address, ...village },
      { address, ...exact },
      { ...village, ...exact },
      { address, ...village, ...exact },
    ]) {
      const { number, erase, memory } = await closed({ place });
      await erase();
      const kept = [...memory.cases.values()].find(({ file }) => file.complaint.number === number)!;
      const erased = erasedTexts(kept.entries);
      const left = JSON.stringify([
        kept.file,
        kept.entries,
        [...kept.texts].filter(([id]) => !erased.has(id)),
      ]);
      expect(left, JSON.stringify(place)).not.toMatch(/7\.7056|110\.6063|Pemuda|Melati/);
    }
  });
});
