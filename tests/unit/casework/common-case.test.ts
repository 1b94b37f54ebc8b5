import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { requestUpload } from '#casework/attachments/request-upload.ts';
import { showAttachment } from '#casework/attachments/show-attachment.ts';
import { erasedContributorsOf, findCaseFaults } from '#casework/integrity/verify-case.ts';
import { eraseWords } from '#casework/personal-data/erase-words.ts';
import { exportOwn } from '#casework/personal-data/person-data.ts';
import { allAffected } from '#casework/personal-data/read-affected.ts';
import type { CompleteCase } from '#casework/records/case-archive.ts';
import type { ComplaintWrite } from '#casework/records/complaint-store.ts';
import type { StoredText } from '#casework/records/free-text.ts';
import { openCase } from '#casework/views/open-case.ts';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { complainant, coordinator, inspector, liaisonOf } from '../../support/complaints/actors.ts';
import { answerInput, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { memoryAttachments, plainLinks } from '../../support/memory/memory-attachments.ts';
import { memoryAccessRecords, memoryDataSubjects } from '../../support/memory/memory-lists.ts';
import { memoryNotices } from '../../support/memory/memory-notices.ts';
import { memoryWormStore } from '../../support/memory/memory-worm-store.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const dishub = liaisonOf('dishub');
const [first, second, third] = ['satu@contoh.example', 'dua@contoh.example', 'tiga@contoh.example'];
const completion = { text: 'Kata dua: di timur pasar.' };

/** A dispatched common case of A with the merged reports of B and C. */
async function commonCase(
  changes: { secret?: boolean; beforeSave?: (w: ComplaintWrite) => Promise<void> } = {},
) {
  const texts: (StoredText & { number: string })[] = [];
  const desk = caseworkFixture(tenant, {
    async beforeSave(write) {
      for (const one of [write, ...(write.linkedWrites ?? [])])
        texts.push(...one.texts.map((text) => ({ ...text, number: one.after.complaint.number })));
      await changes.beforeSave?.(write);
    },
  });
  const a = await desk.submitted({ contact: { email: first }, text: 'Laporan satu' });
  await desk.dispatch(a);
  const b = await desk.submitted({ contact: { email: second }, text: 'Laporan dua' });
  const c = await desk.submitted({ contact: { email: third }, text: 'Laporan tiga' });
  if (changes.secret) await desk.dispatch(b, { secret: true });
  for (const number of [b, c]) await desk.take(number, 'merge', { into: a }, coordinator);
  const complaintOf = async (number: string) => (await desk.store.load(number))!.complaint;
  const follow = async (number: string, now = tuesday) =>
    trackComplaint(desk.store, tenant, (await desk.store.load(number))!, { language: 'id', now });
  const records = memoryAccessRecords(desk.memory);
  const open = (number: string, actor = dishub) =>
    openCase({ complaints: desk.store, records }, tenant, { number, actor, language: 'id', now: tuesday });
  const ask = () => desk.take(a, 'ask-completion', givenTo.askCompletion(), dishub);
  const hide = () => desk.dispatch(a, { secret: true, lead: 'dlh', reason: 'Ada nama orang.' });
  const read = async (number: string): Promise<CompleteCase> => ({
    number,
    file: (await desk.store.load(number))!,
    entries: await desk.store.timeline(number),
    texts: texts.filter((one) => one.number === number),
    reporter: (await desk.store.reporter(number))!,
    attachments: await desk.store.attachments(number),
    notices: [],
    accesses: [],
  });
  return { ...desk, a, b, c, complaintOf, follow, records, open, ask, hide, read, texts };
}

describe('the complainant of a merged report acts in the common case with the own number', () => {
  it('a completion continues the common case, and the answer speaks of the own number', async () => {
    const { a, b, take, ask, complaintOf } = await commonCase();
    await ask();
    const { answer, file } = await take(b, 'complete', completion, complainant);
    expect(await complaintOf(a)).toMatchObject({ stage: 'dispatched', contributors: [b] });
    expect(await complaintOf(b)).toMatchObject({ stage: 'archived', archived: { mergedInto: a } });
    expect(answer).toMatchObject({
      number: b,
      stage: 'dispatched',
      deadlines: [],
      possible: ['ask-erasure'],
    });
    expect(file.complaint.number).toBe(b);
  });

  it('all four steps work, and the page names those that are possible, until when', async () => {
    const { a, b, c, take, answer, ask, follow, complaintOf } = await commonCase();
    expect((await follow(b)).possible).toEqual(['ask-erasure']);
    await ask();
    expect(await follow(b)).toMatchObject({
      possible: ['complete', 'ask-erasure'],
      deadlines: [{ kind: 'complete', at: '2026-12-08T16:00:00+07:00' }],
      stageText: 'Digabungkan dengan laporan lain tentang hal yang sama',
      common: { stageText: 'Menunggu Anda atau pelapor lain melengkapi laporan' },
    });
    await take(b, 'complete', completion, complainant);
    await answer(a);
    expect(await follow(b)).toMatchObject({
      possible: ['reply', 'rate', 'reopen', 'ask-erasure'],
      deadlines: [{ kind: 'reply', at: '2026-12-08T16:00:00+07:00' }],
      common: { answer: { public: 'Sudah ditambal.' } },
    });
    await take(b, 'reply', { text: 'Belum rata.' }, complainant);
    await take(b, 'reopen', { reason: 'Masih berlubang.' }, complainant);
    expect(await complaintOf(a)).toMatchObject({ stage: 'dispatched', reopenings: 1 });
    await answer(a);
    for (const number of [b, c]) await take(number, 'rate', { stars: 4 }, complainant);
    expect((await complaintOf(a)).stage).toBe('answered');
    expect((await follow(b)).possible).toEqual(['reply', 'reopen', 'ask-erasure']);
    await take(a, 'rate', { stars: 5 }, complainant);
    expect((await complaintOf(a)).stage).toBe('closed');
  });

  it('the same key repeats the answer to that complainant, and is another’s own', async () => {
    const { a, b, c, take, answer, store } = await commonCase();
    await answer(a);
    const key = randomUUID();
    const rate = (number: string, stars = 5) => take(number, 'rate', { stars }, complainant, { key });
    const one = await rate(b);
    expect((await rate(b)).answer).toEqual(one.answer);
    expect(await failureFrom(rate(b, 1))).toEqual({ failure: 'key-reused' });
    await rate(c);
    await rate(a);
    const rated = (await store.timeline(a)).filter(({ type }) => type === 'complaint-rated.v1');
    expect(rated.map(({ actor }) => actor.mergedNumber)).toEqual([b, c, undefined]);
  });

  it('a repeat after the reports were separated still gets its answer', async () => {
    const { a, b, take, answer } = await commonCase();
    await answer(a);
    const key = randomUUID();
    const one = await take(b, 'rate', { stars: 5 }, complainant, { key });
    await take(b, 'unmerge', { reason: 'Lubang lain.' }, coordinator);
    expect((await take(b, 'rate', { stars: 5 }, complainant, { key })).answer).toEqual(one.answer);
  });

  it('If-Match is held against what the complainant saw of the common case', async () => {
    const { a, b, take, answer, follow } = await commonCase();
    await answer(a);
    const ifMatch = (await follow(b)).commonTimeline!.at(-1)!.sequence;
    await take(a, 'remark', { text: 'Catatan dalam' }, coordinator);
    await take(b, 'reply', { text: 'Belum.' }, complainant, { ifMatch });
    await answer(a, { kind: 'explanation' }).catch(() => undefined);
    await take(a, 'reply', { text: 'Kata satu.' }, complainant);
    const failure = await failureFrom(take(b, 'rate', { stars: 5 }, complainant, { ifMatch }));
    expect(failure).toMatchObject({
      failure: 'changed',
      possible: ['reply', 'rate', 'reopen', 'ask-erasure'],
    });
    expect(JSON.stringify(failure)).not.toContain('Kata satu');
    expect(JSON.stringify(failure)).toContain('Pelapor lain untuk hal yang sama menanggapi');
  });

  it('other steps are about the own report, and withdrawing is none of them', async () => {
    const { a, b, take, complaintOf } = await commonCase();
    expect(await failureFrom(take(b, 'withdraw', {}, complainant))).toMatchObject({ rule: 'wrong-stage' });
    await take(b, 'ask-erasure', {}, complainant);
    expect(await complaintOf(b)).toHaveProperty('erasureAsked');
    expect(await complaintOf(a)).not.toHaveProperty('erasureAsked');
  });

  it('separated in the same moment, the complainant acts on the own complaint again, or not at all', async () => {
    let race: (() => Promise<unknown>) | undefined;
    const scene = await commonCase({
      async beforeSave() {
        const act = race;
        race = undefined;
        await act?.();
      },
    });
    const { a, b, take, answer, store } = scene;
    await answer(a);
    race = () => take(b, 'unmerge', { reason: 'Lubang lain.' }, coordinator);
    expect(await failureFrom(take(b, 'rate', { stars: 1 }, complainant))).toMatchObject({
      rule: 'wrong-stage',
    });
    expect((await store.timeline(a)).map(({ type }) => type)).not.toContain('complaint-rated.v1');
  });

  it('erased in the same moment, the complainant writes nothing more in the common case', async () => {
    let race: (() => Promise<unknown>) | undefined;
    const { a, b, take, answer, store } = await commonCase({
      async beforeSave() {
        const act = race;
        race = undefined;
        await act?.();
      },
    });
    await answer(a);
    race = () => take(b, 'erase', { basis: 'request', keepOfficeWords: false }, coordinator);
    const failure = await failureFrom(take(b, 'reply', { text: 'Kata dua.' }, complainant));
    expect(failure).toMatchObject({ rule: 'erased-already' });
    expect((await store.timeline(a)).map(({ type }) => type)).not.toContain('reply-received.v1');
  });

  it('two who complete in the same moment are both heard: one continues the case, the other learns it', async () => {
    let race: (() => Promise<unknown>) | undefined;
    const { a, b, c, take, ask, store } = await commonCase({
      async beforeSave() {
        const act = race;
        race = undefined;
        await act?.();
      },
    });
    await ask();
    race = () => take(c, 'complete', { text: 'Kata tiga.' }, complainant);
    const failure = await failureFrom(take(b, 'complete', completion, complainant));
    expect(failure).toMatchObject({ rule: 'wrong-stage', since: [{ type: 'complaint-completed.v1' }] });
    expect(JSON.stringify(failure)).toContain('Pelapor lain untuk hal yang sama melengkapi laporan.');
    const done = (await store.timeline(a)).filter(({ type }) => type === 'complaint-completed.v1');
    expect(done).toHaveLength(1);
  });
});

describe('the words of one complainant are for that complainant and the offices', () => {
  it('what B wrote is read by the offices and by B, and what A wrote is not read by B', async () => {
    const { a, b, c, take, ask, answer, follow, open } = await commonCase();
    await ask();
    await take(b, 'complete', completion, complainant);
    await answer(a, { private: 'Hanya satu' });
    await take(a, 'reply', { text: 'Kata satu.' }, complainant);
    const pageOf = async (number: string) => JSON.stringify(await follow(number));
    expect(await pageOf(b)).toContain('Kata dua');
    expect(await pageOf(b)).toContain('Mohon kirim foto lokasi.');
    expect(await pageOf(b)).not.toMatch(/Kata satu|Laporan satu|Hanya satu/);
    for (const number of [a, c]) {
      expect(await pageOf(number)).not.toContain('Kata dua');
      expect(await pageOf(number)).toContain('Pelapor lain untuk hal yang sama melengkapi laporan.');
    }
    expect(await pageOf(c)).not.toContain('Kata satu');
    expect(await pageOf(a)).not.toMatch(new RegExp(`${b}|${c}`));
    expect(JSON.stringify(await open(a))).toMatch(/Kata dua.*Kata satu/);
    expect(JSON.stringify(await open(a))).not.toContain(b);
  });

  it('merged complainants of a common case that became secret see and do only what is theirs', async () => {
    const { a, b, take, ask, hide, follow } = await commonCase();
    await ask();
    await take(b, 'complete', completion, complainant);
    await hide();
    await take(a, 'ask-completion', givenTo.askCompletion(), liaisonOf('dlh'));
    const followed = await follow(b);
    expect(followed).not.toHaveProperty('common');
    expect(followed.possible).toEqual(['complete', 'ask-erasure']);
    expect(followed.deadlines).toMatchObject([{ kind: 'complete' }]);
    expect(followed.commonTimeline!.map(({ text }) => text)).toEqual([
      `Laporan dilengkapi pelapor: ${completion.text}`,
    ]);
    expect(JSON.stringify(followed)).not.toMatch(new RegExp(`${a}|Mohon kirim`));
    const { answer: taken } = await take(b, 'complete', { text: 'Lagi.' }, complainant);
    expect(taken).toMatchObject({ number: b, stage: 'archived' });
    await take(a, 'answer', answerInput(), liaisonOf('dlh'));
    expect(JSON.stringify(await follow(b))).not.toContain('Sudah ditambal');
    await take(b, 'reply', { text: 'Masih.' }, complainant);
  });

  it('the first complainant learns nothing of a secret report, but what changes the case', async () => {
    const { a, b, take, ask, answer, follow } = await commonCase({ secret: true });
    const lines = async () => (await follow(a)).timeline.map(({ text }) => text);
    await ask();
    await take(b, 'complete', completion, complainant);
    expect((await lines()).at(-1)).toBe('Laporan sudah dilengkapi.');
    await answer(a);
    const before = await lines();
    await take(b, 'reply', { text: 'Kata dua.' }, complainant);
    await take(b, 'rate', { stars: 1, text: 'Kata dua.' }, complainant);
    expect(await lines()).toEqual(before);
    await take(b, 'reopen', { reason: 'Kata dua.' }, complainant);
    expect((await lines()).at(-1)).toBe('Laporan ini dibuka kembali.');
  });

  it('the offices see every rating with its words, and no number of a merged report', async () => {
    const { a, b, take, answer, open } = await commonCase();
    await answer(a);
    await take(b, 'rate', { stars: 2, text: 'Kata dua.' }, complainant);
    const opened = await open(a, coordinator);
    expect(opened).toMatchObject({ mergedRatings: [{ stars: 2, text: 'Kata dua.' }] });
    expect(opened).not.toHaveProperty('rating');
  });
});

describe('the files of a merged complainant', () => {
  const realNow = '2026-11-25T01:00:00.000Z';
  async function withFile() {
    const scene = await commonCase();
    const attachments = memoryAttachments(scene.memory);
    const stores = { complaints: scene.store, attachments, links: plainLinks(scopeOf(tenant)) };
    const upload = async (number: string) =>
      requestUpload(stores, {
        complaint: await scene.complaintOf(number),
        actor: complainant,
        request: { type: 'image/jpeg', size: 9 },
        clocks: { now: tuesday, realNow },
      });
    const show = async (number: string, id: string, actor = dishub) =>
      showAttachment({ ...stores, records: scene.records }, tenant, await scene.complaintOf(number), {
        ...{ id, actor, language: 'id' as const, now: tuesday, realNow },
      });
    const ready = (number: string, id: string) =>
      attachments.settle(number, id, { state: 'ready', type: 'image/jpeg', size: 9 });
    return { ...scene, attachments, upload, show, ready };
  }

  it('a file is sent under the own number, named in the common case, and opened by its offices alone', async () => {
    const { a, b, c, take, ask, open, follow, upload, show, ready } = await withFile();
    await ask();
    const { id } = await upload(b);
    await ready(b, id);
    await take(b, 'complete', { attachments: [{ id }] }, complainant);
    expect((await open(a)).attachments).toMatchObject([{ id, by: 'complainant', public: false }]);
    expect((await show(a, id)).url).toContain(b);
    expect((await show(b, id, complainant)).url).toContain(b);
    expect(await failureFrom(show(a, id, complainant))).toMatchObject({ failure: 'not-found' });
    for (const number of [a, c]) expect(JSON.stringify(await follow(number))).not.toMatch(/c\d\d-|Lampiran/);
    await take(b, 'unmerge', { reason: 'Lubang lain.' }, coordinator);
    expect((await show(a, id)).url).toContain(b);
  });

  it('offices see no file that a merged complainant did not name in the common case', async () => {
    const { a, b, take, ask, open, upload, show, ready } = await withFile();
    await ask();
    const [named, kept] = [await upload(b), await upload(b)];
    for (const { id } of [named, kept]) await ready(b, id);
    await take(b, 'complete', { attachments: [{ id: named.id }] }, complainant);
    expect((await open(a)).attachments.map(({ id }) => id)).toEqual([named.id]);
    expect(await failureFrom(show(a, kept.id))).toMatchObject({ failure: 'not-found' });
  });

  it('nobody names the file of another complainant, and no file is taken after the end', async () => {
    const { a, b, c, take, ask, upload, ready } = await withFile();
    await ask();
    const { id } = await upload(b);
    await ready(b, id);
    for (const number of [a, c])
      expect(
        await failureFrom(take(number, 'complete', { attachments: [{ id }] }, complainant)),
      ).toMatchObject({ fields: [{ code: 'unknown-attachment' }] });
    await take(a, 'archive', givenTo.archive(), coordinator);
    expect(await failureFrom(upload(b))).toMatchObject({ rule: 'wrong-stage' });
  });
});

describe('the personal data of a merged complainant in the common case', () => {
  async function written() {
    const scene = await commonCase();
    const { a, b, take, ask, answer, texts, memory } = scene;
    await ask();
    await take(b, 'complete', completion, complainant);
    await answer(a);
    await take(a, 'reply', { text: 'Kata satu.' }, complainant);
    const drop = (number: string, ids: readonly string[]) => {
      const kept = texts.filter((one) => one.number !== number || !ids.includes(one.id));
      texts.splice(0, texts.length, ...kept);
      for (const id of ids)
        [...memory.cases.values()].find(({ file }) => file.complaint.number === number)?.texts.delete(id);
    };
    const eraser = {
      erase: async (number: string, { texts: ids }: { texts: readonly string[] }) => drop(number, ids),
      eraseTexts: async (number: string, ids: readonly string[]) => drop(number, ids),
    };
    const erase = async (number: string) => {
      const { file } = await take(number, 'erase', { basis: 'request', keepOfficeWords: false }, coordinator);
      const stores = {
        complaints: scene.store,
        eraser,
        attachments: { eraseAll: async () => {} },
        vault: memoryWormStore(),
      };
      await eraseWords(stores, { tenant: tenant.id, number, sequence: file.complaint.sequence });
    };
    const faults = async (number: string) => {
      const whole = await scene.read(number);
      return findCaseFaults(whole, [], await erasedContributorsOf({ read: scene.read }, whole));
    };
    return { ...scene, erase, faults };
  }
  const wordsIn = async (data: Promise<unknown>) => JSON.stringify(await data);

  it('an export holds what its person wrote in the common case, and nothing of the others', async () => {
    const { a, b, read, records } = await written();
    const exported = (number: string) =>
      wordsIn(exportOwn({ archive: { read }, records }, tenant, number, { languages: ['id'], now: tuesday }));
    expect(await exported(b)).toContain('Kata dua');
    expect(await exported(b)).not.toMatch(/Kata satu|Laporan satu/);
    expect(await exported(a)).toContain('Kata satu');
    expect(await exported(a)).not.toContain('Kata dua');
  });

  it('erasing B erases B’s words in the common case, and leaves the others’; every history stays intact', async () => {
    const { a, b, open, erase, faults } = await written();
    await erase(b);
    expect(await wordsIn(open(a))).not.toContain('Kata dua');
    expect(await wordsIn(open(a))).toContain('Kata satu');
    for (const number of [a, b]) expect(await faults(number)).toEqual([]);
  });

  it('erasing B erases B’s words in the common case also after the reports were separated', async () => {
    const { a, b, take, open, erase, faults } = await written();
    await take(b, 'unmerge', { reason: 'Lubang lain.' }, coordinator);
    await take(b, 'archive', givenTo.archive(), coordinator);
    await erase(b);
    expect(await wordsIn(open(a))).not.toContain('Kata dua');
    expect(await faults(a)).toEqual([]);
  });

  it('erasing A leaves B’s words to B’s own request', async () => {
    const { a, b, c, take, open, erase, faults, follow } = await written();
    for (const number of [a, b, c]) await take(number, 'rate', { stars: 5 }, complainant);
    await erase(a);
    expect(await wordsIn(open(a))).not.toMatch(/Kata satu|Laporan satu/);
    expect(await wordsIn(follow(b))).toContain('Kata dua');
    expect(await faults(a)).toEqual([]);
  });

  it('a missing word of a merged complainant that no erasure explains is a fault', async () => {
    const { a, read } = await written();
    const whole = await read(a);
    const without = { ...whole, texts: whole.texts.filter(({ words }) => !words.startsWith('Kata dua')) };
    expect(findCaseFaults(without, [], [])).toEqual(['words']);
  });

  it('opening the secret common case lists all whose words were read, and no one else', async () => {
    const { a, b, c, hide, open, records, memory } = await written().then(async (scene) => {
      for (const reopen of [scene.b]) await scene.take(reopen, 'reopen', { reason: 'Masih.' }, complainant);
      return scene;
    });
    await hide();
    await open(a, inspector);
    const stores = {
      records,
      people: memoryDataSubjects(memory),
      configurations: { since: async () => [tenant] },
    };
    const all = await allAffected(
      stores,
      tenant,
      { from: '2026-11-20', to: '2026-11-27' },
      wib('2026-11-27', '08:00'),
    );
    const numbers = all.map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining([a, b]));
    expect(numbers).not.toContain(c);
    expect(all.find(({ number }) => number === b)).toMatchObject({ looks: 1, fields: [], watched: true });
  });
});

