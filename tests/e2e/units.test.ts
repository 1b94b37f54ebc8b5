import { describe, expect, test } from 'vitest';
import { anotherTenant } from '../support/stage/another-tenant.ts';
import {
  client,
  dispatching,
  newReport,
  type OfficerClient,
  submitNewReport,
  takeStepUntil,
} from '../support/stage/new-report.ts';

const english = { 'accept-language': 'en' };
const task = 'Periksa lampunya.';

async function ledBy(agency: string): Promise<{ number: string; lead: OfficerClient }> {
  const { number } = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  await takeStepUntil(coordinator, number, 'dispatch', dispatching(agency), 'dispatched');
  return { number, lead: await client.officer('liaison', agency) };
}

const passDown = (officer: OfficerClient, number: string, unit: string, more = {}) =>
  officer.step(number, 'pass-down', { unit, task }, more);

describe('work that an agency passes down', () => {
  test.each([
    ['that nobody knows', 'uptd-jembatan'],
    ['of another agency', 'uptd-terminal'],
    ['of another agency, by its owner', 'dishub/uptd-terminal'],
    ['that is the agency itself', 'dpupr'],
    ['without a name', ''],
  ])('a liaison officer cannot pass work down to a unit %s', async (_, unit) => {
    const { number, lead } = await ledBy('dpupr');
    const [answer, inEnglish] = [
      await passDown(lead, number, unit),
      await passDown(lead, number, unit, english),
    ];
    expect(answer).toMatchObject({
      status: 422,
      body: {
        errors: [{ field: 'unit', code: 'unknown-unit', message: 'Instansi Anda tidak memiliki unit ini.' }],
      },
    });
    expect(inEnglish.body.errors[0].message).toBe('Your agency has no such unit.');
    expect((await lead.open(number)).body.stage).toBe('dispatched');
  });

  test('a liaison officer of a district can pass work down to a kelurahan but not to a desa', async () => {
    const { number, lead } = await ledBy('kecamatan-klaten-tengah');
    expect((await passDown(lead, number, 'jombor')).status).toBe(422);
    expect((await passDown(lead, number, 'bareng')).status).toBe(200);
    const village = await client.officer('liaison', 'kecamatan-klaten-tengah', 'bareng');
    await takeStepUntil(village, number, 'contribute', { text: 'Sudah ditinjau.' }, 'accepted');
  });

  test('a unit gets a task once at a time and can do only its own task', async () => {
    const { number, lead } = await ledBy('dpupr');
    const other = await ledBy('dpupr');
    const unit = await client.officer('liaison', 'dpupr', 'uptd-jalan-timur');
    expect((await unit.step(number, 'contribute', { text: 'x' })).status).toBe(404);
    await passDown(lead, number, 'uptd-jalan-timur');
    await passDown(lead, number, 'uptd-jalan-barat');
    const again = await passDown(lead, number, 'uptd-jalan-timur', english);
    expect(again.body.errors).toMatchObject([{ field: 'unit', code: 'unit-works-on-it' }]);

    for (const [step, input] of [
      ['answer', { kind: 'done', public: 'Selesai.' }],
      ['pass-down', { unit: 'uptd-peralatan', task }],
      ['interim-reply', { public: 'Sedang dikerjakan.' }],
    ] as const)
      expect(await unit.step(number, step, input)).toMatchObject({
        status: 403,
        body: { type: 'urn:tanggap:problem:not-your-assignment', possible: ['contribute', 'remark'] },
      });
    const { assignments } = (await lead.open(number)).body;
    const ofOther = assignments.find(({ owner }: { owner: string }) => owner.endsWith('uptd-jalan-barat'));
    const theirs = await unit.step(number, 'contribute', { text: 'x', assignment: ofOther.id });
    expect(theirs.body.errors).toMatchObject([{ field: 'assignment', code: 'unknown-task' }]);
    expect((await unit.open(other.number)).status).toBe(404);
    await takeStepUntil(unit, number, 'contribute', { text: 'Kabel diganti.' }, 'accepted');
    // The unit has finished its own task; the lead waits for the other one.
    expect((await unit.step(number, 'contribute', { text: 'Lagi.' })).status).toBe(403);
    const early = await lead.step(number, 'answer', { kind: 'done', public: 'Selesai.' });
    expect(early.body.errors).toMatchObject([{ field: 'withoutContributions', code: 'contributions-owed' }]);
    expect(early.body.errors[0].message).toContain('Wilayah Barat');
    expect(early.body.errors[0].message).not.toContain('Wilayah Timur');
  });

  test('the agency’s liaison officer or head does the task of a unit without an office', async () => {
    for (const role of ['liaison', 'head'] as const) {
      const { number, lead } = await ledBy('dpupr');
      await passDown(lead, number, 'uptd-peralatan');
      const acting = await client.officer(role, 'dpupr');
      expect((await acting.open(number)).body.possible).toContain('contribute');
      await takeStepUntil(acting, number, 'contribute', { text: 'Alat dikirim.' }, 'accepted');
    }
  });
});

