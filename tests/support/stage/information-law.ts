import { expect } from 'vitest';
import { addDays } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { keptMs } from '../../../infra/bundle/quick-version-timing.ts';
import { underInformationLaw } from '../sop/klaten-sop.ts';
import { eventually } from './eventually.ts';
import { client } from './new-report.ts';
import { moveClock, stageInstant } from './stage.ts';

/** UU 14/2008 applies from tomorrow on. The result waits for that day, and until no process caches an older configuration. */
export async function chooseInformationLaw(): Promise<() => Promise<void>> {
  const supervisor = await client.officer('supervisor');
  const { body, headers } = await supervisor.get('/sop');
  const newest: Sop = body.versions.at(-1);
  const today = async () => localDate('Asia/Jakarta', await stageInstant());
  const holds = (effectiveAt: string, day: string) => async () => {
    const from = Date.parse(effectiveAt) + keptMs + 1000;
    await eventually(async () => expect(Date.now()).toBeGreaterThan(from), { withinMs: 240_000 });
    if ((await today()) < day) await moveClock('+1d');
  };
  if (newest.extension) return holds(body.effectiveAt, newest.effectiveFrom);
  const next = {
    ...newest,
    ...underInformationLaw(newest),
    version: newest.version + 1,
    effectiveFrom: addDays(await today(), 1),
  };
  const stored = await supervisor.post('/sop', next, { 'if-match': headers.get('etag')! });
  expect([stored.status, stored.body.errors]).toEqual([201, undefined]);
  return holds(stored.body.effectiveAt, next.effectiveFrom);
}
