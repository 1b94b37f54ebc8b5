import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SQSBatchResponse } from 'aws-lambda';

/** A function in a process of its own. */
export class Lambda {
  cpuMs = 0;
  readonly #child: ChildProcess;
  readonly #ended: Promise<undefined>;

  constructor(bundle: string, env: Record<string, string>) {
    this.#child = fork(join(import.meta.dirname, 'process.ts'), [bundle], {
      // Its output is what Lambda takes as log lines; errors are wanted.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { PATH: process.env.PATH!, ...env },
    });
    this.#ended = once(this.#child, 'exit').then(() => undefined);
    this.#child.on('message', ({ cpuMs }: { cpuMs: number }) => {
      this.cpuMs = cpuMs;
    });
  }

  /** The function's answer to an event; undefined when the process was killed before it. */
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
    // A process that has died takes nothing; its end is the answer.
    this.#child.send({ event }, () => undefined);
    return answered;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
