import { StageClock } from '../infra/local/stage-clock.ts';
import type { Instant } from '../packages/calendar/zones.ts';
import { stageAws } from './stage-aws.ts';

/** The stage's current instant: real time, plus the offset of `npm run time` on local stages. */
export async function stageNow(stage: string): Promise<Instant> {
  const { endpoint } = stageAws(stage);
  return endpoint ? new StageClock(endpoint, stage).now() : new Date().toISOString();
}
