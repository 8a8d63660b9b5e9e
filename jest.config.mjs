import { swcOptions } from './swc.config.mjs';
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
/** `together`: how many files share their modules in a whole run. */
const project = (displayName, folders, ending, { together: size = 1, ...more } = {}) => ({
  ...base,
  displayName,
  testMatch:
    whole && size > 1
      ? together(import.meta.dirname, { name: displayName, folders, ending, size })
      : folders.map((folder) => `<rootDir>/${folder}/**/*${ending}`),
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
    project('unit', ['libs', 'tools', 'activities', 'apps'], '.spec.ts', { together: 12 }),
    project('architecture', ['test/architecture'], '.arch-spec.ts'),
    project('workflow', ['workflows'], '.spec.ts', {
      globalSetup: './test/setup/temporal.mjs',
      ...stop,
      ...quiet,
    }),
    project('replay', ['test/replay'], '.replay-spec.ts', {
      globalSetup: './test/setup/replay.mjs',
      ...quiet,
    }),
    project('integration', ['test/integration'], '.int-spec.ts', {
      together: 5,
      globalSetup: './test/setup/postgres.mjs',
      ...stop,
    }),
    project('browser', ['test/browser'], '.browser-spec.ts', {
      together: 3,
      globalSetup: './test/setup/browser.mjs',
      setupFilesAfterEnv: ['./test/setup/press-again.ts'],
      ...stop,
    }),
    project('e2e', ['test/e2e'], '.e2e-spec.ts', {
      together: 3,
      globalSetup: './test/setup/all.mjs',
      ...stop,
    }),
    project('faults', ['test/faults'], '.fault-spec.ts', {
      globalSetup: './test/setup/all.mjs',
      ...stop,
      ...quiet,
    }),
  ],
};
