import { beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '#casework/views/open-case.ts';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { coordinator, inspector, liaisonOf } from '../../support/complaints/actors.ts';
import { answerInput, dispatchInput, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords } from '../../support/memory/memory-lists.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
beforeEach(() => {
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store);
});

const [first, second] = ['pertama@contoh.example', 'kedua@contoh.example'];
const reader = { language: 'id', now: tuesday } as const;
const complaintOf = async (number: string) => (await desk.store.load(number))!.complaint;
const merge = (number: string, into: string, now = tuesday, key?: string) =>
  desk.take(number, 'merge', { into, reason: 'Lubang yang sama.' }, coordinator, {
    now,
    ...(key ? { key } : {}),
  });
const unmerge = (number: string) => desk.take(number, 'unmerge', { reason: 'Lubang lain.' }, coordinator);
const follow = async (number: string) =>
  trackComplaint(desk.store, tenant, (await desk.store.load(number))!, reader);

/** A common case and its duplicate. */
async function common(changes: object = {}) {
  const into = await desk.submitted({ contact: { email: first } });
  await desk.dispatch(into, changes);
  const duplicate = await desk.submitted({ contact: { email: second }, text: 'Kata orang kedua' });
  await merge(duplicate, into);
  return { into, duplicate };
}

/** The mails of what happened on a case after an entry, by who got them. */
async function mailsOf(number: string, act: () => Promise<unknown>) {
  const before = (await complaintOf(number)).sequence;
  await act();
  office.mails.length = 0;
  await office.tellAll(number, before);
  return (address: string) => office.mails.filter(({ to }) => to.address === address);
}

describe('merging', () => {
  it('moves both cases in one transaction, whose timelines fold to their states', async () => {
    const { into, duplicate } = await common();
    expect(await complaintOf(into)).toMatchObject({ stage: 'dispatched', merged: [duplicate] });
    expect(await complaintOf(duplicate)).toMatchObject({
      archived: { reason: 'duplicate', mergedInto: into },
    });
    for (const number of [into, duplicate]) {
      const entries = await desk.store.timeline(number);
      const folded = entries.reduce<Complaint | undefined>(
        (complaint, { prev: _, hash, ...event }) => applyEvent(complaint, event as never, hash),
        undefined,
      );
      expect(folded).toEqual(await complaintOf(number));
    }
  });

  it('takes the number however it is written, and repeated under its key gives the same', async () => {
    const [into, duplicate] = [await desk.submitted(), await desk.submitted()];
    const key = '5f0f1f5e-6f0e-4a64-9d8f-0a6b1d2f3c4e';
    const typed = into.toLowerCase().replaceAll('-', ' ');
    const one = await merge(duplicate, typed, tuesday, key);
    expect((await merge(duplicate, typed, tuesday, key)).answer).toEqual(one.answer);
    expect((await complaintOf(into)).merged).toEqual([duplicate]);
  });

  it('loses when the other case moves at the same moment, and decides again', async () => {
    let raced = false;
    const racing = caseworkFixture(tenant, {
      async beforeSave({ also }) {
        if (!also || raced) return;
        raced = true;
        await racing.take(also[0]!.after.complaint.number, 'archive', givenTo.archive(), coordinator);
      },
    });
    const [into, duplicate] = [await racing.submitted(), await racing.submitted()];
    const failure = await failureFrom(racing.take(duplicate, 'merge', { into }, coordinator));
    expect(failure).toMatchObject({ fields: [{ field: 'into', code: 'merged-into-ended' }] });
    expect((await racing.store.load(duplicate))!.complaint.stage).toBe('received');
  });

  it('records with it what fell due on either case, as it was due', async () => {
    const [into, duplicate] = [await desk.submitted(), await desk.submitted()];
    await merge(duplicate, into, wib('2026-11-30', '10:00'));
    for (const number of [into, duplicate])
      expect((await desk.store.timeline(number)).map(({ type }) => type)).toContain('ladder-step-reached.v1');
  });

  it('says of an oversight case of the inspectorate no more than of a number that nobody has', async () => {
    const secret = await desk.submitted({ class: 'oversight' });
    await desk.dispatch(secret, { class: 'oversight', lead: 'inspektorat' });
    const duplicate = await desk.submitted();
    const unknown = { failure: 'fields', fields: [{ field: 'into', code: 'unknown-complaint' }] };
    for (const into of [secret, 'KLT-0000-0000', 'apa saja'])
      expect(await failureFrom(desk.take(duplicate, 'merge', { into }, coordinator))).toMatchObject(unknown);
    expect(await complaintOf(secret)).not.toHaveProperty('merged');
  });
});

