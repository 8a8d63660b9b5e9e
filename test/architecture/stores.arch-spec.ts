import { projectFiles, read } from './project-files.js';

/** What runs use cases, and so has every store to give. */
const RUNS_THEM = [
  'libs/application/src/ports/transaction.port.ts',
  'libs/application/src/shared/command.ts',
  'libs/application/src/shared/shared-command.ts',
];

describe('use cases', () => {
  it('name the stores they use instead of taking all of a transaction', () => {
    const whole = projectFiles
      .filter((path) => path.startsWith('libs/application/src/') && path.endsWith('.ts'))
      .filter((path) => !RUNS_THEM.includes(path) && !path.endsWith('.spec.ts'))
      .filter((path) => /\btx: Transaction\b|\bCommand<[^<>]*,[^<>',]*>\s*=/.test(read(path)));
    expect(whole).toEqual([]);
  });
});
