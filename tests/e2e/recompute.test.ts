import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { addDays } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import { newestTenant } from '#table/tenants/tenant-in-force.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { withDays } from '../support/stage/changed-calendar.ts';
import { eventually } from '../support/stage/eventually.ts';
import { client, newReport, submitNewReport } from '../support/stage/new-report.ts';
import { stage, stageInstant } from '../support/stage/stage.ts';

const table = { name: 'tanggap-test', client: new DynamoDBClient(awsClient(stage.emulator)) };

/** A working day in ten weeks: only the sixty days of an oversight complaint reach so far. */
async function aDayAhead(): Promise<string> {
  const { isWorkingDay } = tenantCalendar((await newestTenant(table, 'klaten'))!.config);
  let day = addDays(localDate('Asia/Jakarta', await stageInstant()), 70);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Takes effect at once; with `npm run tenant` after two minutes. */
async function addHoliday(day: string): Promise<void> {
  const { config, version } = (await newestTenant(table, 'klaten'))!;
  const effectiveAt = new Date().toISOString();
  await dynamoTenants(table).store({
    config: withDays(config, { added: [day] }),
    version: version + 1,
    effectiveAt,
  });
}

test('a new regional holiday moves the promised date of an open report, and the operator sees how many moved', async () => {
  const { report } = newReport();
  const { number, code, promised } = await submitNewReport({ ...report, class: 'oversight' });
  await addHoliday(await aDayAhead());
  await eventually(
    async () => {
      const { body } = await client.follow({ number, code });
      expect(body.timeline.map(({ type }: { type: string }) => type)).toContain('deadlines-recomputed.v1');
      expect(Date.parse(body.promised.at)).toBeGreaterThan(Date.parse(promised.at));
    },
    { withinMs: 240_000 },
  );
  const operator = await client.officer('operator');
  const { body } = await operator.get('/recomputations');
  expect(Math.max(body.running?.moved ?? 0, body.runs[0]?.moved ?? 0)).toBeGreaterThan(0);
  const again = await operator.step(number, 'recompute', {});
  expect([again.status, again.body.possible]).toEqual([200, ['recompute']]);
}, 400_000);
