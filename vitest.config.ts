import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** One question each, style.md names them; `npm test` asks them in this order. */
const project = (name: string, test: TestProjectInlineConfiguration['test'] = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    setupFiles: './tests/support/seeds/seed-chance.ts',
    testTimeout: 30_000,
    ...test,
  },
});

/** These share a deployed stage and its clock, so only one file runs at a time. */
const onStage = {
  globalSetup: './tests/support/stage/start-stage.ts',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Refusals and deaths that tests play write log lines; they are shown where a test fails.
    silent: 'passed-only',
    globalSetup: './tests/support/seeds/print-seed.ts',
    projects: [
      project('unit'),
      project('contracts'),
      project('infra', { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('integration', onStage),
      project('e2e', onStage),
    ],
  },
});
