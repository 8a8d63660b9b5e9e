/** Where the test files of each Jest project lie, how they end, and how many share their modules in a whole run. */
export const PROJECTS = {
  unit: { folders: ['libs', 'tools', 'activities', 'apps'], ending: '.spec.ts', together: 12 },
  architecture: { folders: ['test/architecture'], ending: '.arch-spec.ts', together: 1 },
  workflow: { folders: ['workflows'], ending: '.spec.ts', together: 1 },
  replay: { folders: ['test/replay'], ending: '.replay-spec.ts', together: 1 },
  integration: { folders: ['test/integration'], ending: '.int-spec.ts', together: 7 },
  browser: { folders: ['test/browser'], ending: '.browser-spec.ts', together: 3 },
  e2e: { folders: ['test/e2e'], ending: '.e2e-spec.ts', together: 4 },
  faults: { folders: ['test/faults'], ending: '.fault-spec.ts', together: 1 },
};
