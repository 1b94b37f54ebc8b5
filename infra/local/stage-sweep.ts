import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Instant } from '../../packages/calendar/zones.ts';
import { awsClient } from './aws-environment.ts';
import { StageClock } from './stage-clock.ts';
import { StageError } from './stage-errors.ts';
import { StageQueues } from './stage-queues.ts';

interface SweepAnswer {
  enqueued: number;
  next?: Instant;
}

/** A person who moves the clock wants to see the mails, which are batched for up to three minutes after opening. */
const collectingMs = 180_000;

async function sweepOnce(lambda: LambdaClient, FunctionName: string): Promise<SweepAnswer> {
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify({ next: true }) }),
  );
  const answer = JSON.parse(Buffer.from(Payload ?? []).toString() || '{}');
  if (FunctionError || typeof answer.enqueued !== 'number') {
    throw new StageError(`${FunctionName} failed: ${answer.errorMessage ?? JSON.stringify(answer)}`);
  }
  return answer;
}

/** Moves the clock by three minutes at most. Rejects with `StageError` after `withinMs`. */
export async function sweepUntilQuiet(emulator: string, stage: string, withinMs: number): Promise<number> {
  const lambda = new LambdaClient(awsClient(emulator));
  const clock = new StageClock(emulator, stage);
  const queues = new StageQueues(emulator, stage);
  const deadline = Date.now() + withinMs;
  let fellDue = 0;
  while (Date.now() < deadline) {
    const { enqueued, next } = await sweepOnce(lambda, `tanggap-${stage}-check-deadlines`);
    fellDue += enqueued;
    await queues.untilEmpty(deadline);
    if (enqueued > 0) continue;
    const soon = next && Date.parse(next) - Date.parse(await clock.now()) <= collectingMs;
    if (!soon) return fellDue;
    await clock.moveTo(next);
  }
  throw new StageError(
    `Something is still due after ${withinMs / 1000} s of sweeping; see the emulator's log.`,
  );
}
