import { beforeAll, describe, expect, test } from 'vitest';
import { lifecycle, type StepName } from '#complaints/lifecycle.ts';
import { peoplesSteps } from '../../packages/api-description/peoples-steps.ts';
import { stepDescriptions } from '../../packages/api-description/step-descriptions.ts';
import {
  client,
  dispatching,
  type OfficerClient,
  type SubmittedReport,
  submitNewReport,
  takeStepUntil,
} from '../support/stage/new-report.ts';
import { untilQuiet } from '../support/stage/play-histories.ts';
import { stage } from '../support/stage/stage.ts';

/** Steps that stay possible: remarks, and erasing the texts of offices that were kept. */
const left: readonly StepName[] = ['remark', 'erase'];
const offices = ['coordinator', 'inspector', 'supervisor', 'liaison', 'head'] as const;
type Office = (typeof offices)[number];

let erased: SubmittedReport;
let merged: SubmittedReport;
const officers = new Map<Office, OfficerClient>();

beforeAll(async () => {
  for (const role of offices)
    officers.set(role, await client.officer(role, role === 'liaison' || role === 'head' ? 'dlh' : undefined));
  const coordinator = officers.get('coordinator')!;
  [erased, merged] = [await submitNewReport(), await submitNewReport()];
  await takeStepUntil(coordinator, erased.number, 'dispatch', dispatching('dlh'), 'dispatched');
  await takeStepUntil(coordinator, merged.number, 'merge', { into: erased.number }, 'archived');
  const answer = { kind: 'done', public: 'Lampu menyala.' };
  await takeStepUntil(officers.get('liaison')!, erased.number, 'answer', answer, 'answered');
  expect((await client.my(merged, 'rate', { stars: 5 })).status).toBe(200);
  expect((await client.my(erased, 'rate', { stars: 5 })).body.stage).toBe('closed');
  expect((await coordinator.step(erased.number, 'erase', { basis: 'request' })).status).toBe(200);
  await untilQuiet();
}, 120_000);

const by = (step: StepName): readonly string[] => lifecycle[step].by;

describe('an erased case', () => {
  const officesSteps = peoplesSteps.filter((step) =>
    by(step).some((role) => offices.includes(role as Office)),
  );

  test.each(officesSteps.filter((step) => !left.includes(step)))(
    'no office can take the step %s on an erased case, and each is told why',
    async (step) => {
      for (const [role, officer] of officers) {
        const { status, body } = await officer.step(erased.number, step, stepDescriptions[step].example);
        const said = { role, status, type: body.type, detail: body.detail };
        if (!by(step).includes(role)) expect(said).toMatchObject({ status: 403 });
        // The merge first loads the other case.
        else if (step !== 'merge' || status !== 422)
          expect([403, 409], JSON.stringify(said)).toContain(status);
        if (status === 409) expect(body.type).toBe('urn:tanggap:problem:erased-already');
        expect(body.detail).toMatch(/\S/);
      }
    },
  );

  test.each(peoplesSteps.filter((step) => by(step).includes('complainant')))(
    'the complainant cannot take the step %s on an erased case and is told why',
    async (step) => {
      const { status, body } = await client.my(erased, step, stepDescriptions[step].example);
      expect({ status, type: body.type, possible: body.possible }).toEqual({
        status: 409,
        type: 'urn:tanggap:problem:erased-already',
        possible: [],
      });
    },
  );

  test('the coordinator can add a remark to an erased case but not erase it again', async () => {
    const coordinator = officers.get('coordinator')!;
    const again = await coordinator.step(erased.number, 'erase', { basis: 'request' });
    expect([again.status, again.body.type]).toEqual([409, 'urn:tanggap:problem:erased-already']);
    expect((await coordinator.step(erased.number, 'remark', { text: 'Sudah dihapus.' })).status).toBe(200);
  });

  test('an erased case accepts no file, no follower and no merge', async () => {
    const coordinator = officers.get('coordinator')!;
    const file = { type: 'image/jpeg', size: 100 };
    for (const answer of [
      await client.attachMine(erased, file),
      await coordinator.attach(erased.number, file),
    ])
      expect([answer.status, answer.body.type]).toEqual([409, 'urn:tanggap:problem:erased-already']);
    const request = { email: 'tetangga@contoh.example', language: 'id' };
    expect((await client.call('POST', `/complaints/${erased.number}/followers`, {}, request)).status).toBe(
      404,
    );
    const other = await submitNewReport();
    const into = await coordinator.step(other.number, 'merge', { into: erased.number });
    expect([into.status, into.body.errors?.[0]?.field]).toEqual([422, 'into']);
  });

  test('readers of an erased case can still open it in every form, without its text', async () => {
    const inspector = officers.get('inspector')!;
    expect((await inspector.open(erased.number)).status).toBe(200);
    expect((await inspector.get(`/complaints/${erased.number}/access-records`)).status).toBe(200);
    expect((await client.follow(erased)).body.erasedAt).toBeTruthy();
    const headers = { 'tanggap-code': erased.code };
    const mine = await client.call('GET', `/complaints/${erased.number}/my/data`, headers);
    expect([mine.status, mine.body.report.text]).toEqual([200, '(isi telah dihapus)']);
    const form = new URLSearchParams({ nomor: erased.number, kode: erased.code });
    const page = await fetch(`${stage.front}/${stage.tenant}/lacak`, { method: 'POST', body: form });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('dihapus')]);
    const open = await fetch(`${stage.front}/${stage.tenant}/kasus/${erased.number}`);
    expect(open.status).toBeLessThan(500);
  });

  test('the complainant of a case merged into an erased one sees none of its text', async () => {
    const { status, body } = await client.follow(merged);
    expect(status).toBe(200);
    expect(JSON.stringify(body.common ?? {})).not.toContain('Lampu menyala');
    const parted = await officers.get('coordinator')!.step(merged.number, 'unmerge', {});
    expect([200, 409, 422], JSON.stringify(parted.body)).toContain(parted.status);
  });
});
