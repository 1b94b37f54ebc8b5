import { join } from 'node:path';
import { isStateComplete, openState } from './kept-state.ts';
import { needPort, stagePorts } from './ports.ts';
import { type Ending, endAll, type RunningStage, runStage } from './run-stage.ts';
import { recordRunningStage, removeRunningRecord } from './running.ts';
import { StageError } from './stage-errors.ts';
import { localFolder, stageFile } from './stage-file.ts';

export interface StageProgress {
  progress(line: string): void;
  ready(): void;
}

export type HolderMessage = { progress: string } | { ready: true } | { failure: string };

const folder = join(localFolder, 'local');
const savingEveryMs = 30_000;

const askedToEnd = (): Promise<'asked'> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'));
  });

/** The next start can continue from the first complete save. */
async function keepSaving(stage: RunningStage, ending: Ending): Promise<void> {
  await stage.save();
  isStateComplete(folder);
  const timer = setInterval(() => stage.save().catch(() => undefined), savingEveryMs);
  ending.push(() => clearInterval(timer));
}

async function startAndHold(ending: Ending, { progress, ready }: StageProgress, asked: Promise<'asked'>) {
  const options = { stage: 'local', ...stagePorts(), folder, file: stageFile, progress } as const;
  const started = await Promise.race([runStage(options, ending), asked]);
  if (started === 'asked') return;
  await keepSaving(started, ending);
  ready();
  await Promise.race([asked, started.lost]);
  progress('Saving the data ...');
}

/** Runs until this process is asked to end. Rejects with `StageError` if the stage fails. */
export async function runAttached(report: StageProgress): Promise<void> {
  const { frontPort, emulatorPort } = stagePorts();
  await needPort(frontPort, 'FRONT_PORT');
  await needPort(emulatorPort, 'EMULATOR_PORT');
  const asked = askedToEnd();
  const ending: Ending = [removeRunningRecord];
  recordRunningStage({ pid: process.pid, frontPort });
  try {
    openState(folder, report.progress);
    await startAndHold(ending, report, asked);
  } finally {
    await endAll(ending);
  }
}

async function runDetached(): Promise<void> {
  const send = (message: HolderMessage) => {
    if (process.connected) process.send?.(message);
    else console.error(message);
  };
  try {
    await runAttached({
      progress: (line) => send({ progress: line }),
      ready: () => send({ ready: true }),
    });
  } catch (error) {
    if (!(error instanceof StageError)) console.error(error);
    send({ failure: error instanceof Error ? error.message : String(error) });
  }
}

if (import.meta.main) {
  await runDetached();
  process.exit();
}
