import { fork } from 'node:child_process';
import type { Checked } from './checked.ts';

interface ProcessRun {
  /** The program: it gets the bytes as a message, and sends what it made of them. */
  readonly file: string;
  readonly maxMs: number;
  /** Without pixels: buffers and the memories of WebAssembly are outside of the heap. */
  readonly maxHeapMb?: number;
  /** Called for a fault of ours that the file brought to light. */
  readonly onCrash: (error: Error) => void;
}

/**
 * Checks a file in a process of its own, which is killed after `maxMs`. However the process ends is a verdict, for the
 * same file would end the next one too. It gets no environment, and so no credentials.
 */
export function checkInProcess(
  bytes: Uint8Array<ArrayBuffer>,
  { file, maxMs, maxHeapMb = 1024, onCrash }: ProcessRun,
): Promise<Checked> {
  const child = fork(file, {
    env: {},
    execArgv: [`--max-old-space-size=${maxHeapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    let verdict: Checked | undefined;
    const end = (checked: Checked) => {
      verdict ??= checked;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end({ unfit: 'took-too-long' }), maxMs);
    child.once('message', (checked) => end(checked as Checked));
    child.once('error', () => end({ unfit: 'unreadable' }));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      // V8 aborts when its heap is full.
      const isHeapFull = code === 134 || signal === 'SIGABRT';
      if (!verdict && !isHeapFull) onCrash(new Error(`the check of a file ended with ${signal ?? code}`));
      resolve(verdict ?? { unfit: isHeapFull ? 'too-complex' : 'unreadable' });
    });
    child.send(bytes, () => {});
  });
}
