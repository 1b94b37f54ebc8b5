import { spawn } from 'node:child_process';

/** A program that ended badly, with all that it wrote. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
  readonly output: string;

  constructor(what: string, output: string) {
    super(`${what} failed`);
    this.output = output;
  }
}

/** Runs a JavaScript or TypeScript file with this Node; resolves with its output, rejects with `ProgramFailed`. */
export const runNode = (what: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const endWithParent = () => child.kill();
    process.once('exit', endWithParent);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', (error) => reject(new ProgramFailed(what, error.message)));
    child.on('close', (code) => {
      process.off('exit', endWithParent);
      if (code === 0) resolve(output);
      else reject(new ProgramFailed(what, output));
    });
  });
