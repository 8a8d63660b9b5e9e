import { plantTree, ROOT, runTool, TOOL_TIMEOUT_MS, type PlantedTree } from './planted-tree.js';

const TSC = 'typescript/bin/tsc';
/** Folders that are compiled without Node's and the browser's names, each by its own tsconfig.lib.json. */
const PURE = ['libs/domain', 'libs/contracts', 'libs/application', 'workflows'];

const FOREIGN_NAMES = [
  'process.env',
  "Buffer.from('')",
  '() => setTimeout(() => undefined, 1)',
  "() => fetch('x')",
  "require('node:fs')",
  '__dirname',
  'console',
  'window',
  "new URL('x')",
  'crypto',
  'performance',
  'globalThis.process',
];
const FOREIGN_MODULE = `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`;
const nameFile = (folder: string, index: number): string => `${folder}/src/planted-${index}.ts`;

describe('compiler fences', () => {
  let tree: PlantedTree;
  let complaints: string;

  beforeAll(async () => {
    tree = plantTree();
    // What the folders may use anyway must not bring Node's names in by the back door.
    tree.plant('libs/contracts/src/http/zod.ts', "export { z } from 'zod';");
    tree.plant('workflows/src/sdk.ts', "export { sleep } from '@temporalio/workflow';");
    for (const folder of PURE) {
      tree.plant(`${folder}/src/planted-module.ts`, FOREIGN_MODULE);
      FOREIGN_NAMES.forEach((name, index) => {
        tree.plant(nameFile(folder, index), `export const x = ${name};`);
      });
    }
    const compile = (folder: string) =>
      runTool(tree.root, TSC, [
        '-p',
        `${folder}/tsconfig.lib.json`,
        '--noEmit',
        '--pretty',
        'false',
      ]);
    complaints = '';
    for (const folder of PURE) complaints += (await compile(folder)).stdout;
  }, TOOL_TIMEOUT_MS);
  afterAll(() => tree.remove());

  const cases = PURE.flatMap((folder) =>
    FOREIGN_NAMES.map((name, index) => ({ folder, name, file: nameFile(folder, index) })),
  );
  it.each(cases)('refuse $name in $folder', ({ file }) => {
    expect(complaints).toContain(`${file}(1,`);
  });

  it.each(PURE)('refuse a module of Node in %s', (folder) => {
    expect(complaints).toContain(`${folder}/src/planted-module.ts(1,`);
  });

  it('say nothing about zod in the contracts and the SDK in workflows', () => {
    const files = new Set(complaints.match(/^[^(\n]+(?=\()/gm));
    expect([...files].filter((file) => !file.includes('/planted-'))).toEqual([]);
  });

  it(
    'are kept by the four folders',
    async () => {
      const { stdout } = await runTool(ROOT, TSC, ['-p', 'test/architecture/tsconfig.pure.json']);
      expect(stdout).toBe('');
    },
    TOOL_TIMEOUT_MS,
  );
});
