import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownerPath } from './front.ts';
import { localFolder } from './stage-file.ts';

export interface Running {
  pid: number;
  frontPort: number;
}

const file = join(localFolder, 'running.json');

export function recordRunningStage(running: Running): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(running));
}

export const removeRunningRecord = (): void => rmSync(file, { force: true });

function readRecord(): Running | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Asks the front for its process id: the recorded number may belong to another process by now. */
export async function runningStage(): Promise<Running | undefined> {
  const running = readRecord();
  if (!running) return undefined;
  const answer = await fetch(`http://127.0.0.1:${running.frontPort}${ownerPath}`).catch(() => undefined);
  const owner = answer?.ok
    ? ((await answer.json().catch(() => undefined)) as Running | undefined)
    : undefined;
  return owner?.pid === running.pid ? running : undefined;
}

export const isRecorded = (pid: number): boolean => readRecord()?.pid === pid;
