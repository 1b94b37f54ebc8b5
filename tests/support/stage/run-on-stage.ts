import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { stage } from './stage.ts';

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** As npm runs it, against the stage of this run. */
export const runOnStage = (name: string, ...args: string[]): Promise<Ended> => runWith({}, name, ...args);

export const runWith = (
  more: Readonly<Record<string, string>>,
  name: string,
  ...args: string[]
): Promise<Ended> =>
  new Promise((resolve) => {
    const file = join(import.meta.dirname, '../../../commands', `${name}.ts`);
    const env = { ...process.env, AWS_ENDPOINT_URL: stage.emulator, ...more };
    const child = execFile(
      process.execPath,
      [file, ...args, '--stage', 'test'],
      { env },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
