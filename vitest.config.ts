import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** They end what hangs; a machine that others use as well may be ten times slower than a quiet one. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

/** One question each, style.md names them; `npm test` asks them in this order. */
const project = (name: string, test: TestProjectInlineConfiguration['test'] = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    ...limits,
    ...test,
    setupFiles: ['./tests/support/seeds/seed-chance.ts', ...(test.setupFiles ?? [])],
  },
});

/** Nothing of these outlives a test, so that their files share what a worker has loaded. */
const sharing: TestProjectInlineConfiguration['test'] = { pool: 'threads', isolate: false };

/** These share a deployed stage and its clock, so only one file runs at a time. */
const onStage = {
  globalSetup: './tests/support/stage/start-stage.ts',
  setupFiles: ['./tests/support/stage/report-failures.ts'],
  fileParallelism: false,
};

export default defineConfig({
  test: {
    // Refusals and deaths that tests play write log lines; they are shown where a test fails.
    silent: 'passed-only',
    globalSetup: './tests/support/seeds/print-seed.ts',
    // By itself Vitest leaves a core to an editor.
    maxWorkers: availableParallelism(),
    projects: [
      project('unit', sharing),
      project('contracts', sharing),
      project('infra'),
      project('integration', onStage),
      project('e2e', onStage),
    ],
  },
});
