import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { HolderMessage, StageProgress } from './run-detached.ts';
import { StageError } from './stage-errors.ts';
import { localFolder } from './stage-file.ts';

function startHolder(): ChildProcess {
  const folder = join(localFolder, 'local');
  mkdirSync(folder, { recursive: true });
  const log = openSync(join(folder, 'holder.log'), 'w');
  const file = join(import.meta.dirname, 'run-detached.ts');
  return spawn(process.execPath, [file], { detached: true, stdio: ['ignore', log, log, 'ipc'] });
}

function untilReady(holder: ChildProcess, progress: StageProgress['progress']): Promise<void> {
  return new Promise((resolve, reject) => {
    holder.on('message', (message: HolderMessage) => {
      if ('progress' in message) progress(message.progress);
      else if ('ready' in message) resolve();
      else reject(new StageError(message.failure));
    });
    holder.on('exit', () =>
      reject(new StageError(`The start was ended; see ${localFolder}/local/holder.log`)),
    );
  });
}

export async function startDetached({ progress, ready }: StageProgress): Promise<void> {
  const holder = startHolder();
  const end = () => holder.kill();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  await untilReady(holder, progress);
  holder.disconnect();
  holder.unref();
  ready();
}
