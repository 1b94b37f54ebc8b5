import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '#calendar/working-days.ts';
import { localDate } from '#calendar/zones.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import { klaten } from '../support/sop/klaten.ts';
import { eventually } from '../support/stage/eventually.ts';
import {
  awaitMailsTo,
  client,
  dispatching,
  newReport,
  type SubmittedReport,
  submitNewReport,
  takeStepUntil,
} from '../support/stage/new-report.ts';
import { stageInstant, time } from '../support/stage/stage.ts';

async function mine(key: SubmittedReport, step: string, input: object, stage: string) {
  const { status, body } = await client.my(key, step, input);
  expect({ step, status, stage: body.stage, detail: body.detail }).toMatchObject({
    step,
    status: 200,
    stage,
  });
  return body;
}

const today = async () => localDate('Asia/Jakarta', await stageInstant());
const promisedAt = async (key: SubmittedReport): Promise<string> =>
  (await client.follow(key)).body.promised.at;

describe('a complaint with an irregular course', () => {
  test('a complaint that is completed, returned, dispatched again, postponed, answered and reviewed is closed by a rating', async () => {
    const { email, report } = newReport();
    const key = await submitNewReport(report);
    const coordinator = await client.officer('coordinator');
    const dishub = await client.officer('liaison', 'dishub');
    const dlh = await client.officer('liaison', 'dlh');

    await takeStepUntil(
      coordinator,
      key.number,
      'ask-completion',
      { missing: ['supporting-data'], text: 'Mohon foto.' },
      'needs-completion',
    );
    expect((await client.follow(key)).body.holder).toBe('Pelapor');
    await mine(key, 'complete', { text: 'Di depan pasar, sisi utara.' }, 'received');

    await takeStepUntil(coordinator, key.number, 'dispatch', dispatching('dishub'), 'dispatched');
    const promised = await promisedAt(key);
    await takeStepUntil(
      dishub,
      key.number,
      'return',
      { obstacle: 'no-authority', reason: 'Lampu taman.', suggested: 'dlh' },
      'returned',
    );
    expect(await promisedAt(key), 'a return does not move the promise').toBe(promised);
    await takeStepUntil(coordinator, key.number, 'dispatch', dispatching('dlh'), 'dispatched');
    expect(await promisedAt(key), 'nor does the dispatch after it').toBe(promised);
    const after = (await dishub.open(key.number)).body;
    expect(after, 'the agency that returned it reads only what it wrote').not.toHaveProperty('report');
    expect(after.timeline.map(({ text }: { text: string }) => text).join()).toContain('Lampu taman.');
    await eventually(async () => {
      const texts = (await awaitMailsTo(email, key.number)).map(({ text = '' }) => text).join('\n');
      expect(texts).toContain('Lingkungan Hidup');
    });

    await takeStepUntil(dlh, key.number, 'accept', {}, 'accepted');
    const calendar = tenantCalendar(await klaten());
    const until = addWorkingDays(calendar, await today(), 4);
    const postponed = await takeStepUntil(
      dlh,
      key.number,
      'postpone',
      { obstacle: 'no-budget', reason: 'Menunggu lampu.', until },
      'postponed',
    );
    expect(postponed.deadlines.every(({ paused }: { paused: boolean }) => paused)).toBe(true);
    await time(calendar.officeDay(until)!.opens);
    const resumed = (await client.follow(key)).body;
    expect(resumed.stage).toBe('accepted');
    expect(resumed.promised.at > promised, 'a pause moves the promise').toBe(true);

    await takeStepUntil(dlh, key.number, 'interim-reply', { public: 'Lampu sudah dipesan.' }, 'accepted');
    const answer = { kind: 'done', public: 'Lampu sudah diganti.', obstacle: 'no-budget' };
    await takeStepUntil(dlh, key.number, 'answer', answer, 'answered');
    await mine(key, 'rate', { stars: 1, text: 'Masih mati.' }, 'answered');
    await takeStepUntil(
      coordinator,
      key.number,
      'review',
      { decision: 'reopen', reason: 'Belum menyala.' },
      'dispatched',
    );
    await takeStepUntil(dlh, key.number, 'answer', answer, 'answered');
    await mine(key, 'rate', { stars: 5 }, 'closed');

    const { timeline, deadlines } = (await client.follow(key)).body;
    expect(deadlines).toEqual([]);
    const texts = timeline.map(({ text }: { text: string }) => text).join('\n');
    for (const words of ['Lampu sudah dipesan.', 'Lampu sudah diganti.']) expect(texts).toContain(words);
  });

  test('the coordinator forwards a complaint to the police, asks again, and records their replies', async () => {
    const { email, report } = newReport();
    const key = await submitNewReport(report);
    const coordinator = await client.officer('coordinator');
    const theft = { body: 'police', name: 'Polres Klaten', reason: 'Ini pencurian.' };
    await takeStepUntil(
      coordinator,
      key.number,
      'forward',
      { ...theft, externalNumber: 'LP/B/214' },
      'forwarded',
    );
    expect((await client.follow(key)).body).toMatchObject({
      holder: 'Polres Klaten',
      outside: { body: 'police', name: 'Polres Klaten', externalNumber: 'LP/B/214' },
    });
    const { deadlines } = await takeStepUntil(coordinator, key.number, 'forward', theft, 'forwarded');
    expect(deadlines.map(({ kind }: { kind: string }) => kind)).toEqual(['ask-outside']);
    const answer = { kind: 'explanation', public: 'Pelaku sudah ditangkap.' };
    await takeStepUntil(coordinator, key.number, 'record-outside', answer, 'answered');
    await mine(key, 'reopen', { reason: 'Lampu belum dipasang.' }, 'forwarded');
    await takeStepUntil(coordinator, key.number, 'record-outside', answer, 'answered');
    await mine(key, 'rate', { stars: 5 }, 'closed');
    const mails = await eventually(async () => {
      const all = (await awaitMailsTo(email, key.number)).map(({ text = '' }) => text).join('\n');
      expect(all).toContain('Pelaku sudah ditangkap.');
      return all;
    });
    for (const words of ['kepada Polres Klaten', 'LP/B/214', 'Ini pencurian.'])
      expect(mails).toContain(words);
  });

  test('a complaint that its complainant does not complete is archived, and so is one that is withdrawn', async () => {
    const key = await submitNewReport();
    const coordinator = await client.officer('coordinator');
    await takeStepUntil(
      coordinator,
      key.number,
      'ask-completion',
      { missing: ['substance'], text: 'Apa yang terjadi?' },
      'needs-completion',
    );
    const other = await submitNewReport();
    await mine(other, 'withdraw', {}, 'archived');
    await time('+30d');
    for (const [one, possible] of [
      [key, ['complete', 'ask-erasure']],
      [other, ['ask-erasure']],
    ] as const) {
      const followed = (await client.follow(one)).body;
      expect(followed).toMatchObject({ stage: 'archived', deadlines: [], possible });
    }
    const back = await mine(key, 'complete', { text: 'Lampunya mati.' }, 'received');
    expect(back.deadlines.map(({ kind }: { kind: string }) => kind)).toEqual(['verify']);
  });
});
