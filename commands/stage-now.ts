import { StageClock } from '../infra/local/stage-clock.ts';
import type { Instant } from '../packages/calendar/zones.ts';
import { stageAws } from './stage-aws.ts';

/** What a stage takes for now: real time, and on this machine what `npm run time` added to it. */
export async function stageNow(stage: string): Promise<Instant> {
  const { endpoint } = stageAws(stage);
  return endpoint ? new StageClock(endpoint, stage).now() : new Date().toISOString();
}
