import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../packages/calendar/zones.ts';
import { callsFile, startCallRecorder } from './call-recorder.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { freePort } from './ports.ts';
import { type Ending, endAll, runStage } from './run-stage.ts';
import type { Served } from './serve.ts';
import { testStart } from './test-start.ts';

export interface TestStageHandle {
  /** Path of the stage file; mails and log are beside it. */
  file: string;
  end(): Promise<void>;
}

/** Empty, on free ports. SES, SQS and S3 are behind fault proxies, other services behind the recorder. */
export async function runTestStage(
  progress: (line: string) => void,
  startsAt: Instant = testStart(),
): Promise<TestStageHandle> {
  progress(`The stage's clock begins at ${startsAt} (TANGGAP_TEST_START)`);
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-test-'));
  const file = join(folder, 'stage.json');
  const ending: Ending = [() => rmSync(folder, { recursive: true, force: true })];
  const begun = async (served: Promise<Served>): Promise<string> => {
    const { url, close } = await served;
    ending.push(close);
    return url;
  };
  try {
    const frontPort = await freePort();
    const emulatorPort = await freePort();
    const emulator = `http://127.0.0.1:${emulatorPort}`;
    const recorder = await begun(startCallRecorder(await freePort(), emulator, callsFile(file)));
    const faults = {
      SES: await begun(startFaultProxy(await freePort(), recorder)),
      SQS: await begun(startFaultProxy(await freePort(), recorder)),
      S3: await begun(startFaultProxy(await freePort(), recorder)),
    };
    const ports = { frontPort, emulatorPort };
    await runStage({ stage: 'test', startsAt, ...ports, folder, file, faults, recorder, progress }, ending);
  } catch (error) {
    await endAll(ending);
    throw error;
  }
  return { file, end: () => endAll(ending) };
}
