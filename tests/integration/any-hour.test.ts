import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextOpening } from '#calendar/opening-times.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import { runTestStage, type TestStageHandle } from '../../infra/local/run-test-stage.ts';
import { stageClient } from '../../infra/local/stage-client.ts';
import { StageClock } from '../../infra/local/stage-clock.ts';
import { readStageFile, type StageFile } from '../../infra/local/stage-file.ts';
import { sweepUntilQuiet } from '../../infra/local/stage-sweep.ts';
import { trickyStarts } from '../../infra/local/test-start.ts';
import { klaten } from '../support/sop/klaten.ts';
import { eventually } from '../support/stage/eventually.ts';

const oneMinute = { withinMs: 60_000 };
const starts = Object.entries(trickyStarts);
let handle: TestStageHandle;
let stage: StageFile;
let clock: StageClock;

beforeAll(async () => {
  handle = await runTestStage(() => {}, new Date(starts[0]![1]).toISOString());
  stage = readStageFile(handle.file);
  clock = new StageClock(stage.emulator, 'test');
}, 400_000);
afterAll(() => handle?.end(), 60_000);

async function moveTo(instant: Instant): Promise<void> {
  await clock.moveTo(instant);
  await sweepUntilQuiet(stage.emulator, 'test', 240_000);
}

async function mailsTo(address: string, number: string): Promise<string[]> {
  const { messages } = (await (await fetch(stage.mails)).json()) as {
    messages: Record<string, { To: string[]; Subject: string; BodyText: string }[]>;
  };
  return Object.values(messages)
    .flat()
    .filter(({ To, BodyText }) => To.join().includes(address) && BodyText.includes(number))
    .map(({ Subject, BodyText }) => `${Subject}\n${BodyText}`);
}

const addressOf = (role: string, agency: string) =>
  stage.officers.find((one) => one.role === role && one.agency === agency)!.address;

describe('a report at a difficult hour', () => {
  test.each(starts)(
    'from %s on (%s), a report is confirmed at once and its breach is sent once, when the office opens',
    async (_, from) => {
      await moveTo(new Date(from).toISOString());
      const client = stageClient(stage);
      const email = `warga-${Date.parse(from)}@contoh.example`;
      const { status, body: key } = await client.submit({
        text: 'Lampu jalan mati sejak tiga malam.',
        category: 'lampu-jalan',
        place: { address: 'Jalan Pemuda 1' },
        contact: { email },
      });
      expect(status).toBe(201);
      await eventually(async () => expect(await mailsTo(email, key.number)).toHaveLength(1), oneMinute);

      const coordinator = await client.officer('coordinator');
      const sent = await coordinator.step(key.number, 'dispatch', {
        class: 'no-oversight',
        urgency: 'normal',
        urgencyReason: 'Satu ruas jalan',
        category: 'lampu-jalan',
        title: 'Lampu jalan padam',
        publicText: 'Lampu jalan di depan pasar padam.',
        anonymous: false,
        secret: false,
        lead: 'dishub',
      });
      expect(sent.status).toBe(200);
      const { at } = sent.body.deadlines.find(({ kind }: { kind: string }) => kind === 'accept');
      const calendar = tenantCalendar(await klaten());
      const due = new Date(at).toISOString();
      expect(calendar.isWorkingDay(localDate(calendar.zone, due)), due).toBe(true);

      const late = new Date(Date.parse(at) + 1000).toISOString();
      await moveTo(late);
      const { deadlines } = (await client.follow(key)).body;
      const accept = deadlines.find(({ kind }: { kind: string }) => kind === 'accept');
      expect(accept).toMatchObject({ step: 1, breached: true });
      const told = async () =>
        (await mailsTo(addressOf('liaison', 'dishub'), key.number)).filter((text) =>
          /terlampaui/i.test(text),
        );
      expect(await told(), 'no notice before the office opens').toEqual([]);
      await moveTo(nextOpening(calendar, late));
      await eventually(async () => expect(await told()).toHaveLength(1), oneMinute);

      const liaison = await client.officer('liaison', 'dishub');
      const answer = { kind: 'done', public: 'Lampu sudah menyala.', obstacle: 'no-staff' };
      expect((await liaison.step(key.number, 'answer', answer)).body.stage).toBe('answered');
      expect((await client.my(key, 'rate', { stars: 5 })).body.stage).toBe('closed');
    },
    600_000,
  );
});
