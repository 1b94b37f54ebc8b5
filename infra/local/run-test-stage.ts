import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFaultProxy } from './fault-proxy.ts';
import { freePort } from './ports.ts';
import { type Ending, endAll, runStage } from './run-stage.ts';

export interface TestStageHandle {
  /** Path of its stage file, beside which lie its mails and its log. */
  file: string;
  end(): Promise<void>;
}

/** Brings up the stage `test`, new and empty, on free ports. SES and SQS are reached through fault proxies. */
export async function runTestStage(progress: (line: string) => void): Promise<TestStageHandle> {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-test-'));
  const file = join(folder, 'stage.json');
  const ending: Ending = [() => rmSync(folder, { recursive: true, force: true })];
  const [frontPort, emulatorPort, sesPort, sqsPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const emulator = `http://127.0.0.1:${emulatorPort}`;
  try {
    const ses = await startFaultProxy(sesPort, emulator);
    ending.push(() => ses.close());
    const sqs = await startFaultProxy(sqsPort, emulator);
    ending.push(() => sqs.close());
    const faults = { SES: ses.url, SQS: sqs.url };
    await runStage({ stage: 'test', frontPort, emulatorPort, folder, file, faults, progress }, ending);
  } catch (error) {
    await endAll(ending);
    throw error;
  }
  return { file, end: () => endAll(ending) };
}