describe('unmerging', () => {
  it('parts both, opens what it had, and it falls due again', async () => {
    const { into, duplicate } = await common();
    const { file } = await unmerge(duplicate);
    expect(await complaintOf(into)).not.toHaveProperty('merged');
    expect(await complaintOf(duplicate)).toMatchObject({
      stage: 'received',
      assignments: [{ id: 'verify-1' }],
    });
    expect([...file.checks!.keys()]).toEqual(['verify-1']);
  });

  it('is refused where nothing was merged, at whatever stage, and to whoever comes second', async () => {
    const refused = { failure: 'refused', rule: 'wrong-stage' };
    const { into, duplicate } = await common();
    expect(await failureFrom(unmerge(into))).toMatchObject(refused);
    const both = await Promise.allSettled([unmerge(duplicate), unmerge(duplicate)]);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason.why).toMatchObject(refused);
  });

  it('works when the common case is over', async () => {
    const { into, duplicate } = await common();
    await desk.take(into, 'archive', givenTo.archive(), coordinator);
    await unmerge(duplicate);
    expect((await complaintOf(duplicate)).stage).toBe('received');
    expect(await complaintOf(into)).not.toHaveProperty('merged');
  });
});

describe('whoever sent the duplicate follows the common case', () => {
  it('its number, stage and public answer, by their own number and code', async () => {
    const { into, duplicate } = await common();
    expect((await follow(duplicate)).common).toEqual({
      number: into,
      stage: 'dispatched',
      stageText: 'Sudah diverifikasi dan diteruskan ke instansi yang berwenang',
    });
    await desk.answer(into, { private: 'Catatan dalam' });
    const followed = await follow(duplicate);
    expect(followed.common).toMatchObject({
      stage: 'answered',
      answer: { kind: 'done', public: 'Sudah ditambal.' },
    });
    expect(JSON.stringify(followed)).not.toMatch(/Catatan|pertama/);
    expect(JSON.stringify(await follow(into))).not.toMatch(new RegExp(`${duplicate}|kedua`));
    expect(await follow(into)).not.toHaveProperty('common');
  });

  it('and nothing of it once it is secret', async () => {
    const { into, duplicate } = await common();
    await desk.dispatch(into, { secret: true, lead: 'dlh', reason: 'Ada nama orang.' });
    expect(await follow(duplicate)).not.toHaveProperty('common');
  });

  it('offices that may part them see both ways, an agency neither', async () => {
    const { into, duplicate } = await common();
    const stores = { complaints: desk.store, records: memoryAccessRecords(desk.memory) };
    const open = (number: string, actor = coordinator) =>
      openCase(stores, tenant, { number, actor, ...reader });
    expect(await open(into)).toMatchObject({ merged: [duplicate] });
    expect(await open(duplicate, inspector)).toMatchObject({ mergedInto: into });
    expect(JSON.stringify(await open(into, liaisonOf('dishub')))).not.toContain(duplicate);
  });
});

