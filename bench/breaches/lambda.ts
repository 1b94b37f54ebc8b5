import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SQSBatchResponse } from 'aws-lambda';

export class Lambda {
  cpuMs = 0;
  readonly #child: ChildProcess;
  readonly #ended: Promise<undefined>;

  constructor(bundle: string, env: Record<string, string>) {
    this.#child = fork(join(import.meta.dirname, 'process.ts'), [bundle], {
      // Standard output contains log lines; only errors are shown.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { PATH: process.env.PATH!, ...env },
    });
    this.#ended = once(this.#child, 'exit').then(() => undefined);
    this.#child.on('message', ({ cpuMs }: { cpuMs: number }) => {
      this.cpuMs = cpuMs;
    });
  }

  /** Undefined if the process was killed before it answered. */
  async invoke(event: object): Promise<SQSBatchResponse | undefined> {
    const answered = new Promise<SQSBatchResponse | undefined>((resolve) => {
      const listen = (message: { answer?: SQSBatchResponse }) => {
        if (!('answer' in message)) return;
        this.#child.off('message', listen);
        resolve(message.answer);
      };
      this.#child.on('message', listen);
      this.#ended.then(resolve);
    });
    // A dead process accepts nothing; its exit is the answer.
    this.#child.send({ event }, () => undefined);
    return answered;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
