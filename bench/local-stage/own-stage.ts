import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../infra/local/ports.ts';
import { localFolder, readStageFile } from '../../infra/local/stage-file.ts';

const ticksPerSecond = 100;

/** A stage as `npm start` runs it, in a folder and on ports of its own. Linux only: it reads `/proc`. */
export async function ownStage() {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-bench-stage-'));
  const installed = join(localFolder, 'emulator');
  if (existsSync(installed)) symlinkSync(installed, join(folder, 'emulator'));
  const ports = { FRONT_PORT: String(await freePort()), EMULATOR_PORT: String(await freePort()) };
  const env = { ...process.env, ...ports, TANGGAP_LOCAL: folder };
  const command = (name: string, ...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, '../../commands', `${name}.ts`), ...args],
      { env },
    );
  const holder = (): number => JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')).pid;
  const emulator = (): number =>
    Number.parseInt(
      execFileSync('pgrep', ['-P', String(holder()), '-f', 'emulator.py'], { encoding: 'utf8' }),
      10,
    );

  async function untilEnded(pid: number): Promise<void> {
    while (existsSync(`/proc/${pid}`)) await pause(50);
  }
  return {
    state: join(folder, 'local', 'state'),
    start: () => command('start', '--detach'),
    file: () => readStageFile(join(folder, 'stage.json')),
    /** As a crash of the machine's memory would: the emulator gets no chance to save. */
    async kill(): Promise<void> {
      const holding = holder();
      process.kill(emulator(), 'SIGKILL');
      await untilEnded(holding);
    },
    /** Seconds of the emulator's processor time. A function process that ends adds its whole life to its parent's children. */
    processorTime(): number {
      const stat = readFileSync(`/proc/${emulator()}/stat`, 'utf8');
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return (user! + system!) / ticksPerSecond;
    },
    async end(): Promise<void> {
      await command('stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
