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

/** A primary case and its duplicate. */
async function common(changes: object = {}) {
  const into = await desk.submitted({ contact: { email: first } });
  await desk.dispatch(into, changes);
  const duplicate = await desk.submitted({ contact: { email: second }, text: 'Kata orang kedua' });
  await merge(duplicate, into);
  return { into, duplicate };
}

async function mailsOf(number: string, act: () => Promise<unknown>) {
  const before = (await complaintOf(number)).sequence;
  await act();
  office.mails.length = 0;
  await office.tellAll(number, before);
  return (address: string) => office.mails.filter(({ to }) => to.address === address);
}

describe('the merge of a duplicate', () => {
  it('a merge changes both cases, and each timeline folds to the stored state', async () => {
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

  it('the coordinator may type the number in any form, and a repetition under the same key gets the same answer', async () => {
    const [into, duplicate] = [await desk.submitted(), await desk.submitted()];
    const key = '5f0f1f5e-6f0e-4a64-9d8f-0a6b1d2f3c4e';
    const typed = into.toLowerCase().replaceAll('-', ' ');
    const one = await merge(duplicate, typed, tuesday, key);
    expect((await merge(duplicate, typed, tuesday, key)).answer).toEqual(one.answer);
    expect((await complaintOf(into)).merged).toEqual([duplicate]);
  });

  it('a merge is refused if the primary case ends at the same moment', async () => {
    let raced = false;
    const racing = caseworkFixture(tenant, {
      async beforeSave({ linkedWrites }) {
        if (!linkedWrites || raced) return;
        raced = true;
        await racing.take(linkedWrites[0]!.after.complaint.number, 'archive', givenTo.archive(), coordinator);
      },
    });
    const [into, duplicate] = [await racing.submitted(), await racing.submitted()];
    const failure = await failureFrom(racing.take(duplicate, 'merge', { into }, coordinator));
    expect(failure).toMatchObject({ fields: [{ field: 'into', code: 'merged-into-ended' }] });
    expect((await racing.store.load(duplicate))!.complaint.stage).toBe('received');
  });

  it('a merge also records the ladder steps that fell due on both cases', async () => {
    const [into, duplicate] = [await desk.submitted(), await desk.submitted()];
    await merge(duplicate, into, wib('2026-11-30', '10:00'));
    for (const number of [into, duplicate])
      expect((await desk.store.timeline(number)).map(({ type }) => type)).toContain('ladder-step-reached.v1');
  });

  it('the coordinator gets the same answer for an oversight case of the inspectorate as for an unknown number', async () => {
    const secret = await desk.submitted({ class: 'oversight' });
    await desk.dispatch(secret, { class: 'oversight', lead: 'inspektorat' });
    const duplicate = await desk.submitted();
    const unknown = { failure: 'fields', fields: [{ field: 'into', code: 'unknown-complaint' }] };
    for (const into of [secret, 'KLT-0000-0000', 'apa saja'])
      expect(await failureFrom(desk.take(duplicate, 'merge', { into }, coordinator))).toMatchObject(unknown);
    expect(await complaintOf(secret)).not.toHaveProperty('merged');
  });
});

describe('the separation of merged cases', () => {
  it('a separated duplicate is open again with its former assignment and the next check of that assignment', async () => {
    const { into, duplicate } = await common();
    const { file } = await unmerge(duplicate);
    expect(await complaintOf(into)).not.toHaveProperty('merged');
    expect(await complaintOf(duplicate)).toMatchObject({
      stage: 'received',
      assignments: [{ id: 'verify-1' }],
    });
    expect([...file.dueTimes!.keys()]).toEqual(['verify-1']);
  });

  it('a separation is refused for a case that is not merged, and for the second of two at once', async () => {
    const refused = { failure: 'refused', rule: 'wrong-stage' };
    const { into, duplicate } = await common();
    expect(await failureFrom(unmerge(into))).toMatchObject(refused);
    const both = await Promise.allSettled([unmerge(duplicate), unmerge(duplicate)]);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason.reason).toMatchObject(refused);
  });

  it('the coordinator can separate a duplicate from a case that has ended', async () => {
    const { into, duplicate } = await common();
    await desk.take(into, 'archive', givenTo.archive(), coordinator);
    await unmerge(duplicate);
    expect((await complaintOf(duplicate)).stage).toBe('received');
    expect(await complaintOf(into)).not.toHaveProperty('merged');
  });
});

describe('the complainant of a merged case', () => {
  it('the complainant of a duplicate sees number, stage and public answer of the primary case, and nothing private', async () => {
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

  it('the complainant of a duplicate sees nothing of the primary case once it is secret', async () => {
    const { into, duplicate } = await common();
    await desk.dispatch(into, { secret: true, lead: 'dlh', reason: 'Ada nama orang.' });
    expect(await follow(duplicate)).not.toHaveProperty('common');
  });

  it('the coordinator and the inspector see the numbers of merged cases, and an agency does not', async () => {
    const { into, duplicate } = await common();
    const stores = { complaints: desk.store, records: memoryAccessRecords(desk.memory) };
    const open = (number: string, actor = coordinator) =>
      openCase(stores, tenant, { number, actor, ...reader });
    expect(await open(into)).toMatchObject({ merged: [duplicate] });
    expect(await open(duplicate, inspector)).toMatchObject({ mergedInto: into });
    expect(JSON.stringify(await open(into, liaisonOf('dishub')))).not.toContain(duplicate);
  });
});

describe('mails to the complainants of merged cases', () => {
  it('after a merge each complainant gets a mail that says nothing of the other person', async () => {
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
  ] as const)(
    'the complainant of a duplicate gets a mail about %s of the primary case, with its public text only',
    async (_, step, input, actor, said) => {
      const { into, duplicate } = await common();
      const mails = (await mailsOf(into, () => desk.take(into, step, input, actor)))(second);
      expect(mails).toHaveLength(1);
      expect(mails[0]!.subject).toContain(`[${duplicate}]`);
      expect(mails[0]!.text).toContain(said);
      expect(mails[0]!.text).toContain(`nomor=${duplicate}`);
      expect(mails[0]!.text + mails[0]!.html).not.toMatch(/Alasan dalam|pertama/);
    },
  );

  it('the last rating closes the common case, and all but its author hear of it', async () => {
    const { into, duplicate } = await common();
    await desk.answer(into);
    const byFirst = await mailsOf(into, () => desk.rate(into));
    expect([byFirst(first).length, byFirst(second).length]).toEqual([0, 0]);
    const bySecond = await mailsOf(into, () => desk.rate(duplicate));
    expect([bySecond(first).length, bySecond(second).length]).toEqual([1, 0]);
  });

  it('the others hear of the last rating by the first complainant', async () => {
    const { into, duplicate } = await common();
    await desk.answer(into);
    await desk.rate(duplicate);
    const byFirst = await mailsOf(into, () => desk.rate(into));
    expect([byFirst(first).length, byFirst(second).length]).toEqual([0, 1]);
  });

  it('the complainant of a duplicate gets no further mail when the same events are delivered again', async () => {
    const { into } = await common();
    await mailsOf(into, () => desk.answer(into));
    const toSecond = () => office.mails.filter(({ to }) => to.address === second);
    expect(toSecond()).toHaveLength(1);
    await office.tellAll(into);
    // The dispatch came before the merge and is delivered only now.
    expect(toSecond()).toHaveLength(2);
    const again = office.mails.length;
    await office.tellAll(into);
    expect(office.mails).toHaveLength(again);
  });

  it('the complainant of a separated duplicate gets a mail about the separation and no later ones about the other case', async () => {
    const { into, duplicate } = await common();
    const parted = (await mailsOf(duplicate, () => unmerge(duplicate)))(second);
    expect(parted.map(({ text }) => text).join()).toContain('> Lubang lain.');
    expect((await mailsOf(into, () => desk.answer(into)))(second)).toEqual([]);
  });

  it('the complainant of a duplicate is told only that there is news if the primary case became secret', async () => {
    const { into } = await common();
    const hidden = dispatchInput({ secret: true, lead: 'dlh', reason: 'Ada nama orang.' });
    const [mail] = (await mailsOf(into, () => desk.take(into, 'dispatch', hidden, coordinator)))(second);
    expect(mail!.subject).toMatch(/Ada kabar tentang laporan Anda$/);
    expect(mail!.text).not.toContain(into);
  });

  it('the complainant of a secret duplicate does not see the number of the secret primary case', async () => {
    const [into, duplicate] = [await desk.submitted(), await desk.submitted()];
    for (const number of [into, duplicate]) await desk.dispatch(number, { secret: true });
    await merge(duplicate, into);
    const followed = await follow(duplicate);
    expect(followed.stage).toBe('archived');
    expect(JSON.stringify(followed)).not.toContain(into);
    expect(followed.timeline.at(-1)!.text).toContain('satu berkas bersama');
  });

  it('the first complainant is told nothing of a secret duplicate', async () => {
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
