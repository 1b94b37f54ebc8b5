import { describe, expect, test } from 'vitest';
import { addDays } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import { eventually } from '../support/stage/eventually.ts';
import {
  addressOf,
  awaitMailsTo,
  client,
  dispatching,
  newReport,
  type OfficerClient,
  submitNewReport,
  takeStepUntil,
} from '../support/stage/new-report.ts';
import { stageInstant, time } from '../support/stage/stage.ts';
import { moveToOpening } from '../support/stage/until-office-opens.ts';

const numbersIn = async (officer: OfficerClient, kind: string): Promise<string[]> => {
  const numbers: string[] = [];
  let cursor = '';
  do {
    const { body } = await officer.assignments(`?kind=${kind}${cursor}`);
    numbers.push(...body.items.map(({ number }: { number: string }) => number));
    cursor = body.next ? `&cursor=${body.next}` : '';
  } while (cursor);
  return numbers;
};
const today = async () => localDate('Asia/Jakarta', await stageInstant());

describe('work inside an agency', () => {
  test('an agency passes work down, ranks it and answers with a plan, which keeps the case open until the final answer', async () => {
    const key = await submitNewReport();
    const coordinator = await client.officer('coordinator');
    const [dpupr, head] = [await client.officer('liaison', 'dpupr'), await client.officer('head', 'dpupr')];
    const dishub = await client.officer('liaison', 'dishub');
    const unit = await client.officer('liaison', 'dpupr', 'uptd-jalan-timur');
    const sent = { ...dispatching('dpupr'), support: ['dishub'] };
    await takeStepUntil(coordinator, key.number, 'dispatch', sent, 'dispatched');
    expect((await unit.open(key.number)).status).toBe(404);

    await takeStepUntil(
      dpupr,
      key.number,
      'pass-down',
      { unit: 'uptd-jalan-timur', task: 'Ganti lampunya.' },
      'accepted',
    );
    expect(await numbersIn(unit, 'sub-unit')).toContain(key.number);
    expect((await unit.open(key.number)).body.possible).toContain('contribute');
    await takeStepUntil(head, key.number, 'rank', { rank: 1 }, 'accepted');
    expect((await client.follow(key)).body.queue.place).toBeGreaterThan(0);

    const plan = { kind: 'planned', public: 'Menunggu tiang baru.', plannedFor: addDays(await today(), 20) };
    const owed = await dpupr.step(key.number, 'answer', plan);
    expect([owed.status, owed.body.errors[0].field]).toEqual([422, 'withoutContributions']);
    expect(owed.body.errors[0].message).toMatch(/Perhubungan.*Wilayah Timur/);
    await takeStepUntil(unit, key.number, 'contribute', { text: 'Tiang keropos.' }, 'accepted');
    const after = (await unit.open(key.number)).body;
    expect(after, 'after its task a unit reads only what it contributed').not.toHaveProperty('report');
    expect(after.timeline.map(({ text }: { text: string }) => text).join()).toContain('Tiang keropos.');
    expect(after.timeline).toHaveLength(1);
    await takeStepUntil(dishub, key.number, 'contribute', { text: 'Arus dialihkan.' }, 'accepted');
    await takeStepUntil(dpupr, key.number, 'answer', plan, 'answered');

    const rated = await client.my(key, 'rate', { stars: 5 });
    expect([rated.status, rated.body.stage]).toEqual([200, 'answered']);
    const planned = (await client.follow(key)).body;
    expect(planned).toMatchObject({ stage: 'answered', plannedFor: plan.plannedFor, possible: [] });
    expect(await numbersIn(dpupr, 'report-planned')).toContain(key.number);
    const told = JSON.stringify(planned.timeline);
    for (const inside of ['Tiang keropos.', 'Arus dialihkan.', 'Ganti lampunya.'])
      expect(told).not.toContain(inside);

    await takeStepUntil(dpupr, key.number, 'answer', { kind: 'done', public: 'Lampu menyala.' }, 'answered');
    const closed = await client.my(key, 'rate', { stars: 5 });
    expect(closed.body.stage).toBe('closed');
  });

  test('a citizen gets an answer only after the head has approved it', async () => {
    const { email, report } = newReport();
    const key = await submitNewReport(report);
    const coordinator = await client.officer('coordinator');
    const [dinkes, head] = [
      await client.officer('liaison', 'dinkes'),
      await client.officer('head', 'dinkes'),
    ];
    await takeStepUntil(coordinator, key.number, 'dispatch', dispatching('dinkes'), 'dispatched');
    const answer = { kind: 'done', public: 'Loket kedua sudah dibuka.', private: 'Kartu Anda siap.' };
    await takeStepUntil(dinkes, key.number, 'answer', answer, 'accepted');
    expect((await head.open(key.number)).body.draft).toMatchObject(answer);
    expect(await numbersIn(head, 'approve-answer')).toContain(key.number);
    const unseen = (await client.follow(key)).body;
    expect(JSON.stringify(unseen)).not.toContain('Loket kedua');
    expect(unseen.possible).toEqual(['withdraw']);

    await moveToOpening();
    await awaitMailsTo(addressOf('head', 'dinkes'), key.number);
    await takeStepUntil(head, key.number, 'return-draft', { reason: 'Sebut jam bukanya.' }, 'accepted');
    expect((await head.step(key.number, 'approve', {})).status).toBe(403);
    const mended = { ...answer, public: 'Loket kedua dibuka pukul 07.30.' };
    await takeStepUntil(dinkes, key.number, 'answer', mended, 'accepted');
    await takeStepUntil(head, key.number, 'approve', {}, 'answered');
    const seen = JSON.stringify((await client.follow(key)).body.timeline);
    for (const own of ['Loket kedua dibuka pukul 07.30.', 'Kartu Anda siap.']) expect(seen).toContain(own);
    for (const inside of ['Loket kedua sudah dibuka.', 'Sebut jam bukanya.'])
      expect(seen).not.toContain(inside);
    const mails = await eventually(async () => {
      const texts = (await awaitMailsTo(email, key.number)).map(({ text = '' }) => text).join('\n');
      expect(texts).toContain('hanya untuk Anda');
      return texts;
    });
    for (const unsaid of ['Sebut jam bukanya.', 'Kartu Anda siap.']) expect(mails).not.toContain(unsaid);
  });

  test('the inspectorate inspects a case that nobody handled for weeks, and the agency reads the finding', async () => {
    const key = await submitNewReport();
    const coordinator = await client.officer('coordinator');
    const dishub = await client.officer('liaison', 'dishub');
    const inspector = await client.officer('inspector');
    await takeStepUntil(coordinator, key.number, 'dispatch', dispatching('dishub'), 'dispatched');
    await time('+40d');
    expect(await numbersIn(inspector, 'inspect')).toContain(key.number);
    const inspected = await inspector.open(key.number);
    expect(inspected.body.possible).toContain('contribute');
    await moveToOpening();
    // A mail of its own, or a line of a digest.
    await eventually(
      async () => {
        const mails = await awaitMailsTo(addressOf('inspector'), key.number);
        expect(mails.map(({ text = '' }) => text.toLowerCase()).join()).toContain('pemeriksaan');
      },
      { withinMs: 240_000 },
    );
    await takeStepUntil(
      inspector,
      key.number,
      'contribute',
      { text: 'Penghubung tidak diganti saat cuti.' },
      'dispatched',
    );
    expect(JSON.stringify((await dishub.open(key.number)).body.timeline)).toContain('saat cuti');
    const told = JSON.stringify((await client.follow(key)).body.timeline);
    expect(told).toContain('diperiksa Inspektorat');
    expect(told).not.toContain('saat cuti');
    const late = { kind: 'done', public: 'Sudah dikerjakan.', obstacle: 'no-staff' };
    await takeStepUntil(dishub, key.number, 'answer', late, 'answered');
  }, 500_000);
});
