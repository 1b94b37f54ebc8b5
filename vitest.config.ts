import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Against hanging tests only: a shared machine may be ten times slower. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

/** `npm test` runs the projects in this order. */
const project = (name: string, test: TestProjectInlineConfiguration['test'] = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    ...limits,
    ...test,
    setupFiles: ['./tests/support/seeds/seed-chance.ts', ...(test.setupFiles ?? [])],
  },
});

/** These tests keep no state, so their files share the worker's modules. */
const sharing: TestProjectInlineConfiguration['test'] = { pool: 'threads', isolate: false };

/** They run CDK, SST and cfn-lint, which yield the processor to three starting stages. */
const wholeTools = { testTimeout: 1_200_000, hookTimeout: 1_200_000 };

/** These tests share a stage and its clock, so one file runs at a time. */
const onStage = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  globalSetup: './tests/support/stage/start-stage.ts',
  setupFiles: ['./tests/support/stage/report-failures.ts'],
  fileParallelism: false,
};

export default defineConfig({
  test: {
    // Simulated failures write log lines; shown only for failed tests.
    silent: 'passed-only',
    globalSetup: './tests/support/seeds/print-seed.ts',
    // Vitest's default leaves one core free.
    maxWorkers: availableParallelism(),
    projects: [
      project('unit', sharing),
      project('contracts', sharing),
      project('infra', wholeTools),
      // Measures processor time, so it runs in `npm test` and not in `npm run check`.
      project('work'),
      project('integration', onStage),
      project('e2e', onStage),
    ],
  },
});
