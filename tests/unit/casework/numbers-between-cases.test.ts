import { beforeEach, describe, expect, it } from 'vitest';
import { personData } from '#casework/personal-data/person-data.ts';
import { listAssignments } from '#casework/views/list-assignments.ts';
import { openCase } from '#casework/views/open-case.ts';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { coordinator, headOf, inspector, liaisonOf, supervisor } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords, memoryInbox } from '../../support/memory/memory-lists.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
let desk: ReturnType<typeof caseworkFixture>;
beforeEach(() => {
  desk = caseworkFixture(tenant);
});

const reader = { language: 'id', now: tuesday } as const;
const load = async (number: string) => (await desk.store.load(number))!;
const open = (number: string, actor: Actor) =>
  openCase({ complaints: desk.store, records: memoryAccessRecords(desk.memory) }, tenant, {
    number,
    actor,
    ...reader,
  });

/** A case that dishub leads, merged into another. */
async function mergedAway(common: object, own: object = {}) {
  const [into, duplicate] = [await desk.submitted(), await desk.submitted()];
  await desk.dispatch(into, common);
  await desk.dispatch(duplicate, own);
  await desk.take(duplicate, 'merge', { into, reason: 'Lubang yang sama.' }, coordinator);
  return { into, duplicate };
}

/** Everything that an office sees of a merged case: view, steps, a stale step, lists. */
async function seenBy(actor: Actor, number: string): Promise<string> {
  const remark = (given: object) => desk.take(number, 'remark', { text: 'Catatan' }, actor, given);
  const opened = await open(number, actor);
  const { answer } = await remark({});
  const late = await failureFrom(remark({ ifMatch: 1 }));
  const listed = await listAssignments(memoryInbox(desk.memory), tenant, actor, { now: tuesday });
  expect(late.since!.map(({ type }) => type)).toContain('complaint-merged.v1');
  return JSON.stringify([opened, answer, late, listed]);
}

describe('the number of a merged case and readers without access to it', () => {
  it.each([
    ['that another agency leads', { lead: 'dlh' }, {}],
    ['that is secret', { lead: 'dlh', secret: true }, { secret: true }],
  ])(
    'the agency of a case merged into one %s never sees the number of the primary case',
    async (_, common, own) => {
      const { into, duplicate } = await mergedAway(common, own);
      for (const actor of [liaisonOf('dishub'), headOf('dishub')])
        expect(await seenBy(actor, duplicate)).not.toContain(into);
      expect(await seenBy(coordinator, duplicate)).toContain(into);
    },
  );

  it('the supervisor no longer sees the number of a primary case that became secret', async () => {
    const { into, duplicate } = await mergedAway({ lead: 'dlh' });
    expect(await seenBy(supervisor, duplicate)).toContain(into);
    await desk.dispatch(into, { secret: true, lead: 'dinsos', reason: 'Ada nama orang.' });
    expect(await seenBy(supervisor, duplicate)).not.toContain(into);
  });

  it('the coordinator no longer sees the number of a primary case that the inspectorate took over', async () => {
    const { into, duplicate } = await mergedAway({ lead: 'dlh' });
    const overseen = { class: 'oversight', lead: 'inspektorat', reason: 'Ada pungutan.' };
    await desk.dispatch(into, overseen);
    expect(await seenBy(coordinator, duplicate)).not.toContain(into);
    expect(await seenBy(inspector, duplicate)).toContain(into);
  });

  it('a reader of the primary case who may not separate cases never sees the number of the duplicate', async () => {
    const { into, duplicate } = await mergedAway({ lead: 'dlh' });
    for (const actor of [liaisonOf('dlh'), headOf('dlh'), supervisor])
      expect(JSON.stringify(await open(into, actor))).not.toContain(duplicate);
    expect(JSON.stringify(await open(into, coordinator))).toContain(duplicate);
  });

  it('the complainant no longer sees the number of a primary case that became secret, on the page or in a waiting mail', async () => {
    const { into, duplicate } = await mergedAway({ lead: 'dlh' });
    const follow = async () =>
      JSON.stringify(await trackComplaint(desk.store, tenant, await load(duplicate), reader));
    expect(await follow()).toContain(`digabungkan ke laporan ${into}`);
    await desk.dispatch(into, { secret: true, lead: 'dinsos', reason: 'Ada nama orang.' });
    expect(await follow()).not.toContain(into);
    // Includes a mail that was waiting.
    const office = noticesFixture(tenant, desk.store);
    await office.tellAll(duplicate, 2);
    expect(office.mails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/Ada kabar tentang laporan Anda$/),
      // To the former lead of the duplicate.
      expect.stringMatching(/Tugas Anda berakhir \(digabungkan\)/),
    ]);
    expect(JSON.stringify(office.mails)).not.toContain(into);
  });

  it('an export of a person’s data never contains the number of a primary case that another person reported', async () => {
    const { into, duplicate } = await mergedAway({ lead: 'dlh' });
    const held = {
      ...{ number: duplicate, file: await load(duplicate), texts: [] },
      ...{
        entries: await desk.store.timeline(duplicate),
        attachments: [],
        notices: [],
        accesses: [],
      },
    };
    const data = JSON.stringify(personData(held, tenant, 'id'));
    expect(data).toContain('satu berkas bersama');
    expect(data).not.toContain(into);
  });
});

it('an agency that leads both merged cases sees the number of the primary case', async () => {
  const { into, duplicate } = await mergedAway({});
  expect(await seenBy(liaisonOf('dishub'), duplicate)).toContain(into);
});
