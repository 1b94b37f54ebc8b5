import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { stage } from './stage.ts';

/** Runs a command against the stage of this run, as npm does. */
export const runOnStage = (
  name: string,
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const file = join(import.meta.dirname, '../../commands', `${name}.ts`);
    const env = { ...process.env, AWS_ENDPOINT_URL: stage.emulator };
    const child = execFile(
      process.execPath,
      [file, ...args, '--stage', 'test'],
      { env },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