test('an agency serves a unit whose office is vacant, and the officer of a vacated office can no longer act', async () => {
  const [vacant, held] = ['dishub/uptd-terminal', 'dpupr/uptd-jalan-timur'];
  const offices = ['coordinator', 'dishub/liaison', 'dishub/head', 'dpupr/liaison', held];
  const there = await anotherTenant(offices, (config) => {
    config.offices.find(({ id }) => id === vacant)!.vacant = true;
  });
  const coordinator = await there.client.officer('coordinator');
  const reported = async (lead: string, unit: string) => {
    const { body } = await there.client.submit(newReport().report);
    await takeStepUntil(coordinator, body.number, 'dispatch', dispatching(lead), 'dispatched');
    const liaison = await there.client.officer('liaison', lead);
    expect((await passDown(liaison, body.number, unit)).status).toBe(200);
    return { number: body.number as string, liaison };
  };

  const { number, liaison } = await reported('dishub', 'uptd-terminal');
  const { items } = (await liaison.assignments('?kind=sub-unit')).body;
  expect(items).toMatchObject([{ number, owner: 'unit:dishub/uptd-terminal' }]);
  const head = await there.client.officer('head', 'dishub');
  expect((await head.open(number)).body.possible).toContain('contribute');
  await takeStepUntil(liaison, number, 'contribute', { text: 'Dikerjakan penghubung.' }, 'accepted');
  await takeStepUntil(liaison, number, 'answer', { kind: 'done', public: 'Selesai.' }, 'answered');

  const other = await reported('dpupr', 'uptd-jalan-timur');
  const unit = await there.client.officer('liaison', 'dpupr', 'uptd-jalan-timur');
  expect((await unit.open(other.number)).body.possible).toContain('contribute');
  there.config.offices.find(({ id }) => id === held)!.vacant = true;
  await there.apply();
  const refused = await unit.step(other.number, 'contribute', { text: 'x' });
  expect(refused).toMatchObject({ status: 403, body: { type: 'urn:tanggap:problem:not-in-directory' } });
}, 180_000);

test('an officer of one tenant cannot see or change a case of another', async () => {
  const there = await anotherTenant(['coordinator'], () => {});
  const [here, other] = [await client.officer('coordinator'), await there.client.officer('coordinator')];
  const ours = await submitNewReport();
  const { body: theirs } = await there.client.submit(newReport().report);
  for (const [officer, { number }] of [
    [here, theirs],
    [other, ours],
  ] as const) {
    expect((await officer.open(number)).status).toBe(404);
    expect((await officer.step(number, 'remark', { text: 'x' })).status).toBe(404);
  }
  const merged = await here.step(ours.number, 'merge', { into: theirs.number });
  expect(merged.body.errors).toMatchObject([{ field: 'into', code: 'unknown-complaint' }]);
  expect((await client.follow(theirs)).status).toBe(404);
  const key = { ...ours, number: ours.number.replace(/^.../, there.config.prefix) };
  expect((await there.client.follow(key)).status).toBe(404);
});
