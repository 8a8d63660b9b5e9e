import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkflowBundle } from './workflow-bundle.js';

let root: string;

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dondoc-bundle-'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  const imports = {
    '#domain': { source: './libs/domain/src/index.ts', default: './dist/absent.js' },
  };
  write('package.json', JSON.stringify({ type: 'module', imports }));
  write('libs/domain/src/index.ts', `export const mark = 'mark-one';`);
  write('libs/contracts/src/workflow/index.ts', 'export {};');
  write('libs/contracts/src/activity/index.ts', 'export {};');
  write(
    'workflows/src/index.ts',
    `import { mark } from '#domain'; export async function w() { return mark; }`,
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const build = () => buildWorkflowBundle(root, join(root, '.cache'));

it('is built from the sources once per content, tests not counted', async () => {
  const first = await build();
  expect(first.built).toBe(true);
  expect(readFileSync(first.codePath, 'utf8')).toContain('mark-one');

  write('libs/domain/src/index.spec.ts', 'it.todo("x")');
  expect(await build()).toEqual({ ...first, built: false });

  write('libs/domain/src/index.ts', `export const mark = 'mark-two';`);
  const second = await build();
  expect(second.built).toBe(true);
  expect(readFileSync(second.codePath, 'utf8')).toContain('mark-two');
});

it('refuses workflow code that reaches for Node', async () => {
  write(
    'libs/domain/src/index.ts',
    `import { readFileSync } from 'node:fs'; export const mark = readFileSync;`,
  );
  await expect(build()).rejects.toThrow(/node:fs/);
});
