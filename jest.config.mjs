import { swcOptions } from './swc.config.mjs';

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/.data'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
};
const project = (displayName, testRegex, more = {}) => ({
  ...base,
  displayName,
  testRegex,
  ...more,
});
const quiet = { setupFiles: ['./test/setup/quiet-temporal.ts'] };
const stop = { globalTeardown: './test/setup/stop.mjs' };

export default {
  testTimeout: 60_000,
  // Two cores, and one file more: tests of servers spend most of their time waiting.
  maxWorkers: 3,
  // Every file has a module registry of its own and Node gives none back: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: './test/setup/quick-first-sequencer.mjs',
  reporters: ['default', './test/setup/closing-line-reporter.mjs'],
  projects: [
    project('unit', '(libs|tools|activities|apps)/.*\\.spec\\.ts$'),
    project('architecture', 'test/architecture/.*\\.arch-spec\\.ts$'),
    project('workflow', 'workflows/.*\\.spec\\.ts$', {
      globalSetup: './test/setup/temporal.mjs',
      ...stop,
      ...quiet,
    }),
    project('replay', 'test/replay/.*\\.replay-spec\\.ts$', {
      globalSetup: './test/setup/replay.mjs',
      ...quiet,
    }),
    project('integration', 'test/integration/.*\\.int-spec\\.ts$', {
      globalSetup: './test/setup/postgres.mjs',
      ...stop,
    }),
    project('browser', 'test/browser/.*\\.browser-spec\\.ts$', {
      globalSetup: './test/setup/browser.mjs',
      setupFilesAfterEnv: ['./test/setup/press-again.ts'],
      ...stop,
    }),
    project('e2e', 'test/e2e/.*\\.e2e-spec\\.ts$', {
      globalSetup: './test/setup/all.mjs',
      ...stop,
    }),
    project('faults', 'test/faults/.*\\.fault-spec\\.ts$', {
      globalSetup: './test/setup/all.mjs',
      ...stop,
      ...quiet,
    }),
  ],
};
