import { swcOptions } from './swc.config.mjs';
import { PROJECTS } from './test/setup/projects.mjs';
import { together } from './test/setup/together.mjs';

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/.data'],
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
};
/** Set by scripts/test.mjs, unless files are chosen. */
const whole = process.env.DONDOC_TESTS_TOGETHER === '1';
const project = (displayName, more = {}) => {
  const files = PROJECTS[displayName];
  return {
    ...base,
    displayName,
    testMatch:
      whole && files.together > 1
        ? together(import.meta.dirname, displayName, files)
        : files.folders.map((folder) => `<rootDir>/${folder}/**/*${files.ending}`),
    ...more,
  };
};
const quiet = { setupFiles: ['./test/setup/quiet-temporal.ts'] };
const stop = { globalTeardown: './test/setup/stop.mjs' };

export default {
  testTimeout: 60_000,
  // Two cores, and two files more: tests of servers and browsers spend most of their time waiting.
  maxWorkers: 4,
  // Every file has a module registry of its own and Node gives none back: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: './test/setup/quick-first-sequencer.mjs',
  reporters: ['default', './test/setup/closing-line-reporter.mjs'],
  projects: [
    project('unit'),
    project('architecture'),
    project('workflow', { globalSetup: './test/setup/temporal.mjs', ...stop, ...quiet }),
    project('replay', { globalSetup: './test/setup/replay.mjs', ...quiet }),
    project('integration', { globalSetup: './test/setup/postgres.mjs', ...stop }),
    project('browser', {
      globalSetup: './test/setup/browser.mjs',
      setupFilesAfterEnv: ['./test/setup/press-again.ts'],
      ...stop,
    }),
    project('e2e', { globalSetup: './test/setup/all.mjs', ...stop }),
    project('faults', { globalSetup: './test/setup/all.mjs', ...stop, ...quiet }),
  ],
};