describe('all complainants hear', () => {
  it('at the merge: where it is handled, or that another joined, and nothing of each other', async () => {
    const into = await desk.submitted({ contact: { email: first } });
    const duplicate = await desk.submitted({ contact: { email: second } });
    const toSecond = (await mailsOf(duplicate, () => merge(duplicate, into)))(second);
    expect(toSecond).toHaveLength(1);
    expect(toSecond[0]!.text).toContain(into);
    expect(toSecond[0]!.text).toContain('> Lubang yang sama.');
    office.mails.length = 0;
    await office.tellAll(into, 1);
    expect(office.mails.map(({ to }) => to.address)).toEqual([first]);
    expect(office.mails[0]!.subject + office.mails[0]!.text).not.toContain(duplicate);
  });

  it.each([
    [
      'a dispatch',
      'dispatch',
      dispatchInput({ lead: 'dlh', reason: 'Alasan dalam' }),
      coordinator,
      'Lingkungan Hidup',
    ],
    [
      'an interim reply',
      'interim-reply',
      { public: 'Sedang dikerjakan.' },
      liaisonOf('dishub'),
      '> Sedang dikerjakan.',
    ],
    [
      'an answer',
      'answer',
      answerInput({ private: 'Alasan dalam' }),
      liaisonOf('dishub'),
      '> Sudah ditambal.',
    ],
    ['its end', 'archive', givenTo.archive({ text: 'Alasan dalam' }), coordinator, 'diarsipkan'],
  ] as const)('of %s, as far as it is public', async (_, step, input, actor, said) => {
    const { into, duplicate } = await common();
    const mails = (await mailsOf(into, () => desk.take(into, step, input, actor)))(second);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.subject).toContain(`[${duplicate}]`);
    expect(mails[0]!.text).toContain(said);
    expect(mails[0]!.text).toContain(`nomor=${duplicate}`);
    expect(mails[0]!.text + mails[0]!.html).not.toMatch(/Alasan dalam|pertama/);
  });

  it('of a rating that closes it, which the first has just seen', async () => {
    const { into } = await common();
    await desk.answer(into);
    const mailsTo = await mailsOf(into, () => desk.rate(into));
    expect([mailsTo(first).length, mailsTo(second).length]).toEqual([0, 1]);
  });

  it('once, however often the event is told', async () => {
    const { into } = await common();
    await mailsOf(into, () => desk.answer(into));
    const sent = office.mails.length;
    await office.tellAll(into);
    expect(office.mails.filter(({ to }) => to.address === second).length).toBeLessThanOrEqual(sent + 1);
    const again = office.mails.length;
    await office.tellAll(into);
    expect(office.mails).toHaveLength(again);
  });

  it('of nothing more after they are parted, save that they are', async () => {
    const { into, duplicate } = await common();
    const parted = (await mailsOf(duplicate, () => unmerge(duplicate)))(second);
    expect(parted.map(({ text }) => text).join()).toContain('> Lubang lain.');
    expect((await mailsOf(into, () => desk.answer(into)))(second)).toEqual([]);
  });

  it('only that there is news, of a common case that became secret', async () => {
    const { into } = await common();
    const hidden = dispatchInput({ secret: true, lead: 'dlh', reason: 'Ada nama orang.' });
    const [mail] = (await mailsOf(into, () => desk.take(into, 'dispatch', hidden, coordinator)))(second);
    expect(mail!.subject).toMatch(/Ada kabar tentang laporan Anda$/);
    expect(mail!.text).not.toContain(into);
  });

  it('of a secret common case its secret duplicate’s complainant learns no number', async () => {
    const [into, duplicate] = [await desk.submitted(), await desk.submitted()];
    for (const number of [into, duplicate]) await desk.dispatch(number, { secret: true });
    await merge(duplicate, into);
    const followed = await follow(duplicate);
    expect(followed.stage).toBe('archived');
    expect(JSON.stringify(followed)).not.toContain(into);
    expect(followed.timeline.at(-1)!.text).toContain('satu berkas bersama');
  });

  it('the first hears nothing of a secret duplicate', async () => {
    const into = await desk.submitted({ contact: { email: first } });
    const duplicate = await desk.submitted({ contact: { email: second } });
    await desk.dispatch(duplicate, { secret: true });
    const toSecond = (await mailsOf(duplicate, () => merge(duplicate, into)))(second);
    expect(toSecond[0]!.subject).toMatch(/Ada kabar/);
    office.mails.length = 0;
    await office.tellAll(into, 1);
    expect(office.mails).toEqual([]);
    expect((await follow(into)).timeline).toHaveLength(1);
  });
});
