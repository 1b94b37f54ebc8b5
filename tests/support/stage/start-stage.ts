import type { TestProject } from 'vitest/node';
import { runTestStage } from '../../../infra/local/run-test-stage.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    stageFile: string;
  }
}

/** `npm test` starts one stage for all projects and names its file here. */
const given = process.env.TANGGAP_STAGE_FILE;

/** Uses the running stage, or starts one for the project. */
export default async function startStage(project: TestProject): Promise<() => Promise<void>> {
  const own = given ? undefined : await runTestStage((line) => console.error(line));
  project.provide('stageFile', given ?? own?.file ?? '');
  return async () => own?.end();
}
