import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { localDate } from '#calendar/zones.ts';
import { nextCheckpointAt } from '#casework/integrity/write-checkpoint.ts';
import { examplePhoto } from '../support/pages/example-files.ts';
import { eventually } from '../support/stage/eventually.ts';
import { whileDown } from '../support/stage/faults.ts';
import { draftAfterSilence, lettersOf } from '../support/stage/letters-of.ts';
import { client, dispatching, newReport, submitNewReport } from '../support/stage/new-report.ts';
import { runOnStage } from '../support/stage/run-on-stage.ts';
import { put } from '../support/stage/send-files.ts';
import { moveClock, rawMails, settle, stage, stageInstant } from '../support/stage/stage.ts';
import { foundIn, readAllStored } from '../support/stage/stored-data.ts';

const twoMinutes = { withinMs: 120_000 };
const down = (worker: string, mode: '503' | 'hang' = '503') => ({ service: 'S3', mode, worker }) as const;

describe('a failure of S3', () => {
  test.each(['503', 'hang'] as const)(
    '(%s) a photo that is uploaded while the check cannot reach S3 is checked afterwards',
    async (mode) => {
      const key = await submitNewReport();
      const bytes = await examplePhoto();
      const { body } = await client.attachMine(key, { type: 'image/jpeg', size: bytes.length });
      await whileDown(down('check-attachment', mode), async () => {
        expect((await put(body.upload, bytes)).status).toBe(200);
      });
      await eventually(async () => {
        expect((await client.myAttachment(key, body.id)).body).toMatchObject({ id: body.id, state: 'ready' });
      }, twoMinutes);
      const { url } = (await client.myAttachment(key, body.id)).body;
      expect((await fetch(url)).status).toBe(200);
    },
    300_000,
  );

  test('an erasure during a failure of S3 is recorded at once and completed afterwards', async () => {
    const { email, report } = newReport();
    const key = await submitNewReport(report);
    expect((await client.my(key, 'withdraw', {})).status).toBe(200);
    await settle();
    const coordinator = await client.officer('coordinator');
    await whileDown(down('erase'), async () => {
      expect((await coordinator.step(key.number, 'erase', { basis: 'request' })).status).toBe(200);
    });
    expect((await client.follow(key)).body.erasedAt).toBeTruthy();
    await eventually(async () => {
      expect(foundIn(await readAllStored(), [email, report.text])).toEqual([]);
    }, twoMinutes);
  }, 300_000);

  test('a checkpoint that cannot be written on time is written later and completely', async () => {
    const { number } = await submitNewReport();
    const day = localDate('Asia/Jakarta', await stageInstant());
    await whileDown(down('keep-heads'), () => moveClock(nextCheckpointAt('Asia/Jakarta', day)));
    await settle();
    const { objects } = await readAllStored();
    const night = objects!.find((one) => one.includes(`${stage.tenant}/heads/${day}`));
    expect(night).toContain(number);
    const { code, stdout, stderr } = await runOnStage('verify', '--tenant', stage.tenant, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ broken: [] });
  }, 400_000);

  test('a letter that is signed while its PDF cannot be stored keeps its number and is sent once afterwards', async () => {
    const key = await submitNewReport();
    const coordinator = await client.officer('coordinator');
    await coordinator.step(key.number, 'dispatch', dispatching('dpupr'));
    const supervisor = await lettersOf('supervisor');
    const { letter } = await draftAfterSilence(supervisor, key);
    let number = '';
    await whileDown(down('send-letter'), async () => {
      const signed = await supervisor.json(`/${letter}/steps/sign`, {});
      expect(signed).toMatchObject({ status: 200, body: { state: 'signed' } });
      number = signed.body.number;
      expect(number).toMatch(/^700\/\d{3}\/[IVX]+\/\d{4}$/);
      const unread = await supervisor.json(`/${letter}/pdf`);
      expect([unread.status, unread.body.type]).toEqual([503, 'urn:tanggap:problem:unavailable']);
    });
    const carrying = async () =>
      (await Promise.all(rawMails().map((raw) => simpleParser(raw)))).filter(({ subject }) =>
        subject?.includes(number),
      );
    await eventually(async () => expect(await carrying()).toHaveLength(2), twoMinutes);
    await settle();
    const sent = await carrying();
    expect(sent.map(({ attachments }) => attachments.map(({ contentType }) => contentType))).toEqual([
      ['application/pdf'],
      ['application/pdf'],
    ]);
    const { timeline } = (await client.follow(key)).body;
    const said = timeline.filter(({ text }: { text: string }) => text.includes(number));
    expect(said).toHaveLength(1);
    expect((await supervisor.call(`/${letter}/pdf`)).status).toBe(200);
  }, 400_000);
});
