import { spawn } from 'node:child_process';

/** A program that ended badly or could not be started, with all that it wrote. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  readonly output: string;

  constructor(what: string, output: string) {
    super(`${what} failed`);
    this.output = output;
  }

  /** The line that most likely says why. */
  get reason(): string {
    const lines = this.output.trim().split('\n');
    return (
      lines.find((line) => /ERROR:/.test(line)) ??
      lines.find((line) => /error/i.test(line)) ??
      lines.at(-1) ??
      ''
    ).trim();
  }
}

/**
 * Runs a program to its end; it ends with this process at the latest. Resolves with its output, rejects with
 * `ProgramError`. `what` names it for people.
 */
export const runProgram = (
  what: string,
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const endWithParent = () => child.kill();
    process.once('exit', endWithParent);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', (error) => reject(new ProgramError(what, error.message)));
    child.on('close', (code) => {
      process.off('exit', endWithParent);
      if (code === 0) resolve(output);
      else reject(new ProgramError(what, output));
    });
  });
