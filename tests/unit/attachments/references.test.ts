import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { showAttachment } from '#casework/attachments/show-attachment.ts';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { openWholeCase } from '../../support/casework/open-whole-case.ts';
import { complainant, coordinator, headOf, liaisonOf } from '../../support/complaints/actors.ts';
import { approving } from '../../support/complaints/answers.ts';
import { answerInput, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { memoryAttachments, plainLinks } from '../../support/memory/memory-attachments.ts';
import { memoryAccessRecords } from '../../support/memory/memory-lists.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { expectedAttachment } from '../../support/table/attachment-store-suite.ts';

const tenant = await klaten();
const lead = liaisonOf('dishub');
const mine = 'c01-aaaaaaaaaaaa';
const ours = 'o01-bbbbbbbbbbbb';

/** A dispatched case with a ready file of either side. */
async function aCase(config: TenantConfig = tenant) {
  const desk = caseworkFixture(config);
  const number = await desk.dispatched();
  const attachments = memoryAttachments(desk.memory);
  for (const [id, by] of [
    [mine, 'complainant'],
    [ours, 'office'],
  ] as const) {
    await attachments.expect(number, expectedAttachment(id, { by }));
    await attachments.settle(number, id, { state: 'ready', type: 'image/png', size: 7 });
  }
  const records = memoryAccessRecords(desk.memory);
  const load = async () => (await desk.store.load(number))!;
  const reader = { language: 'id', now: tuesday } as const;
  const followed = async () => trackComplaint(desk.store, config, await load(), reader);
  const opened = (actor: Actor) =>
    openWholeCase({ complaints: desk.store, records }, config, { number, actor, ...reader });
  const seen = async (id: string, actor: Actor) =>
    showAttachment(
      { complaints: desk.store, links: plainLinks(scopeOf(config)), records },
      config,
      (await load()).complaint,
      {
        id,
        actor,
        ...reader,
        realNow: tuesday,
      },
    );
  return { ...desk, number, attachments, followed, opened, seen };
}

describe('an attachment of an office in an answer', () => {
  it('a complainant can open an office’s attachment once an answer refers to it', async () => {
    const { answer, number, followed, opened, seen } = await aCase();
    expect(await failureFrom(seen(ours, complainant))).toMatchObject({ failure: 'not-found' });
    await answer(number, { attachments: [{ id: ours, public: true }] });
    const { attachments, timeline } = await followed();
    expect(attachments.map(({ id, entry, public: open }) => [id, entry, open])).toEqual([
      [mine, undefined, false],
      [ours, 4, true],
    ]);
    const named = timeline.find(({ sequence }) => sequence === 4)!;
    expect(named).toMatchObject({ type: 'complaint-answered.v1' });
    expect(named.text).toContain('Lampiran: 1.');
    expect(await seen(ours, complainant)).toHaveProperty('url');
    expect((await opened(lead)).answer).toMatchObject({ attachments: [{ id: ours, public: true }] });
  });

  it('a complainant can open an office’s attachment once an interim reply refers to it', async () => {
    const { take, number, seen } = await aCase();
    await take(number, 'interim-reply', { public: 'Sedang.', attachments: [{ id: ours }] }, lead);
    expect(await seen(ours, complainant)).toMatchObject({ entry: 3, public: false });
  });

  it('a complainant sees a draft’s attachment only after the head has approved the draft', async () => {
    const { answer, take, number, followed, opened, seen } = await aCase(approving(tenant));
    await answer(number, { attachments: [{ id: ours }] });
    expect((await opened(lead)).draft).toMatchObject({ attachments: [{ id: ours, public: false }] });
    expect((await followed()).attachments.map(({ id }) => id)).toEqual([mine]);
    expect(await failureFrom(seen(ours, complainant))).toMatchObject({ failure: 'not-found' });
    await take(number, 'approve', {}, headOf('dishub'));
    expect((await followed()).attachments.map(({ id }) => id)).toEqual([mine, ours]);
    expect((await opened(lead)).answer).toMatchObject({ attachments: [{ id: ours, public: false }] });
  });
});

describe('a step that refers to an attachment', () => {
  it('an officer cannot refer to an attachment of another case or to one that is not ready', async () => {
    const [one, other] = [await aCase(), await aCase()];
    await other.attachments.expect(other.number, expectedAttachment('o02-cccccccccccc', { by: 'office' }));
    await one.attachments.expect(one.number, expectedAttachment('o03-dddddddddddd', { by: 'office' }));
    const answer = (id: string) => one.answer(one.number, { attachments: [{ id: ours }, { id }] });
    expect(await failureFrom(answer('o02-cccccccccccc'))).toEqual({
      failure: 'fields',
      fields: [{ field: 'attachments.1', code: 'unknown-attachment' }],
    });
    expect(await failureFrom(answer('o03-dddddddddddd'))).toMatchObject({
      fields: [{ field: 'attachments.1', code: 'attachment-not-ready' }],
    });
    expect(await one.store.timeline(one.number)).toHaveLength(2);
  });

  it('a complainant can complete and reply with their own attachments only, and offices see the entry of each', async () => {
    const { take, number, opened, answer } = await aCase();
    await take(number, 'ask-completion', givenTo.askCompletion(), lead);
    const theirs = { attachments: [{ id: ours }] };
    expect(await failureFrom(take(number, 'complete', theirs, complainant))).toMatchObject({
      fields: [{ field: 'attachments.0', code: 'unknown-attachment' }],
    });
    await take(number, 'complete', { attachments: [{ id: mine }] }, complainant);
    expect((await opened(lead)).attachments).toMatchObject([{ id: mine, entry: 4 }, { id: ours }]);
    await answer(number, answerInput());
    const agreed = { attachments: [{ id: mine, public: true }] };
    await take(number, 'reply', { text: 'Lihat foto.', ...agreed }, complainant);
    const [photo] = (await opened(coordinator)).attachments;
    expect(photo!.entry).toBeGreaterThan(4);
    expect(photo!.public, 'a complainant publishes nothing').toBe(false);
  });

  it('a repeated answer with the same attachment gets the same result, and with another one it is refused', async () => {
    const { answer, number } = await aCase();
    const key = '0123456789abcdefghijkl';
    const first = await answer(number, { attachments: [{ id: ours }] }, { key });
    expect((await answer(number, { attachments: [{ id: ours }] }, { key })).answer).toEqual(first.answer);
    expect(await failureFrom(answer(number, { attachments: [{ id: mine }] }, { key }))).toMatchObject({
      failure: 'key-reused',
    });
  });
});