describe('mails to all complainants of a common case', () => {
  async function withMails() {
    const scene = await commonCase();
    const office = noticesFixture(tenant, scene.store, memoryNotices(scopeOf(tenant)));
    const mailsOf = async (act: () => Promise<unknown>) => {
      const before = (await scene.complaintOf(scene.a)).sequence;
      await act();
      office.mails.length = 0;
      await office.tellAll(scene.a, before);
      return (address: string) =>
        office.mails
          .filter(({ to }) => to.address === address)
          .map(({ subject, text }) => `${subject}\n${text}`);
    };
    return { ...scene, office, mailsOf };
  }

  it('each complainant is asked for completion under the own number, with the last day', async () => {
    const { a, b, ask, mailsOf } = await withMails();
    const to = await mailsOf(ask);
    for (const [address, number] of [
      [first, a],
      [second, b],
    ] as const) {
      const [mail, ...more] = to(address);
      expect(more).toEqual([]);
      expect(mail).toContain('Selasa, 8 Desember 2026 pukul 16.00');
      expect(mail).toContain(`nomor=${number}`);
      expect(mail).toContain('cukup satu yang melengkapi');
      expect(mail).toContain('koordinator pengaduan menentukan kelanjutannya');
      expect(mail).not.toContain('diarsipkan');
    }
  });

  it('the other complainants hear that one completed, reopened or closed it, without a word of it', async () => {
    const { a, b, c, take, ask, answer, mailsOf } = await withMails();
    await ask();
    const completed = await mailsOf(() => take(b, 'complete', completion, complainant));
    expect(completed(second)).toEqual([]);
    for (const address of [first, third]) {
      expect(completed(address)).toHaveLength(1);
      expect(completed(address)[0]).toContain('Pelapor lain untuk hal yang sama melengkapi laporan.');
      expect(completed(address)[0]).not.toContain('Kata dua');
    }
    const answered = await mailsOf(() => answer(a));
    expect(answered(second)[0]).toContain('Tanggapi paling lambat');
    const reopened = await mailsOf(() => take(b, 'reopen', { reason: 'Kata dua.' }, complainant));
    expect(reopened(second)).toEqual([]);
    for (const address of [first, third]) {
      expect(reopened(address)[0]).toContain('Pelapor lain untuk hal yang sama membuka kembali laporan');
      expect(reopened(address)[0]).not.toContain('Kata dua');
    }
    await answer(a);
    for (const number of [a, b])
      expect((await mailsOf(() => take(number, 'rate', { stars: 5 }, complainant)))(first)).toEqual([]);
    const closed = await mailsOf(() => take(c, 'rate', { stars: 5 }, complainant));
    expect([first, second, third].map((address) => closed(address).length)).toEqual([1, 1, 0]);
  });

  it('all complainants hear that the case was not completed, and what they can still do', async () => {
    const { a, ask, escalate, complaintOf, office, mailsOf } = await withMails();
    await ask();
    const { id } = (await complaintOf(a)).assignments.find(({ kind }) => kind === 'complete')!;
    const now = wib('2026-12-09', '10:00');
    office.clock.now = now;
    const to = await mailsOf(() => escalate(a, id, now));
    for (const address of [first, second, third]) {
      expect(to(address)).toHaveLength(1);
      expect(to(address)[0]).toContain('masih dapat dilengkapi');
      expect(to(address)[0]).not.toContain('diarsipkan');
    }
    expect(office.mails.map(({ subject }) => subject).join()).toContain('Laporan bersama belum dilengkapi');
  });

  it('a report merged into a case that waits or is answered is told what it can do there, and until when', async () => {
    const { a, ask, submitted, take, store, answer, mailsOf } = await withMails();
    await ask();
    const office = noticesFixture(tenant, store, memoryNotices(scopeOf(tenant)));
    const mailAtMerge = async (email: string) => {
      const number = await submitted({ contact: { email } });
      await take(number, 'merge', { into: a }, coordinator);
      await office.tellAll(number, 1);
      return office.mails.at(-1)!.text;
    };
    const late = await mailAtMerge('empat@contoh.example');
    expect(late).toContain('Selasa, 8 Desember 2026 pukul 16.00');
    expect(late).toContain('Anda juga dapat melengkapinya');
    await take(a, 'complete', { text: 'Di pasar.' }, complainant);
    await mailsOf(() => answer(a));
    expect(await mailAtMerge('lima@contoh.example')).toContain('Tanggapi paling lambat');
  });

  it('a complainant whose report is separated while asked hears until when to complete it', async () => {
    const { a, submitted, take, store } = await withMails();
    const office = noticesFixture(tenant, store, memoryNotices(scopeOf(tenant)));
    const number = await submitted({ contact: { email: 'enam@contoh.example' } });
    await take(number, 'ask-completion', givenTo.askCompletion(), coordinator);
    await take(number, 'merge', { into: a }, coordinator);
    const now = wib('2026-12-14', '09:00');
    office.clock.now = now;
    const before = (await store.load(number))!.complaint.sequence;
    await take(number, 'unmerge', { reason: 'Lubang lain.' }, coordinator, { now });
    await office.tellAll(number, before);
    expect(office.mails.at(-1)!.text).toContain('Lengkapi paling lambat');
    const complaint = (await store.load(number))!.complaint as Complaint;
    expect(complaint.assignments.at(-1)!.deadlines[0]!.at > now).toBe(true);
  });
});
