import { setTimeout as pause } from 'node:timers/promises';
import { isRecorded, removeRunningRecord, runningStage } from '../infra/local/running.ts';
import { StageError } from '../infra/local/stage-errors.ts';
import { removeStageFile, stageFile } from '../infra/local/stage-file.ts';
import { runCommand } from './run-command.ts';

/** The emulator takes up to four seconds to save its state. */
const deadline = 30_000;

async function untilEnded(pid: number): Promise<void> {
  const end = Date.now() + deadline;
  while (isRecorded(pid) && (await runningStage())) {
    if (Date.now() > end) throw new StageError(`Process ${pid} does not end; kill it: kill -9 ${pid}`);
    await pause(100);
  }
  while (isRecorded(pid) && Date.now() < end) await pause(100);
}

async function stop(): Promise<number> {
  const running = await runningStage();
  if (!running) {
    removeRunningRecord();
    removeStageFile(stageFile);
    console.error('Nothing runs.');
    return 0;
  }
  process.kill(running.pid, 'SIGTERM');
  await untilEnded(running.pid);
  console.error('Stopped; the data are kept.');
  return 0;
}

await runCommand(stop);
