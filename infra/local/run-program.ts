import { spawn } from 'node:child_process';

export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  readonly output: string;

  constructor(what: string, output: string) {
    super(`${what} failed`);
    this.output = output;
  }

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

/** The program ends with this process at the latest. `what` names it in messages. Rejects with `ProgramError`. */
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
